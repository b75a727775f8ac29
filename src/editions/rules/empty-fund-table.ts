import type { CellRef, TableId } from '../../core/cell';
import type { Edition } from '../../core/edition';
import { formOf } from '../../core/edition';
import { cellValue, type Filing, tableState } from '../../core/filing';
import type { CustomFinding } from '../../core/finding';
import type { FundKey } from './terms';

const FUND_TABLES: readonly { readonly table: TableId; readonly fund: FundKey }[] = [
  { table: 'GMF', fund: 'governmentManagedFunds' },
  { table: 'SCO', fund: 'stateCapitalOperations' },
];

/** The figures of 财政拨款收入支出决算总表 that belong to one fund and are neither blank nor zero. */
function filledFundCells(filing: Filing, edition: Edition, fund: string): CellRef[] {
  const rows = edition.definitions.FAS.rows;
  const candidates: CellRef[] = rows.flatMap((row) =>
    row.block === 'expenditure' ? [{ table: 'FAS', row: row.id, column: fund } as const] : [],
  );
  for (const row of [`income.${fund}`, `income.openingCarryOver.${fund}`])
    candidates.push({ table: 'FAS', row, column: 'amount' });
  return candidates.filter((cell) => {
    const value = cellValue(filing, cell);
    return value !== undefined && !(value.kind === 'amount' && value.amount === 0);
  });
}

/** X-EMPTY: a fund table is declared empty exactly where the fund's column holds nothing. */
export function checkEmptyFundTable(filing: Filing, edition: Edition): CustomFinding[] {
  const summary = formOf(edition, 'FAS');
  if (!summary) return [];
  const summaryState = tableState(filing.tables.FAS);
  return FUND_TABLES.flatMap(({ table, fund }): CustomFinding[] => {
    const form = formOf(edition, table);
    if (!form) return [];
    const data = filing.tables[table];
    const state = tableState(data);
    const title = `《${form.title}》`;
    const common = { subject: table, formula: `${title}为空表 ⇔ 《${summary.title}》该项资金无数` } as const;
    if (data?.declaredEmpty && state === 'filled') {
      const cells = Object.entries(data.cells).flatMap(([row, figures]) =>
        Object.keys(figures).map((column): CellRef => ({ table, row, column })),
      );
      return [{ ...common, outcome: 'inconsistent', message: `${title}声明为空表，但表中填有数字。`, cells }];
    }
    const unknown = [
      ...(state === 'missing' ? [title] : []),
      ...(summaryState === 'missing' || summaryState === 'unfilled' ? [`《${summary.title}》`] : []),
    ];
    if (unknown.length > 0) {
      const reason = `${unknown.join('、')}还没有填`;
      return [
        { ...common, outcome: 'notEvaluated', message: `${title}是否应为空表未核对：${reason}。`, reason, cells: [] },
      ];
    }
    const filled = filledFundCells(filing, edition, fund);
    if (state === 'filled' || filled.length === 0) return [];
    const stands = state === 'declaredEmpty' ? '声明为空表' : '没有填数';
    const message = `${title}${stands}，但财政拨款总表中该项资金有数字。`;
    return [{ ...common, outcome: 'inconsistent', message, cells: filled }];
  });
}
