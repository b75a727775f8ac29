import fc from 'fast-check';
import { expect, it } from 'vitest';
import { publish } from '../../../src/core/check/publish';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../../src/workbook/import/import';
import { fillTemplate } from '../../../src/workbook/template/fill-template';
import { readTemplate } from '../../../src/workbook/template/read-template';
import { cellAt, type Sheet } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { plainFigures } from '../../support/plain-figures';
import { type FormShape, generatedForm } from './generated-form';

const whole = chaoyangFiling();

/** So many lines of 支出决算表. */
function filingOf(lines: number): Filing {
  const data = whole.tables.EXP!;
  const rows = data.rows.slice(0, lines);
  const kept = new Set(['total', ...rows.map(({ id }) => id)]);
  const cells = Object.fromEntries(Object.entries(data.cells).filter(([row]) => kept.has(row)));
  return { ...whole, tables: { EXP: { ...data, rows, cells } } };
}

const SHAPES: fc.Arbitrary<FormShape> = fc
  .record({
    depth: fc.constantFrom(1, 2, 3),
    codes: fc.constantFrom('one', 'merged', 'levels'),
    count: fc.constantFrom('none', 'word', 'numbers', 'letters'),
    gapBeforeCount: fc.boolean(),
    gapAfterHead: fc.boolean(),
    total: fc.constantFrom('top', 'foot'),
    isTotalMerged: fc.boolean(),
    blanks: fc.integer({ min: 0, max: 6 }),
    hasFormulas: fc.boolean(),
    isDrawn: fc.boolean(),
    hasNote: fc.boolean(),
    gapBeforeNote: fc.boolean(),
  } as const)
  .map(
    (shape): FormShape => ({
      ...shape,
      // Nobody can tell a blank row from a line where no line is drawn, nor 合计 at the foot of nothing from one on top.
      gapAfterHead: shape.gapAfterHead && shape.isDrawn && shape.blanks > 1 && shape.total === 'top',
      gapBeforeNote: shape.gapBeforeNote && shape.isDrawn,
      total: shape.blanks === 0 ? 'top' : shape.total,
    }),
  );

/** Cells that hold something and are hidden by a merge. */
const hiddenCells = ({ merges, rows }: Sheet): string[] =>
  merges.flatMap(({ top, left, bottom, right }) => {
    const found: string[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if ((row !== top || column !== left) && rows[row]?.[column]?.value) found.push(`${row},${column}`);
    return found;
  });

it('a table of codes is filled as its form has it, however its heads are merged and counted', async () => {
  await fc.assert(
    fc.asyncProperty(SHAPES, fc.integer({ min: 1, max: 9 }), async (shape, lines) => {
      const form = generatedForm(shape);
      const filing = filingOf(lines);
      const reading = readTemplate(readWorkbookNow(form.bytes, '表样.xlsx'), MOF_2023);
      const { bytes, leftOut } = await fillTemplate(form.bytes, reading, filing, MOF_2023);
      const workbook = readWorkbookNow(bytes, '填好.xlsx');
      const sheet = workbook.sheets[1]!;
      expect(leftOut).toEqual([]);

      const read = proposeImport(workbook, MOF_2023).filing;
      expect(plainFigures(read)).toEqual(plainFigures(publish(filing, MOF_2023)));
      expect(read.tables.EXP!.rows).toEqual(filing.tables.EXP!.rows);

      // The form's own lines first; only what has no line moves the foot down.
      const isKnown = shape.isDrawn || shape.hasNote || shape.total === 'foot';
      const surplus = isKnown ? Math.max(0, lines - shape.blanks) : 0;
      const kept = form.texts.filter(({ row }) => isKnown || row < form.first);
      expect(
        kept.map(({ row, column }) => cellAt(sheet, row >= form.first ? row + surplus : row, column)?.value),
      ).toEqual(kept.map(({ text }) => text));
      const { code } = filing.tables.EXP!.rows[0]!;
      const printed = cellAt(sheet, form.first, 0)?.value;
      expect(printed).toBe(shape.codes === 'levels' ? code.slice(0, 3) : code);
      expect(hiddenCells(sheet)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
