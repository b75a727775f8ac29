import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filing, OpenRow } from '../../src/core/filing/filing';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { PAPER, type PaperPage, paperPages } from '../../src/publication/paper';
import { type PrintedTable, printedTables } from '../../src/publication/printed-table';
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
});
