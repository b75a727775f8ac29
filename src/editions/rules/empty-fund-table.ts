import { type CellRef, isSameCell, type TableId } from '../../core/filing/cell';
import type { CustomCheck, CustomFinding, CustomVerdict } from '../../core/rules/custom-rule';
import type { Edition } from '../../core/edition/edition';
import { formOf } from '../../core/edition/edition';
import { cellValue, type Filing, tableState } from '../../core/filing/filing';
import { tableTitle } from '../../core/edition/labels';
import type { FundKey } from './terms';

const FUND_TABLES: readonly { readonly table: TableId; readonly fund: FundKey }[] = [
  { table: 'GMF', fund: 'governmentManagedFunds' },
  { table: 'SCO', fund: 'stateCapitalOperations' },
];

/** The figures of 财政拨款收入支出决算总表 that belong to one fund. */
const fundCells = (edition: Edition, fund: string): CellRef[] => [
  ...edition.definitions.FAS.rows.flatMap((row): CellRef[] =>
    row.block === 'expenditure' ? [{ table: 'FAS', row: row.id, column: fund }] : [],
  ),
  ...[`income.${fund}`, `income.openingCarryOver.${fund}`].map(
    (row): CellRef => ({ table: 'FAS', row, column: 'amount' }),
  ),
];

const isFilled = (filing: Filing, cell: CellRef): boolean => {
  const value = cellValue(filing, cell);
  return value !== undefined && !(value.kind === 'amount' && value.amount === 0);
};

/** X-EMPTY: a fund table is declared empty exactly where the fund's column holds nothing. */
export const checkEmptyFundTable: CustomCheck = (filing, edition) =>
  FUND_TABLES.flatMap(({ table, fund }): CustomVerdict[] => {
    if (!formOf(edition, 'FAS') || !formOf(edition, table)) return [];
    const touches = (cell: CellRef): boolean =>
      cell.table === table || (cell.table === 'FAS' && fundCells(edition, fund).some((each) => isSameCell(each, cell)));
    return [{ table, findings: judge(filing, edition, table, fund), touches }];
  });

function judge(filing: Filing, edition: Edition, table: TableId, fund: string): CustomFinding[] {
  const data = filing.tables[table];
  const state = tableState(data);
  const summaryState = tableState(filing.tables.FAS);
  const title = tableTitle(edition, table);
  const summary = tableTitle(edition, 'FAS');
  const common = { subject: table, formula: `${title}为空表 ⇔ ${summary}该项资金无数` } as const;
  if (data?.declaredEmpty && state === 'filled') {
    const cells = Object.entries(data.cells).flatMap(([row, figures]) =>
      Object.keys(figures).map((column): CellRef => ({ table, row, column })),
    );
    return [{ ...common, outcome: 'inconsistent', message: `${title}声明为空表，但表中填有数字。`, cells }];
  }
  const unknown = [
    ...(state === 'missing' ? [title] : []),
    ...(summaryState === 'missing' || summaryState === 'unfilled' ? [summary] : []),
  ];
  if (unknown.length > 0) {
    const reason = `${unknown.join('、')}还没有填`;
    const message = `${title}是否应为空表未核对：${reason}。`;
    return [{ ...common, outcome: 'notEvaluated', message, reason, cells: [] }];
  }
  const filled = fundCells(edition, fund).filter((cell) => isFilled(filing, cell));
  if (state === 'filled' || filled.length === 0) return [];
  const stands = state === 'declaredEmpty' ? '声明为空表' : '没有填数';
  const message = `${title}${stands}，但财政拨款总表中该项资金有数字。`;
  return [{ ...common, outcome: 'inconsistent', message, cells: filled }];
}
