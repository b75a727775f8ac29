import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeWorkbook } from '../../src/workbook/export/hucre-writer';
import { sheetNameFor } from '../../src/workbook/export/sheet-name';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import type { StyledCell, StyledSheet } from '../../src/workbook/export/styled-workbook';
import { forEachCell, type Sheet } from '../../src/workbook/workbook';

const decimal = fc
  .tuple(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), fc.nat(3))
  .map(([digits, decimals]) => String(Number((digits / 10 ** decimals).toPrecision(15))))
  .filter((text) => !text.includes('e'));
const text = fc
  .oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('=1', '#REF!', '_x0041_', '合计', '　空', '—'))
  // Line ends become \n, as in every spreadsheet program; half a surrogate pair is no character.
  .map((s) => s.replace(/\r\n?/g, '\n').replace(/[\ud800-\udfff]/g, ''));
const cell: fc.Arbitrary<StyledCell | undefined> = fc.oneof(
  decimal.map((value): StyledCell => ({ kind: 'number', value, style: 'amount' })),
  text.map((value): StyledCell => ({ kind: 'text', value, style: 'cell' })),
  fc.constant<StyledCell>({ kind: 'blank', style: 'cell' }),
  fc.constant(undefined),
);
const sheet = fc.record({
  name: fc.string({ unit: 'grapheme', maxLength: 40 }),
  visibility: fc.constantFrom<'visible' | 'hidden' | 'veryHidden'>('visible', 'hidden', 'veryHidden'),
  rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
  merge: fc.record({ top: fc.nat(20), left: fc.nat(20), down: fc.nat(3), right: fc.integer({ min: 1, max: 3 }) }),
});

/** What a sheet must hold after writing and reading. */
function expected({ rows }: Pick<StyledSheet, 'rows'>): [number, number, string, string][] {
  return rows.flatMap((row, r) =>
    (row ?? []).flatMap((c, column): [number, number, string, string][] =>
      c && c.kind !== 'blank' && c.value ? [[r, column, c.kind, c.value]] : [],
    ),
  );
}

function found(read: Sheet): [number, number, string, string][] {
  const cells: [number, number, string, string][] = [];
  forEachCell(read, (c, row, column) => cells.push([row, column, c.kind, c.value]));
  return cells;
}

it('whatever is written is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 4 }), async (drafts) => {
      const taken: string[] = [];
      const sheets = drafts.map(({ name, visibility, rows, merge }): StyledSheet => {
        taken.push(sheetNameFor(name, taken));
        // Below the cells, because a merge hides what it covers.
        const top = rows.length + merge.top;
        return {
          name: taken[taken.length - 1]!,
          visibility,
          rows,
          merges: [{ top, left: merge.left, bottom: top + merge.down, right: merge.left + merge.right }],
        };
      });
      const styleSheet = {
        base: { fontName: '宋体' },
        styles: { cell: { border: 'thin' as const }, amount: { format: '#,##0.00' } },
      };
      const bytes = await writeWorkbook({ sheets, styleSheet, properties: { custom: new Map() } });
      const workbook = readWorkbookNow(bytes, 'a.xlsx');
      expect(workbook.sheets.map((s) => [s.name, s.visibility, s.merges])).toEqual(
        sheets.map((s) => [s.name, s.visibility, s.merges]),
      );
      expect(workbook.sheets.map(found)).toEqual(sheets.map(expected));
    }),
    { numRuns: 150 },
  );
});
