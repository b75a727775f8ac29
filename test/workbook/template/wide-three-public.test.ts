import { describe, expect, it } from 'vitest';
import { inShape } from '../../../src/core/edition/form-shape';
import { layOutHead } from '../../../src/core/layout/layout-head';
import { formOf } from '../../../src/core/edition/edition';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { correctExampleFiling } from '../../../src/editions/mof-2023/example';
import { THREE_PUBLIC_SHAPES } from '../../../src/editions/three-public-shapes';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../../src/workbook/import/import';
import { fillTemplate } from '../../../src/workbook/template/fill-template';
import { readTemplate } from '../../../src/workbook/template/read-template';
import { missingLines } from '../../../src/workbook/template/template-gaps';
import type { RawCell } from '../../../src/workbook/workbook';
import { plainFigures } from '../../support/plain-figures';
import { workbookBytes } from '../../support/workbook-bytes';

const example = correctExampleFiling('a');
const filing: Filing = { ...example, tables: { TPE: example.tables.TPE! } };
const raw = (text: string): RawCell | undefined => (text === '' ? undefined : { kind: 'text', value: text, text });

/** “三公” as a bureau hands it out blank in one wide row. */
function wideForm(shape: string, { isNumbered = false, foot = '' }): Uint8Array {
  const form = inShape(formOf(MOF_2023, 'TPE')!, shape);
  const { columns } = form.blocks[0]!;
  const head = layOutHead(columns);
  const top = 2;
  const rows = [['“三公”经费支出决算表'], ['部门：', ...columns.slice(2).map(() => ''), '单位：万元']];
  const merges = head.flatMap((line, level) =>
    line.flatMap(({ column, columnSpan, rowSpan }) =>
      columnSpan * rowSpan === 1
        ? []
        : [{ top: top + level, left: column, bottom: top + level + rowSpan - 1, right: column + columnSpan - 1 }],
    ),
  );
  for (const line of head) {
    const texts = columns.map(() => '');
    for (const { column, text } of line) texts[column] = text;
    rows.push(texts);
  }
  if (isNumbered) rows.push(columns.map((_, index) => String(index + 1)));
  if (foot !== '') rows.push([], [foot]);
  const sheet = {
    name: '三公',
    visibility: 'visible' as const,
    rows: rows.map((texts) => texts.map(raw)),
    columnCount: columns.length,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
  return workbookBytes({ fileName: '表样.xlsx', properties: { custom: new Map() }, sheets: [sheet] }, 'xlsx');
}

describe.each(THREE_PUBLIC_SHAPES.filter(({ id }) => id !== 'upright').map(({ id }) => id))(
  'a blank “三公” form in one wide row (%s)',
  (shape) => {
    it.each([
      { isNumbered: false },
      { isNumbered: true },
      { isNumbered: true, foot: '注：本表反映部门本年度“三公”经费支出情况。' },
    ])('takes every figure: %o', async (kind) => {
      const form = wideForm(shape, kind);
      const reading = readTemplate(readWorkbookNow(form, '表样.xlsx'), MOF_2023);
      expect(reading.sheets.map(({ table }) => table)).toEqual(['TPE']);
      expect(missingLines(reading.sheets[0]!, MOF_2023)).toEqual([]);
      const { bytes, leftOut } = await fillTemplate(form, reading, filing, MOF_2023);
      expect(leftOut).toEqual([]);
      const read = proposeImport(readWorkbookNow(bytes, '填好.xlsx'), MOF_2023).filing;
      expect(plainFigures(read)).toEqual(plainFigures(filing));
    });

    it('has its sentence below the row, where the table was declared empty', async () => {
      const form = wideForm(shape, { isNumbered: true });
      const [sheet] = readTemplate(readWorkbookNow(form, '表样.xlsx'), MOF_2023).sheets;
      expect(sheet!.foot.row).toBeGreaterThan(sheet!.places[0]!.row);
    });

    it('that says something else below its heads takes none, and says so', () => {
      const form = wideForm(shape, {});
      const workbook = readWorkbookNow(form, '表样.xlsx');
      const [sheet] = workbook.sheets;
      const rows = [...sheet!.rows, [raw('本表按权责发生制填列')]];
      const reading = readTemplate({ ...workbook, sheets: [{ ...sheet!, rows }] }, MOF_2023);
      expect(missingLines(reading.sheets[0]!, MOF_2023)).toContain('合计');
    });
  },
);
