import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { correctExampleFiling } from '../../../src/editions/mof-2023/example';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { fillTemplate } from '../../../src/workbook/template/fill-template';
import { otherThanXlsx } from '../../../src/workbook/template/own-format';
import { readTemplate, type TemplateReading } from '../../../src/workbook/template/read-template';
import { foreignMarks, missingLines } from '../../../src/workbook/template/template-gaps';
import { countyForm } from '../../support/county-form';

const read = (bytes: Uint8Array): TemplateReading => readTemplate(readWorkbookNow(bytes, '表样.xlsx'), MOF_2023);
const filing = correctExampleFiling('a');

describe('what a form lacks', () => {
  it('are the lines that it has no place for', async () => {
    const [sheet] = read(await countyForm('GPB')).sheets;
    expect(missingLines(sheet!, MOF_2023)).toEqual([]);
    expect(missingLines({ ...sheet!, lines: { ...sheet!.lines!, total: undefined }, places: [] }, MOF_2023)).toEqual([
      '合计',
    ]);
    const summary = { ...sheet!, table: 'IES', lines: undefined, places: [] } as const;
    expect(missingLines(summary, MOF_2023)).toContain('一般公共预算财政拨款收入');
  });

  it('is nothing of its unit and year while they are left open', async () => {
    expect(foreignMarks(read(await countyForm('GPB')), filing)).toEqual([]);
  });

  it('is the right unit and year where it was filled before', async () => {
    const form = await countyForm('GPB');
    const { bytes } = await fillTemplate(form, read(form), filing, MOF_2023);
    expect(foreignMarks(read(bytes), filing)).toEqual([]);
    expect(foreignMarks(read(bytes), { unit: { name: '别的局' }, year: filing.year })).toEqual([
      { kind: 'unit', printed: filing.unit.name, sheets: ['附表'] },
    ]);
  });
});

describe('a form that can be filled with its own fonts', () => {
  const fixture = (name: string): Uint8Array =>
    new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/workbook', name)));

  it('is an .xlsx', async () => expect(otherThanXlsx(await countyForm('GPB'))).toBeUndefined());

  it.each(['small.ods', 'small.xls', 'libreoffice/example-published.ods'])('is not %s, and why is said', (name) =>
    expect(otherThanXlsx(fixture(name))).toMatch(/[\u4e00-\u9fff]/),
  );
});

it('a correction takes a sheet for another table, or for none, and says its unit', async () => {
  const workbook = readWorkbookNow(await countyForm('GPB'), '表样.xlsx');
  const none = readTemplate(workbook, MOF_2023, { corrections: { 附表: { table: null } } });
  expect(none.sheets).toEqual([]);
  const other = readTemplate(workbook, MOF_2023, { corrections: { 附表: { table: 'EXP', unit: '万元' } } });
  expect(other.sheets).toMatchObject([{ key: '附表', table: 'EXP', unit: '万元' }]);
  expect(other.sheets[0]!.missingColumns.length).toBeGreaterThan(0);
});
