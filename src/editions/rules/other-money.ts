import type { CellRef } from '../../core/filing/cell';
import { type Amount, amount } from '../../core/money/amount';
import type { CustomCheck } from '../../core/rules/custom-rule';
import { formatAmount } from '../../core/money/decimal-text';
import { cellValue } from '../../core/filing/filing';
import { tableStep } from '../../core/filing/written-step';
import { tableTitle } from '../../core/edition/labels';

const ies = (row: string): CellRef => ({ table: 'IES', row, column: 'amount' });

const ALL: CellRef = { table: 'EXP', row: 'total', column: 'expenditureThisYear' };
const FISCAL: CellRef = { table: 'FAS', row: 'expenditure.thisYear', column: 'total' };
const OTHER_INCOME = [
  'superiorSubsidy',
  'publicServiceIncome',
  'businessIncome',
  'affiliateRemittance',
  'otherIncome',
].map((source) => ies(`income.${source}`));
const OPENING = ies('income.openingCarryOver');
const FISCAL_OPENING: CellRef = { table: 'FAS', row: 'income.openingCarryOver', column: 'amount' };
const SURPLUS_USED = ies('income.nonFiscalSurplusUsed');
const TOUCHED = [ALL, FISCAL, ...OTHER_INCOME, OPENING, FISCAL_OPENING, SURPLUS_USED];

/**
 * R-OTHER: expenditure beyond fiscal appropriations and this year's other income was paid from earlier years' other
 * money. Says so, with the sentence that explains it, where the unit had that much.
 */
export const checkOtherMoney: CustomCheck = (filing, edition, { missingTables }) => {
  if (['EXP', 'FAS', 'IES'].some((table) => missingTables.has(table as 'EXP'))) return [];
  let isReadable = true;
  const read = (cell: CellRef): number => {
    const value = cellValue(filing, cell);
    isReadable &&= value?.kind !== 'unreadable';
    return value?.kind === 'amount' ? value.amount : 0;
  };
  const beyondFiscal = read(ALL) - read(FISCAL);
  const fromEarlier = beyondFiscal - OTHER_INCOME.reduce((sum, cell) => sum + read(cell), 0);
  const available = read(OPENING) - read(FISCAL_OPENING) + read(SURPLUS_USED);
  if (!isReadable) return [];
  const scale = filing.tables.EXP!.recordedScale;
  // Each of the figures may be rounded.
  const step = tableStep(filing.tables.EXP!);
  const rounding = (step > 1 ? step : 0) * (TOUCHED.length / 2);
  const touches = ({ table, row, column }: CellRef): boolean =>
    TOUCHED.some((each) => each.table === table && each.row === row && each.column === column);
  if (fromEarlier <= rounding || fromEarlier > available + rounding) return [{ table: 'EXP', findings: [], touches }];
  const show = (fen: number): string => `${formatAmount(fen as Amount, scale)} ${scale.unit}`;
  const exp = tableTitle(edition, 'EXP');
  const fas = tableTitle(edition, 'FAS');
  return [
    {
      table: 'EXP',
      touches,
      findings: [
        {
          subject: 'EXP',
          outcome: 'inconsistent',
          difference: amount(fromEarlier),
          message:
            `${exp}本年支出合计比${fas}的本年支出多 ${show(beyondFiscal)}，其中 ${show(fromEarlier)}也不是本年的其他收入。` +
            `说明中可写：“本年支出中有 ${show(fromEarlier)}是使用以前年度非财政拨款结转和结余安排的支出。”`,
          formula: `${exp}本年支出合计 − ${fas}本年支出合计 ≈ 本年其他收入 + 使用的非财政拨款结转和结余`,
          cells: [ALL, FISCAL, SURPLUS_USED, OPENING, FISCAL_OPENING],
        },
      ],
    },
  ];
};
