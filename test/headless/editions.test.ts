import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adjustEdition } from '../../src/core/edition/adjust-edition';
import { convertFiling } from '../../src/core/edition/convert-filing';
import { plainRowName } from '../../src/core/edition/labels';
import type { TableId } from '../../src/core/filing/cell';
import type { Filing } from '../../src/core/filing/filing';
import { toDecimalText } from '../../src/core/money/decimal-text';
import { EDITIONS } from '../../src/editions';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { EMPTY_SENTENCE } from '../../src/editions/mof-2023/forms/printed-lines';
import { SHANGHAI_2024 } from '../../src/editions/shanghai';
import { SICHUAN_2023 } from '../../src/editions/sichuan';
import type { CellRecord } from '../../src/headless/cell-record';
import { run } from '../../src/headless/run';
import { writeExport } from '../../src/workbook/export/export';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { apply, cell, fullFiling, setFigure } from '../support/full-filing';

let folder = '';
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-editions-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function command(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const code = await run(words, { out: (text) => (out += text), error: (text) => (error += text) });
  return { code, out, error };
}

/** `table/row = value` of every figure that `extract` finds. */
async function extracted(name: string): Promise<string[]> {
  const { out } = await command('extract', path(name));
  const records = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CellRecord);
  return records.flatMap(({ tableId, row, value }) => (value === null ? [] : [`${tableId}/${row} = ${value}`])).sort();
}

const figures = (filing: Filing, definitions: typeof MOF_2023.definitions): string[] =>
  (Object.keys(filing.tables) as TableId[])
    .flatMap((table) =>
      Object.entries(filing.tables[table]!.cells).flatMap(([row, cells]) =>
        Object.values(cells).flatMap((value) =>
          value.kind === 'amount'
            ? [
                `${table}/${plainRowName(definitions[table], filing.tables[table], row)} = ${Number(toDecimalText(value.amount, '万元'))}`,
              ]
            : [],
        ),
      ),
    )
    .sort();

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('extract of a paper of %s', (id, edition) => {
  it('gives the published figures', async () => {
    const { filing } = convertFiling({ ...fullFiling(), year: edition.fiscalYears.to }, MOF_2023, edition);
    const { bytes } = await writeExport('published', filing, edition);
    writeFileSync(path(`${id}.xlsx`), bytes);
    expect(await extracted(`${id}.xlsx`)).toEqual(figures(filing, edition.definitions));
  });
});

describe('convert', () => {
  it('turns a filing of one edition into another, figure by figure', async () => {
    const { bytes } = await writeExport('published', { ...fullFiling(), year: 2023 }, MOF_2023);
    writeFileSync(path('national.xlsx'), bytes);
    const there = await command('convert', '--edition', SHANGHAI_2024.id, path('national.xlsx'), path('shanghai.xlsx'));
    expect([there.code, there.error]).toEqual([0, '']);
    expect(await extracted('shanghai.xlsx')).toEqual(await extracted('national.xlsx'));
    const checked = await command('check', '--json', path('shanghai.xlsx'));
    expect(JSON.parse(checked.out)[0].edition).toBe(SHANGHAI_2024.id);
    const back = await command('convert', '--edition', MOF_2023.id, path('shanghai.xlsx'), path('back.xlsx'));
    expect([back.code, back.error]).toEqual([0, '']);
    expect(await extracted('back.xlsx')).toEqual(await extracted('national.xlsx'));
  });

  it('prints a working copy as its office does, and in another edition as that one does', async () => {
    const filing: Filing = { ...fullFiling(), formAdjustments: [{ table: 'TPE', shape: 'blocks' }] };
    const { bytes } = await writeExport('working', filing, adjustEdition(MOF_2023, filing.formAdjustments));
    writeFileSync(path('own-shape.xlsx'), bytes);
    const linesOf = (name: string): number => {
      const sheet = readWorkbookNow(readFileSync(path(name)), name).sheets.find((each) => each.name.includes('三公'))!;
      return sheet.rows.filter((row) => row?.some((found) => found?.kind === 'number')).length;
    };
    await command('convert', path('own-shape.xlsx'), path('own-published.xlsx'));
    await command('convert', '--edition', 'sichuan-2023', path('own-shape.xlsx'), path('own-sichuan.xlsx'));
    expect([linesOf('own-published.xlsx'), linesOf('own-sichuan.xlsx')]).toEqual([1, 4]);
  });

  it('names the tables that nothing is known for, and says of none that there is nothing', async () => {
    const { bytes } = await writeExport('published', chaoyangFiling(), MOF_2023);
    const nine = path('nine-tables.xlsx');
    writeFileSync(nine, bytes);
    const { code, error } = await command('convert', '--edition', SICHUAN_2023.id, nine, path('thirteen.xlsx'));
    expect(code).toBe(0);
    expect(error).toContain(
      '多出 2 张表，原稿没有这些表的数，现在空着，要补填（确实没有数的，声明为空表）：' +
        '公开05表《财政拨款支出决算明细表》、公开07表《一般公共预算财政拨款支出决算明细表》。',
    );
    expect(error).toContain('公开09表《一般公共预算财政拨款项目支出决算表》与公开06表');
    const saysEmpty = readWorkbookNow(readFileSync(path('thirteen.xlsx')), 'thirteen.xlsx').sheets.flatMap(
      ({ rows }, index) => (rows.some((row) => row?.some((each) => each?.value === EMPTY_SENTENCE)) ? [index + 1] : []),
    );
    expect(saysEmpty).toEqual([1, 2, 3, 4, 6, 8, 9, 10, 11, 12, 13]);
  });

  it('says with its value what the other edition has no place for', async () => {
    const { filing } = convertFiling({ ...fullFiling(), year: 2023 }, MOF_2023, SICHUAN_2023);
    const full = apply(filing, setFigure(cell('GPD', 'total', '302'), 12.5));
    const { bytes } = await writeExport('published', full, SICHUAN_2023);
    writeFileSync(path('sichuan.xlsx'), bytes);
    const { code, error } = await command('convert', '--edition', MOF_2023.id, path('sichuan.xlsx'), path('nine.xlsx'));
    expect(code).toBe(0);
    expect(error).toContain('全国版九张表（2023）没有这些表：《一般公共预算财政拨款支出决算明细表》');
    expect(error).toContain('《一般公共预算财政拨款支出决算明细表》合计·302 商品和服务支出：12.50 万元');
  });
});
