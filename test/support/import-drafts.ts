import { amount } from '../../src/core/money/amount';
import type { CellValue, TableId } from '../../src/core/filing/cell';
import type { Change } from '../../src/core/filing/change';
import type { Filing } from '../../src/core/filing/filing';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { chaoyangWorkbook, textCell } from './chaoyang-workbook';
import { apply, cell, row } from './ledgers';
import { bookOf, officeSheet, stacked } from './office-sheet';

const money = (fen: number): CellValue => ({ kind: 'amount', amount: amount(fen), origin: 'entered' });
const set = (table: TableId, line: string, column: string, fen: number): Change => ({
  kind: 'setCell',
  cell: cell(table, line, column),
  value: money(fen),
});
const named = (workbook: Workbook, fileName: string): Workbook => ({ ...workbook, fileName });

/** A line of 一般公共预算财政拨款支出决算表 that the second draft has with other figures, lacks, and has more. */
export const SECOND_DRAFT = { changed: '2080501', missing: '2210201', added: '2299901' } as const;

/** The figures of the first draft half a year on: some changed, a line gone, one added; “三公” in 元, to the fen. */
export function secondDraft(): Workbook {
  const filing = apply(
    chaoyangFiling(),
    set('GPB', SECOND_DRAFT.changed, 'expenditureThisYear', 26_000_000),
    set('GPB', SECOND_DRAFT.changed, 'basicExpenditure', 26_000_000),
    { kind: 'removeRow', table: 'GPB', row: SECOND_DRAFT.missing },
    row('GPB', SECOND_DRAFT.added, '其他支出', chaoyangFiling().tables.GPB!.rows.length - 1),
    set('GPB', SECOND_DRAFT.added, 'basicExpenditure', 700_000),
    set('TPE', 'vehicleRunning', 'finalAmount', 10_591_234),
    set('TPE', 'vehicles', 'finalAmount', 10_591_234),
    set('TPE', 'total', 'finalAmount', 10_591_234),
  );
  const tens = chaoyangWorkbook({ filing: renamed(filing) });
  const yuan = chaoyangWorkbook({ filing: renamed(filing), unit: '元' });
  const sheets = tens.sheets.map((sheet, index) => (sheet.name.includes('三公') ? yuan.sheets[index]! : sheet));
  return named({ ...tens, sheets }, '二稿.xlsx');
}

const renamed = (filing: Filing): Filing => ({ ...filing, year: 2024, unit: { name: '示例市工信局' } });

/** Every figure of the first draft a little greater. */
export function everythingChanged(): Workbook {
  const filing = chaoyangFiling();
  const changes = (Object.entries(filing.tables) as [TableId, NonNullable<Filing['tables'][TableId]>][]).flatMap(
    ([table, { cells }]) =>
      Object.entries(cells).flatMap(([line, figures]) =>
        Object.entries(figures).flatMap(([column, value]) =>
          value.kind === 'amount' ? [set(table, line, column, value.amount + 30_000)] : [],
        ),
      ),
  );
  return named(chaoyangWorkbook({ filing: apply(filing, ...changes) }), '全改.xlsx');
}

/** A sheet whose heads say nothing: no title, no unit, letters over the columns. */
export function strangeDraft(): Workbook {
  const sheet = officeSheet(chaoyangFiling(), 'GPB', { title: null, columnNos: false, merges: false });
  const rows = sheet.rows.map((cells, index) =>
    index === 3 ? ['甲', '乙', '丙', '丁', '戊'].map(textCell) : index <= 2 ? [] : cells,
  );
  return named(bookOf({ ...sheet, name: 'Sheet1', rows }), '草表.xlsx');
}

/** Two tables one below the other in one sheet. */
export const stackedDraft = (): Workbook =>
  named(
    bookOf(stacked('汇总', [officeSheet(chaoyangFiling(), 'GPB'), officeSheet(chaoyangFiling(), 'EXP')])),
    '汇总.xlsx',
  );

/** Sheets that name no money unit, and one of them with a word for a figure. */
export function unnamedUnits(): Workbook {
  const sheets = (['INC', 'EXP', 'GPB', 'TPE'] as const).map((table): Sheet => {
    const sheet = officeSheet(chaoyangFiling(), table, { unit: null });
    const rows = sheet.rows.map((cells) => cells?.map((each) => (each?.text === '24.99' ? textCell('待核') : each)));
    return { ...sheet, name: table, rows };
  });
  return named(bookOf(...sheets), '没写单位.xlsx');
}
