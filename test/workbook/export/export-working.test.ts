import { EMPTY_DOSSIER } from '../../../src/core/filing/dossier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import type { CellValue, TableId } from '../../../src/core/filing/cell';
import { applyChanges } from '../../../src/core/filing/change';
import { check } from '../../../src/core/check/check';
import { formatAmount } from '../../../src/core/money/decimal-text';
import { deriveAnew, markDerived } from '../../../src/core/derive/derive';
import { explain } from '../../../src/core/filing/explanation';
import type { Filing, RowCells, TableData } from '../../../src/core/filing/filing';
import { YUAN } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { applyWorkingSettings } from '../../../src/workbook/import/apply-working-settings';
import { writeExport } from '../../../src/workbook/export/export';
import { proposeImport } from '../../../src/workbook/import/import';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { cellAt, type RawCell, type Workbook } from '../../../src/workbook/workbook';
import { isWorkingSheet, readWorkingSettings } from '../../../src/workbook/import/working-settings';
import type { CellMark } from '../../../src/workbook/import/working-marks';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, raise } from '../../support/full-filing';
import { randomFiling } from '../random-filing';

const SAID = { saysUnit: true, saysYear: true };

async function working(filing: Filing): Promise<Workbook> {
  const { bytes, fileName } = await writeExport('working', filing, MOF_2023);
  return readWorkbookNow(bytes, fileName);
}

/** What the table sheets alone tell of a filing: figures, unit, year; no origins, decimals or settings. */
function asRead(filing: Filing): Filing {
  const tables: Partial<Record<TableId, TableData>> = {};
  for (const [id, table] of Object.entries(filing.tables) as [TableId, TableData][]) {
    const cells: Record<string, RowCells> = {};
    for (const [row, figures] of Object.entries(table.cells)) {
      const bare: Record<string, CellValue> = {};
      for (const [column, value] of Object.entries(figures))
        bare[column] = value.kind === 'amount' ? { kind: 'amount', amount: value.amount, origin: 'entered' } : value;
      cells[row] = bare;
    }
    const recordedScale = { unit: table.recordedScale.unit, decimals: 2 };
    tables[id] = { ...table, cells, declaredEmpty: false, recordedScale };
  }
  return {
    id: filing.id,
    edition: filing.edition,
    year: filing.year,
    unit: { name: filing.unit.name },
    tables,
    explanations: [],
    switchedOffRules: [],
    rounding: 'halfUp',
    autoTotal: true,
    reportingScale: { unit: '万元', decimals: 2 },
    publishPolicy: 'each',
    formAdjustments: [],
    ...EMPTY_DOSSIER,
  };
}

async function takenBack(filing: Filing): Promise<Filing> {
  const settings = readWorkingSettings(await working(filing))!;
  return applyWorkingSettings(asRead(filing), SAID, settings, MOF_2023);
}

it('gives back settings, explanations, switched-off rules, origins and decimals of any filing', async () => {
  await fc.assert(
    fc.asyncProperty(randomFiling(MOF_2023), async (filing) => {
      expect(await takenBack(filing)).toEqual(filing);
    }),
    { numRuns: 25 },
  );
});

it('marks nothing where every origin is as one would guess', async () => {
  const filing = chaoyangFiling();
  const usual = applyChanges(filing, markDerived(MOF_2023, filing)).filing;
  expect(readWorkingSettings(await working(usual))!.marks).toEqual([]);
  expect(readWorkingSettings(await working(filing))!.marks.length).toBeGreaterThan(20);
});

it('gives back a derived figure that no longer equals its parts', async () => {
  const cell = { table: 'EXP', row: 'total', column: 'basicExpenditure' } as const;
  const filing = chaoyangFiling();
  const derived = applyChanges(filing, deriveAnew(MOF_2023, filing, [cell])).filing;
  const part = { table: 'EXP', row: '2080501', column: 'basicExpenditure' } as const;
  const value = { kind: 'amount', amount: amount(1_000_000), origin: 'entered' } as const;
  const stale = applyChanges(derived, [{ kind: 'setCell', cell: part, value }]).filing;
  expect(await takenBack(stale)).toEqual(stale);
});

it('gives back a figure that the form does not print', async () => {
  const cell = { table: 'FAS', row: 'income.thisYear', column: 'generalPublicBudget' } as const;
  const value = { kind: 'amount', amount: amount(5_000_000), origin: 'entered' } as const;
  const filing = applyChanges(chaoyangFiling(), [{ kind: 'setCell', cell, value }]).filing;
  const settings = readWorkingSettings(await working(filing))!;
  const { FAS } = asRead(chaoyangFiling()).tables;
  const read = { ...asRead(filing), tables: { ...asRead(filing).tables, FAS: FAS! } };
  expect(applyWorkingSettings(read, SAID, settings, MOF_2023)).toEqual(filing);
});

it('tells rows of one code apart, whatever their ids', async () => {
  const rows = ['208', 'row-7'].map((id) => ({ id, code: '208', name: '社会保障和就业支出' }));
  const value = (origin: 'entered' | 'derived'): CellValue => ({ kind: 'amount', amount: amount(1_000_000), origin });
  const cells = { 208: { basicExpenditure: value('entered') }, 'row-7': { basicExpenditure: value('derived') } };
  const filing = chaoyangFiling();
  const table: TableData = { ...filing.tables.EXP!, rows, cells };
  const doubled: Filing = { ...filing, tables: { EXP: table } };
  const renamed = asRead({
    ...doubled,
    tables: {
      EXP: {
        ...table,
        rows: [rows[0]!, { ...rows[1]!, id: 'row-1' }],
        cells: { 208: cells[208], 'row-1': cells['row-7'] },
      },
    },
  });
  const back = applyWorkingSettings(renamed, SAID, readWorkingSettings(await working(doubled))!, MOF_2023);
  expect(back.tables.EXP?.cells).toEqual({ 208: cells[208], 'row-1': cells['row-7'] });
});

it('lets what the table sheets say win over the settings', async () => {
  const settings = readWorkingSettings(await working(chaoyangFiling()))!;
  const read = asRead(chaoyangFiling());
  const tables = { ...read.tables, IES: { ...read.tables.IES!, recordedScale: { unit: '元', decimals: 2 } as const } };
  const elsewhere = { ...read, year: 2024, unit: { name: '另一个局' }, tables };
  const filing = applyWorkingSettings(elsewhere, SAID, settings, MOF_2023);
  expect([filing.year, filing.unit.name, filing.tables.IES?.recordedScale.unit]).toEqual([2024, '另一个局', '元']);
  const silent = applyWorkingSettings(elsewhere, { saysUnit: false, saysYear: false }, settings, MOF_2023);
  expect([silent.year, silent.unit.name]).toEqual([2023, '示例市工业和信息化局']);
});

it('drops the mark of a cell that was changed in the spreadsheet', async () => {
  const settings = readWorkingSettings(await working(chaoyangFiling()))!;
  const cell = { table: 'EXP', row: '208', column: 'basicExpenditure' } as const;
  const part = { table: 'EXP', row: '20805', column: 'basicExpenditure' } as const;
  const raised = (filing: Filing, each: typeof cell | typeof part, by: number): Filing => {
    const value = filing.tables.EXP!.cells[each.row]![each.column]!;
    if (value.kind !== 'amount') throw new Error('no figure');
    return applyChanges(filing, [
      { kind: 'setCell', cell: each, value: { ...value, amount: amount(value.amount + by) } },
    ]).filing;
  };
  const read = raised(raised(asRead(chaoyangFiling()), cell, 10_000), part, 10_000);
  const origins = (filing: Filing): unknown => filing.tables.EXP?.cells['208']?.['basicExpenditure'];
  expect(origins(applyWorkingSettings(asRead(chaoyangFiling()), SAID, settings, MOF_2023))).toMatchObject({
    origin: 'entered',
  });
  expect(origins(applyWorkingSettings(read, SAID, settings, MOF_2023))).toMatchObject({ origin: 'derived' });
});

it('names sheet, cell, found and expected where a setting cannot be read', async () => {
  const workbook = await working(chaoyangFiling());
  const sheet = workbook.sheets.find((each) => each.name === '填报设置')!;
  const row = sheet.rows.findIndex((cells) => cells?.[0]?.value === '尾数处理');
  expect(cellAt(sheet, row, 1)?.value).toBe('四舍五入');
  const rows = sheet.rows.map((cells, r) =>
    r === row ? cells?.map((cell, c) => (c === 1 && cell ? { ...cell, value: '随便' } : cell)) : cells,
  );
  const changed = { ...workbook, sheets: [...workbook.sheets.filter((each) => each !== sheet), { ...sheet, rows }] };
  const settings = readWorkingSettings(changed)!;
  expect(settings.settings.rounding).toBeUndefined();
  expect(settings.problems).toMatchObject([
    { place: { row, column: 1 }, text: '尾数处理应为“四舍五入”或“截尾”，实为“随便”，没有采用。' },
  ]);
  expect(proposeImport(changed, MOF_2023).issues.map((issue) => issue.message)).toContain(
    `“${workbook.fileName}”工作表“填报设置”单元格 B${row + 1}：尾数处理应为“四舍五入”或“截尾”，实为“随便”，没有采用。`,
  );
});

it('takes no marks for names that are not the edition’s', async () => {
  const settings = readWorkingSettings(await working(chaoyangFiling()))!;
  const names = ['__proto__', 'constructor', 'toString'];
  const marks = names.flatMap((name): CellMark[] => [
    { table: name as TableId, rowKey: name, column: name, value: '1', kind: 'entered', isPrinted: false },
    { table: 'TPE', rowKey: name, column: name, value: '1', kind: 'entered', isPrinted: false },
    { table: 'TPE', rowKey: 'total', column: name, value: '1', kind: 'derived', isPrinted: false },
  ]);
  const hostile = { ...settings, marks: [...settings.marks, ...marks] };
  expect(applyWorkingSettings(asRead(chaoyangFiling()), SAID, hostile, MOF_2023)).toEqual(chaoyangFiling());
});

it('keeps its own sheets visible and apart from the tables, and prints no empty one', async () => {
  const workbook = await working(chaoyangFiling());
  expect(workbook.sheets.every((sheet) => sheet.visibility === 'visible')).toBe(true);
  expect(workbook.sheets.slice(-2).map((sheet) => sheet.name)).toEqual(['填报设置', '录入标记']);
  expect(workbook.sheets.filter((sheet) => isWorkingSheet(sheet.name))).toHaveLength(2);
});

it('finds no settings in a published workbook', async () => {
  const { bytes, fileName } = await writeExport('published', chaoyangFiling(), MOF_2023);
  expect(readWorkingSettings(readWorkbookNow(bytes, fileName))).toBeUndefined();
});

describe('explanations and switched-off rules, for a person to read', () => {
  const pension = { table: 'BAS', row: '30108', column: 'finalAmount' } as const;
  const broken = apply(chaoyangFiling(), raise(chaoyangFiling(), pension, 1));
  const finding = check(broken, MOF_2023).findings.find((each) => each.rule === 'R-GPB-BAS')!;
  const explained = apply(broken, ...explain(broken, finding, '另有一名人员的缴费列在其他科目'));
  const RULE = '社会保障、医疗、住房科目与经济分类相符';
  const explanationRow = async (filing: Filing): Promise<(string | undefined)[]> => {
    const sheet = (await working(filing)).sheets.find((each) => each.name === '核实说明')!;
    const row = sheet.rows.findIndex((cells) => cells?.[0]?.value === RULE);
    return sheet.rows[row]!.map((each) => each?.value);
  };

  it('say the rule, what was found, the difference and that they still hold', async () => {
    expect(await explanationRow(explained)).toEqual([
      RULE,
      finding.message,
      formatAmount(finding.difference!, YUAN),
      '另有一名人员的缴费列在其他科目',
      '有效',
      `finding:${finding.key}`,
    ]);
  });

  it.each<[string, (filing: Filing) => Filing, string]>([
    ['another difference', (filing) => apply(filing, raise(filing, pension, 1)), '差额已变，要重新核实'],
    ['no difference any more', (filing) => apply(filing, raise(filing, pension, -1)), '现在没有这个差异'],
    [
      'a rule switched off',
      (filing) => ({ ...filing, switchedOffRules: [{ rule: 'R-GPB-BAS', reason: '口径不同' }] }),
      '规则已停用',
    ],
  ])('say that there is %s', async (_, change, word) => {
    expect((await explanationRow(change(explained)))[4]).toBe(word);
  });

  it('list a rule by its name, and the reason for switching it off', async () => {
    const filing = { ...chaoyangFiling(), switchedOffRules: [{ rule: 'W-IES-5', reason: '财政局同意' }] };
    const sheet = (await working(filing)).sheets.find((each) => each.name === '填报设置')!;
    const texts = Array.from(sheet.rows, (cells) => Array.from(cells ?? [], (each) => each?.value ?? ''));
    const head = texts.findIndex((row) => row[1] === '停用理由');
    expect(texts.slice(head, head + 2).map((row) => row.filter((text) => text !== ''))).toEqual([
      ['停用的规则', '停用理由', '系统标识，请勿修改'],
      ['收入总计等于支出总计', '财政局同意', 'rule:W-IES-5'],
    ]);
  });

  it('are read from a workbook of format 1 as well', async () => {
    const workbook = await working(explained);
    const texts = [
      ['核实事项', '差额（元）', '核实说明', '事项标识'],
      ['规则名称', '-1,234.56', '说明', 'R-GPB-BAS#1'],
    ];
    const rows = texts.map((row) => row.map((value): RawCell => ({ kind: 'text', value, text: value })));
    const sheets = workbook.sheets.map((each) => (each.name === '核实说明' ? { ...each, rows } : each));
    const settings = readWorkingSettings({ ...workbook, sheets })!;
    expect(settings.explanations).toEqual([{ finding: 'R-GPB-BAS#1', difference: -123_456, text: '说明' }]);
  });
});
