import { describe, expect, it } from 'vitest';
import type { AmountValue } from '../../../src/core/filing/cell';
import { emptyTable, type Filing, type OpenRow } from '../../../src/core/filing/filing';
import { figureColumns } from '../../../src/core/layout/shown-form';
import { amount } from '../../../src/core/money/amount';
import { TEN_THOUSAND_YUAN } from '../../../src/core/money/scale';
import { SICHUAN_2023 } from '../../../src/editions/sichuan';
import { columnParts } from '../../../src/workbook/export/column-parts';
import { exportPublished } from '../../../src/workbook/export/export-published';
import { writeWorkbook } from '../../../src/workbook/export/hucre-writer';
import type { StyledSheet } from '../../../src/workbook/export/styled-workbook';
import { readZipDirectory, unzipEntry } from '../../../src/workbook/file/zip-archive';
import { fullFiling } from '../../support/full-filing';
import { onPaper, throughPaper } from '../../support/papers';

const form = SICHUAN_2023.forms.find(({ table }) => table === 'GPD')!;
const columns = [...figureColumns(form)];
const LEAD = 2;

/** 明细表 with figures in so many of its columns. */
function detailed(count: number): Filing {
  const filing = fullFiling();
  const rows = ['201', '20101', '2010101'].map((code): OpenRow => ({ id: code, code, name: `科目${code}` }));
  const value = (fen: number): AmountValue => ({ kind: 'amount', amount: amount(fen * 10_000), origin: 'entered' });
  const figures = Object.fromEntries(columns.slice(0, count).map((column, index) => [column, value(index + 1)]));
  const cells = Object.fromEntries(rows.map(({ id }) => [id, figures]));
  return {
    ...filing,
    edition: { id: SICHUAN_2023.id, revision: SICHUAN_2023.revision },
    tables: { GPD: { ...emptyTable(TEN_THOUSAND_YUAN), rows, cells } },
  };
}

const sheetOf = (count: number): StyledSheet => exportPublished(detailed(count), SICHUAN_2023).sheets[0]!;

describe('a table of more columns than a page holds', () => {
  it.each([30, 60, columns.length])('goes on over further pages at 55 % or more (%i columns)', (count) => {
    const { print, columnWidths, merges, rows } = sheetOf(count);
    expect(print).toMatchObject({ repeatColumns: { first: 0, last: LEAD - 1 }, repeatRows: { first: 0 } });
    expect(print?.fitToWidth).toBeUndefined();
    expect(print!.scale).toBeGreaterThanOrEqual(55);
    const breaks = print!.columnBreaks!;
    const widths = columnWidths!.map((width) => width!);
    const sum = (from: number, to: number): number => widths.slice(from, to).reduce((total, each) => total + each, 0);
    const starts = [LEAD, ...breaks];
    for (const [index, from] of starts.entries()) {
      // Excel's own measure: 7 pixels to the character, A4 lying within its margins.
      const points = (sum(0, LEAD) + sum(from, starts[index + 1] ?? widths.length)) * 5.25 * (print!.scale! / 100);
      expect(points).toBeLessThan(842 - 2 * 0.55 * 72);
      expect(rows[0]![from]!.value).toBe(form.title);
    }
    const crossing = merges!.filter(({ left, right }) => starts.some((at) => left < at && at <= right));
    expect(crossing).toEqual([]);
  });

  it('is one page wide where it can be read so', () => {
    const { print } = sheetOf(1);
    expect(print).toMatchObject({ fitToWidth: true });
    expect(print?.columnBreaks).toBeUndefined();
  });

  it('is read back with every figure under its heads', async () => {
    for (const count of [30, columns.length]) {
      const filing = detailed(count);
      const { filing: read } = await throughPaper('working', filing, SICHUAN_2023);
      expect(onPaper(read)).toEqual(onPaper(filing));
    }
  });

  it('says in the file where pages begin and what each repeats', async () => {
    const bytes = await writeWorkbook(exportPublished(detailed(30), SICHUAN_2023));
    const entries = readZipDirectory(bytes) ?? [];
    const text = (name: RegExp): string =>
      new TextDecoder().decode(unzipEntry(bytes, entries.find((entry) => name.test(entry.name))!));
    const { columnBreaks, scale } = sheetOf(30).print!;
    const sheet = text(/sheet1\.xml$/);
    expect([...sheet.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id))).toEqual(columnBreaks);
    expect(sheet).toContain(`scale="${scale}"`);
    expect(sheet).not.toContain('fitToPage');
    expect(text(/workbook\.xml$/)).toMatch(/Print_Titles[^>]*>'[^']+'!\$A:\$B,'[^']+'!\$1:\$\d+</);
  });
});

describe('parting columns', () => {
  it('ends a part between two heads where that costs little', () => {
    const heads = [...'aaaaabbbbbbb'];
    expect(
      columnParts(
        Array.from(heads, () => 1),
        heads,
        0,
        7,
      ),
    ).toEqual([
      { from: 0, to: 5 },
      { from: 5, to: 12 },
    ]);
  });

  it('gives a column that is wider than the room a part of its own', () => {
    expect(columnParts([1, 9, 1], ['a', 'b', 'c'], 0, 5)).toHaveLength(3);
  });
});
