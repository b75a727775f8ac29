import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTable, type Filing, type OpenRow } from '../../src/core/filing/filing';
import { figureColumns } from '../../src/core/layout/shown-form';
import { amount } from '../../src/core/money/amount';
import { TEN_THOUSAND_YUAN } from '../../src/core/money/scale';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { SICHUAN_2023 } from '../../src/editions/sichuan';
import { PAPER, type PaperPage, paperPages } from '../../src/publication/paper';
import { type PrintedCell, type PrintedTable, printedTables } from '../../src/publication/printed-table';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { fullFiling } from '../support/full-filing';

const full = fullFiling();

/** 支出决算表 with so many rows, each with this name. */
function withRows(count: number, name = '科目'): Filing {
  const filing = full;
  const rows = Array.from({ length: count }, (_, index): OpenRow => {
    const code = String(2_010_101 + index);
    return { id: code, code, name };
  });
  return { ...filing, tables: { ...filing.tables, EXP: { ...filing.tables.EXP!, rows, cells: {} } } };
}

const pagesOf = (filing: Filing): PaperPage[] => paperPages(printedTables(filing, MOF_2023));
const expenditureTable = (filing: Filing): PrintedTable =>
  printedTables(filing, MOF_2023).find(({ table }) => table === 'EXP')!;
const expenditure = (filing: Filing): PaperPage[] => paperPages([expenditureTable(filing)]);

/** In points: the lines and heads of a sheet. */
const usedHeight = ({ lines, headHeights, fontSize }: PaperPage): number =>
  [...headHeights, ...lines.map(({ height }) => height)].reduce((sum, each) => sum + each, 0) * fontSize;

describe('tables on sheets of paper', () => {
  it('give each table of an office its own sheet, in printed order', () => {
    const pages = pagesOf(chaoyangFiling());
    expect(pages.map(({ table }) => table.table)).toEqual(MOF_2023.forms.map(({ table }) => table));
    for (const page of pages) {
      expect(page.hasNotes).toBe(true);
      expect(page.fontSize).toBeGreaterThan(6);
    }
  });

  it('hold every line once and in order, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 }), (count, length) => {
        const filing = withRows(count, '社'.repeat(length));
        const table = expenditureTable(filing);
        const pages = paperPages([table]);
        const printed = pages.flatMap(({ lines }) => lines.map(({ cells }) => cells));
        expect(printed.map((cells) => table.lines.indexOf(cells))).toEqual([...table.lines.keys()]);
        for (const page of pages) {
          expect(page.lines.length).toBeGreaterThan(0);
          expect(usedHeight(page)).toBeLessThan(PAPER.landscape.height);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('put the notes on the last sheet of a long table only', () => {
    const pages = expenditure(withRows(120));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ hasNotes }) => hasNotes)).toEqual([...pages.slice(1).map(() => false), true]);
  });

  it('keep the type of a long table as large as its width allows', () => {
    const [few, many] = [expenditure(withRows(10)), expenditure(withRows(200))];
    expect(few).toHaveLength(1);
    for (const page of many) expect(page.fontSize).toBeGreaterThanOrEqual(few[0]!.fontSize);
  });

  it('give a column as much width as its longest figure needs', () => {
    const filing = full;
    const { EXP } = filing.tables;
    const long = { kind: 'unreadable' as const, text: '123,456,789,012,345.67' };
    const row = EXP!.rows[0]!.id;
    const cells = { ...EXP!.cells, [row]: { ...EXP!.cells[row], projectExpenditure: long } };
    const share = (each: Filing): number => expenditure(each)[0]!.columnShares[4]!;
    expect(share({ ...filing, tables: { ...filing.tables, EXP: { ...EXP!, cells } } })).toBeGreaterThan(
      share(filing) * 1.3,
    );
  });

  it('print the whole name of an office, however long', () => {
    const facts = (name: string): boolean => expenditure({ ...full, unit: { name } })[0]!.hasLongFacts;
    expect([facts('示例局'), facts('示例'.repeat(40))]).toEqual([false, true]);
  });

  it('save a sheet that would bear a line or two', () => {
    const last = Array.from({ length: 40 }, (_, index) => expenditure(withRows(20 + index)))
      .filter(({ length }) => length === 2)
      .map((pages) => pages[1]!.lines.length);
    expect(last.length).toBeGreaterThan(5);
    expect(Math.min(...last)).toBeGreaterThan(2);
  });
});

describe('a table of more columns than a sheet holds', () => {
  const rows = ['201', '20101', '2010101'].map((code): OpenRow => ({ id: code, code, name: '一般公共服务支出' }));
  const table = (sections: number): PrintedTable => {
    const form = SICHUAN_2023.forms.find((each) => each.table === 'GPD')!;
    const columns = [...figureColumns(form)].slice(0, sections);
    const value = { kind: 'amount' as const, amount: amount(1_234_567_800), origin: 'entered' as const };
    const cells = { '2010101': Object.fromEntries(columns.map((column) => [column, value])) };
    const empty = emptyTable(TEN_THOUSAND_YUAN);
    const filing = { ...full, tables: { GPD: { ...empty, rows, cells } } };
    return printedTables(filing, SICHUAN_2023)[0]!;
  };

  it.each([1, 30, 60, 121])('goes on over further sheets in type that can be read (%i columns)', (sections) => {
    const whole = table(sections);
    const pages = paperPages([whole]);
    for (const { fontSize } of pages) expect(fontSize).toBeGreaterThanOrEqual(6.2);
    expect(pages.map(({ hasNotes }) => hasNotes)).toEqual([...pages.slice(1).map(() => false), true]);
    const texts = (cells: readonly PrintedCell[], isFigure: boolean): string[] =>
      cells.filter(({ kind }) => (kind === 'figure') === isFigure).map(({ text }) => text);
    for (const [line, cells] of whole.lines.entries()) {
      const parts = pages.map((page) => page.lines[line]!.cells);
      expect(parts.flatMap((each) => texts(each, true))).toEqual(texts(cells, true));
      for (const each of parts) expect(texts(each, false)).toEqual(texts(cells, false));
    }
  });

  it('is printed in type of one size, so that no part of it takes more sheets than another', () => {
    for (const sections of [30, 60, 121]) {
      const sizes = new Set(paperPages([table(sections)]).map(({ fontSize }) => fontSize));
      expect([...sizes]).toHaveLength(1);
    }
  });

  it('keeps over each column the heads that it has', () => {
    const whole = table(121);
    const over = (head: PrintedTable['head'], column: number): string =>
      head
        .flatMap((cells) => cells.filter((cell) => cell.column <= column && column < cell.column + cell.columnSpan))
        .map(({ text }) => text.replace(/\n/g, ''))
        .join('/');
    const pages = paperPages([whole]);
    expect(pages.length).toBeGreaterThan(5);
    const found = pages.flatMap(({ table: { head }, columnShares }) =>
      columnShares.slice(2).map((_, index) => over(head, index + 2)),
    );
    expect(found).toEqual(whole.columnWidths.slice(2).map((_, index) => over(whole.head, index + 2)));
  });
});
