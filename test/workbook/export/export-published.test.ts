import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import { applyChanges } from '../../../src/core/filing/change';
import { fingerprint, printedFingerprint } from '../../../src/core/filing/fingerprint';
import { TEN_THOUSAND_YUAN, YUAN } from '../../../src/core/money/scale';
import { emptyTable, type Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { SICHUAN_2023 } from '../../../src/editions/sichuan';
import { writeExport } from '../../../src/workbook/export/export';
import { exportPublished, type PublishedOptions } from '../../../src/workbook/export/export-published';
import { readFingerprint } from '../../../src/workbook/export/printed-fingerprint';
import { proposeImport } from '../../../src/workbook/import/import';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { cellAt, forEachCell, type RawCell, type Sheet, type Workbook } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';

async function published(filing: Filing, options?: PublishedOptions): Promise<Workbook> {
  const { bytes, fileName } = await writeExport('published', filing, MOF_2023, options);
  return readWorkbookNow(bytes, fileName);
}

const sheetOf = (workbook: Workbook, number: string): Sheet =>
  workbook.sheets.find((sheet) => sheet.name.startsWith(number))!;

/** The cells of the row whose first text is the given one. */
function rowOf(sheet: Sheet, first: string): readonly (RawCell | undefined)[] {
  return sheet.rows.find((cells) => cells?.[0]?.value === first) ?? [];
}

function textsOf(sheet: Sheet): string[] {
  const texts: string[] = [];
  forEachCell(sheet, (cell) => texts.push(cell.text));
  return texts;
}

it('prints the nine tables in order, each on a visible sheet under its number and title', async () => {
  const workbook = await published(chaoyangFiling());
  expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([
    '公开01表 收入支出决算总表',
    '公开02表 收入决算表',
    '公开03表 支出决算表',
    '公开04表 财政拨款收入支出决算总表',
    '公开05表 一般公共预算财政拨款支出决算表',
    '公开06表 一般公共预算财政拨款基本支出决算表',
    '公开07表 财政拨款“三公”经费支出决算表',
    '公开08表 政府性基金预算财政拨款收入支出决算表',
    '公开09表 国有资本经营预算财政拨款收入支出决算表',
  ]);
  expect(workbook.sheets.every((sheet) => sheet.visibility === 'visible')).toBe(true);
  expect(workbook.fileName).toBe('示例市工业和信息化局2023年度部门决算公开表（公开稿）.xlsx');
});

it('carries nothing but what is printed', async () => {
  const workbook = await published(chaoyangFiling());
  expect(workbook.properties).toEqual({
    title: '示例市工业和信息化局2023年度部门决算公开表',
    subject: '部门决算公开',
    custom: new Map([['校验码', fingerprint(chaoyangFiling(), MOF_2023)]]),
  });
  expect(workbook.sheets.flatMap((sheet) => [...sheet.hiddenRows, ...sheet.hiddenColumns])).toEqual([]);
});

it('prints title, number, unit, year and money unit above the merged heads', async () => {
  const sheet = sheetOf(await published(chaoyangFiling()), '公开05表');
  expect(cellAt(sheet, 0, 0)?.value).toBe('一般公共预算财政拨款支出决算表');
  expect(sheet.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 4 });
  expect(textsOf(sheet).slice(1, 9)).toEqual([
    '公开05表',
    '部门：示例市工业和信息化局',
    '2023年度',
    '金额单位：万元',
    '项目',
    '本年支出',
    '功能分类\n科目编码',
    '科目名称',
  ]);
  expect(sheet.merges).toContainEqual({ top: 3, left: 2, bottom: 3, right: 4 });
  expect(rowOf(sheet, '栏次').map((cell) => cell?.value)).toEqual(['栏次', undefined, '1', '2', '3']);
});

it('gives a long name of an office the room of the year in a narrow table, and is read back', async () => {
  const unit = { name: '某某自治县工业和信息化局（本级及所属单位）' };
  const rows = [{ id: '201', code: '201', name: '一般公共服务支出' }];
  const tables = { PRJ: { ...emptyTable(TEN_THOUSAND_YUAN), rows } };
  const filing = { ...chaoyangFiling(), unit, tables };
  const { bytes, fileName } = await writeExport('published', filing, SICHUAN_2023);
  const workbook = readWorkbookNow(bytes, fileName);
  expect(textsOf(workbook.sheets[0]!).slice(1, 5)).toEqual([
    '2023年度',
    '公开09表',
    `部门：${unit.name}`,
    '金额单位：万元',
  ]);
  expect(workbook.sheets[0]!.merges).toContainEqual({ top: 2, left: 0, bottom: 2, right: 1 });
  const { filing: read } = proposeImport(workbook, SICHUAN_2023);
  expect([read.year, read.unit.name]).toEqual([2023, unit.name]);
});

it('writes figures as numbers, codes as text, blanks blank and zeros as 0.00', async () => {
  const workbook = await published(chaoyangFiling());
  const [code, , total, , project] = rowOf(sheetOf(workbook, '公开05表'), '2080501');
  expect(code).toMatchObject({ kind: 'text', value: '2080501' });
  expect(total).toMatchObject({ kind: 'number', value: '24.99', text: '24.99', format: '#,##0.00' });
  expect(project).toMatchObject({ kind: 'number', value: '0', text: '0.00' });
  const [, , grandTotal, , blank] = rowOf(sheetOf(workbook, '公开02表'), '合计');
  expect(grandTotal).toMatchObject({ value: '1413.38', text: '1,413.38' });
  expect(blank).toBeUndefined();
});

it('keeps the form of an empty table, with the note that every table has in any case once', async () => {
  const workbook = await published(chaoyangFiling());
  const sentence = '如本表为空，则我部门本年度无此类资金收支余。';
  for (const number of ['公开01表', '公开08表'])
    expect(textsOf(sheetOf(workbook, number)).filter((text) => text === sentence)).toHaveLength(1);
  expect(textsOf(sheetOf(workbook, '公开08表'))).toContain('合计');
});

it('prints the figures as published, not as recorded', async () => {
  const filing = chaoyangFiling();
  const cell = { table: 'TPE', row: 'hospitality', column: 'finalAmount' } as const;
  const value = { kind: 'amount', amount: amount(1_234_567), origin: 'entered', decimals: 6 } as const;
  const changed = applyChanges(filing, [{ kind: 'setCell', cell, value }]).filing;
  const row = rowOf(sheetOf(await published(changed), '公开07表'), '2、公务接待费');
  expect(row[2]).toMatchObject({ kind: 'number', value: '1.23' });
});

it('never writes a formula, whatever a text begins with', async () => {
  const filing = chaoyangFiling();
  const spend = filing.tables.EXP!;
  const rows = spend.rows.map((row, index) => ({ ...row, name: ['=1+1', '+1', '-1', '@x'][index % 4]! }));
  const cell = { table: 'EXP', row: rows[0]!.id, column: 'basicExpenditure' } as const;
  const changed = applyChanges(
    { ...filing, unit: { name: '=cmd()' }, tables: { ...filing.tables, EXP: { ...spend, rows } } },
    [{ kind: 'setCell', cell, value: { kind: 'unreadable', text: '=SUM(A1:A9)' } }],
  ).filing;
  const workbook = await published(changed);
  let formulas = 0;
  for (const sheet of workbook.sheets) forEachCell(sheet, (each) => (formulas += each.formula === undefined ? 0 : 1));
  expect(formulas).toBe(0);
  expect(rowOf(sheetOf(workbook, '公开03表'), rows[0]!.code).slice(1, 4)).toMatchObject([
    { kind: 'text', value: '=1+1' },
    { kind: 'number' },
    { kind: 'text', value: '=SUM(A1:A9)' },
  ]);
});

it('leaves out a table the filing does not have', async () => {
  const { GMF: _, ...tables } = chaoyangFiling().tables;
  const workbook = await published({ ...chaoyangFiling(), tables });
  expect(workbook.sheets).toHaveLength(8);
  expect(sheetOf(workbook, '公开08表')).toBeUndefined();
});

it('refuses to publish a filing without tables', async () => {
  await expect(writeExport('published', { ...chaoyangFiling(), tables: {} }, MOF_2023)).rejects.toThrow(
    /without tables/,
  );
});

it('makes a file name that Windows accepts', async () => {
  const { fileName } = await writeExport('working', { ...chaoyangFiling(), unit: { name: 'A/B:局?' } }, MOF_2023);
  expect(fileName).toBe('A B 局 2023年度部门决算公开表（工作稿）.xlsx');
});

describe('a cover and who signs', () => {
  const signed: Filing = {
    ...chaoyangFiling(),
    signOff: { head: '甲', reviewer: '=乙', preparer: '丙\n（代）', date: '2024-08-20' },
  };
  const names = async (filing: Filing, options?: PublishedOptions): Promise<string[]> =>
    (await published(filing, options)).sheets.map(({ name }) => name);

  it('are there where somebody signs, and the cover where it is asked for', async () => {
    expect((await names(signed))[0]).toBe('封面');
    expect(await names(signed, { cover: false })).not.toContain('封面');
    expect(await names(chaoyangFiling())).not.toContain('封面');
    expect((await names(chaoyangFiling(), { cover: true }))[0]).toBe('封面');
  });

  it('say unit, year, names and date', async () => {
    const { sheets } = await published(signed);
    const [cover] = sheets;
    expect(textsOf(cover!)).toEqual([
      '2023年度',
      '部门决算公开表',
      '单位名称：',
      '示例市工业和信息化局',
      '单位负责人：',
      '甲',
      '审核人：',
      '=乙',
      '填表人：',
      '丙\n（代）',
      '填报日期：',
      '2024年8月20日',
    ]);
    const foot = '单位负责人：甲　　　审核人：=乙　　　填表人：丙 （代）　　　填报日期：2024年8月20日';
    for (const form of MOF_2023.forms) {
      expect(textsOf(sheets.find(({ name }) => name.includes(form.number!))!).slice(-1)).toEqual([foot]);
    }
  });

  it('are not printed where they are blank', async () => {
    const { sheets } = await published({ ...signed, signOff: { preparer: '丙', date: '' } });
    for (const sheet of sheets) expect(textsOf(sheet).join()).not.toMatch(/填报日期|审核人|单位负责人/);
    expect(textsOf(sheets[1]!).slice(-1)).toEqual(['填表人：丙']);
  });

  it('are nothing to the import', async () => {
    const bare = proposeImport(await published(signed, { cover: false }), MOF_2023);
    for (const cover of [true, false]) {
      const proposal = proposeImport(await published(signed, { cover }), MOF_2023);
      expect([proposal.issues, proposal.unplaced]).toEqual([[], []]);
      expect(proposal.sheets.map(({ table }) => table)).toEqual(MOF_2023.forms.map(({ table }) => table));
      expect(proposal.filing).toEqual(bare.filing);
    }
  });

  it('leave the cover of somebody else to be looked at', async () => {
    const workbook = await published(signed);
    const cover = workbook.sheets[0]!;
    const rows = [[{ kind: 'text', value: '编报单位2022年度决算', text: '编报单位2022年度决算' }]] as const;
    const proposal = proposeImport(
      { ...workbook, sheets: [{ ...cover, rows }, ...workbook.sheets.slice(1)] },
      MOF_2023,
    );
    expect(proposal.issues.map(({ kind }) => kind)).toEqual(['yearConflict']);
  });
});

describe('in another unit of money', () => {
  const finer = applyChanges(chaoyangFiling(), [
    {
      kind: 'setCell',
      cell: { table: 'TPE', row: 'hospitality', column: 'finalAmount' },
      value: { kind: 'amount', amount: amount(1_234_567), origin: 'entered', decimals: 6 },
    },
  ]).filing;
  const hospitality = async (options?: PublishedOptions): Promise<(string | undefined)[]> => {
    const sheet = sheetOf(await published(finer, options), '公开07表');
    return [rowOf(sheet, '2、公务接待费')[2]?.text, textsOf(sheet).find((text) => text.startsWith('金额单位'))];
  };

  it('is exact in 元 and rounded in 万元, and says which', async () => {
    expect(await hospitality()).toEqual(['1.23', '金额单位：万元']);
    expect(await hospitality({ unit: '元' })).toEqual(['12,345.67', '金额单位：元']);
    expect(await hospitality({ unit: '万元' })).toEqual(['1.23', '金额单位：万元']);
  });

  it.each([
    ['halfUp', '1.24'],
    ['truncate', '1.23'],
  ] as const)('drops digits as the filing says (%s)', async (rounding, expected) => {
    const value = { kind: 'amount', amount: amount(1_239_999), origin: 'entered', decimals: 6 } as const;
    const cell = { table: 'TPE', row: 'hospitality', column: 'finalAmount' } as const;
    const inYuan = applyChanges({ ...chaoyangFiling(), rounding, reportingScale: YUAN }, [
      { kind: 'setCell', cell, value },
    ]).filing;
    const sheet = sheetOf(await published(inYuan, { unit: '万元' }), '公开07表');
    expect(rowOf(sheet, '2、公务接待费')[2]?.text).toBe(expected);
  });

  it('prints the 校验码 and the page at the foot of every table, and nothing on the cover', () => {
    const { sheets } = exportPublished(finer, MOF_2023, { cover: true });
    const feet = [...new Set(sheets.map(({ print }) => print?.footer))];
    expect(feet).toEqual(['', `&L校验码 ${fingerprint(finer, MOF_2023)}&C第 &P 页 共 &N 页`]);
  });

  it.each([undefined, '元'] as const)('has the 校验码 of the figures it prints (%s)', async (unit) => {
    const workbook = await published(finer, unit ? { unit } : {});
    const { filing } = proposeImport(workbook, MOF_2023);
    expect(readFingerprint(workbook)).toBe(printedFingerprint(filing, MOF_2023));
    expect(readFingerprint(workbook) === fingerprint(finer, MOF_2023)).toBe(unit === undefined);
    expect(readFingerprint({ ...workbook, properties: { custom: new Map() } })).toBeUndefined();
  });
});
