import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/core/check/check';
import { explain } from '../../src/core/filing/explanation';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { run } from '../../src/headless/run';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import type { CheckedFile, UnreadFile } from '../../src/headless/check-command';
import type { CellRecord } from '../../src/headless/cell-record';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { chaoyangWorkbook, numberCell, textCell, withCell } from '../support/chaoyang-workbook';
import { apply, raise } from '../support/full-filing';
import { workbookBytes } from '../support/workbook-bytes';
import { writeExport } from '../../src/workbook/export/export';

let folder = '';
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  const plain = chaoyangWorkbook({ sheetName: (table) => table });
  writeFileSync(path('good.xlsx'), workbookBytes(plain, 'xlsx'));
  writeFileSync(path('good.xls'), workbookBytes(plain, 'biff8'));
  // 合计·基本支出 of 公开05表.
  writeFileSync(path('wrong.xlsx'), workbookBytes(withCell(plain, 4, 6, 3, numberCell('1063.03')), 'xlsx'));
  writeFileSync(path('unfilled.xlsx'), workbookBytes(withCell(plain, 4, 6, 3, undefined), 'xlsx'));
  writeFileSync(path('text.xlsx'), workbookBytes(withCell(plain, 6, 4, 1, textCell('待定')), 'xlsx'));
  const twice = { ...plain, sheets: [...plain.sheets, { ...plain.sheets[6]!, name: 'TPE2' }] };
  writeFileSync(path('twice.xlsx'), workbookBytes(twice, 'xlsx'));
  writeFileSync(path('cut.xlsx'), workbookBytes(plain, 'xlsx').subarray(0, 5000));
  const list = { ...plain.sheets[0]!, name: '名单', rows: [[textCell('姓名')]], merges: [] };
  writeFileSync(path('none.xlsx'), workbookBytes({ ...plain, sheets: [list] }, 'xlsx'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function command(...words: string[]): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const code = await run(words, { out: (text) => (out += text), error: (text) => (error += text) });
  return { code, out, error };
}

async function checkJson(...names: string[]): Promise<{ code: number; entries: (CheckedFile & UnreadFile)[] }> {
  const { code, out } = await command('check', '--json', ...names.map(path));
  return { code, entries: JSON.parse(out) };
}

describe('check', () => {
  it.each(['good.xlsx', 'good.xls'])('finds what the figures of %s contain, and no error', async (name) => {
    const { code, entries } = await checkJson(name);
    expect(code).toBe(0);
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    expect(entry).toMatchObject({
      file: path(name),
      edition: 'mof-2023',
      unit: '示例市工业和信息化局',
      year: 2023,
      unplaced: [],
      counts: { roundingDifference: 21, error: 0, verify: 1, notice: 2, notEvaluated: 1 },
    });
    const rules = entry!.findings.flatMap(({ outcome, rule }) => (outcome === 'roundingDifference' ? [] : [rule]));
    // Nobody has last year's figures.
    expect(rules).toEqual(['W-INC-CODE', 'W-INC-CODE', 'R-CARRY', 'W-TPE-2']);
    expect(entry!.tables[7]).toEqual({
      id: 'GMF',
      title: '政府性基金预算财政拨款收入支出决算表',
      recordedUnit: '万元',
      declaredEmpty: true,
    });
    expect(entry!.suggestions).toEqual([]);
  });

  it('gives amounts as decimal text in 万元 and cells with their place', async () => {
    const { entries } = await checkJson('good.xlsx');
    const finding = entries[0]!.findings.find(({ rule, right }) => rule === 'X-IES-EXP' && right === '264.62')!;
    expect(finding).toMatchObject({ left: '264.63', difference: '0.01', bound: '0.03', severity: 'notice' });
    expect(finding.cells).toEqual([
      {
        tableId: 'IES',
        table: '收入支出决算总表',
        row: '208',
        column: '金额',
        value: '264.63',
        text: null,
        at: 'IES!F14',
      },
      {
        tableId: 'EXP',
        table: '支出决算表',
        row: '208',
        column: '本年支出合计',
        value: '264.62',
        text: null,
        at: 'EXP!C8',
      },
    ]);
  });

  it('answers 1 for an error and names its rules', async () => {
    const { code, entries } = await checkJson('wrong.xlsx');
    expect(code).toBe(1);
    const wrong = entries[0]!.findings.filter((each) => each.outcome === 'inconsistent' && each.severity === 'error');
    expect(new Set(wrong.map(({ rule }) => rule))).toEqual(new Set(['W-GPB-1', 'W-GPB-TREE', 'X-GPB-BAS']));
  });

  it('names the cell that is probably wrong first, and the findings it settles', async () => {
    const { entries } = await checkJson('wrong.xlsx');
    const { findings, suggestions } = entries[0]!;
    expect(suggestions).toMatchObject([
      {
        suggestion: 1,
        slip: 'digitChanged',
        cell: { tableId: 'GPB', row: '合计', column: '基本支出', value: '1063.03', at: 'GPB!D7' },
        from: '1063.03',
        to: '1163.03',
      },
    ]);
    const wrong = findings.filter((each) => each.outcome === 'inconsistent' && each.severity === 'error');
    expect(suggestions[0]!.resolves).toEqual(expect.arrayContaining(wrong.map(({ key }) => key)));
    const { out } = await command('check', path('wrong.xlsx'));
    expect(out.indexOf('可能的错处 1 处')).toBeGreaterThan(0);
    expect(out.indexOf(suggestions[0]!.message)).toBeLessThan(out.indexOf('[错误]'));
  });

  it('shows the text of a cell that is no amount', async () => {
    const { code, entries } = await checkJson('text.xlsx');
    expect(code).toBe(1);
    const finding = entries[0]!.findings.find(({ rule }) => rule === 'B-TEXT')!;
    expect(finding.cells).toMatchObject([{ row: '合计', column: '预算数', value: null, text: '待定', at: 'TPE!B5' }]);
    expect(entries[0]!.findings.filter(({ rule }) => rule.startsWith('IMPORT-'))).toEqual([]);
  });

  it('takes two sheets of one table for an error', async () => {
    const { code, entries } = await checkJson('twice.xlsx');
    expect(code).toBe(1);
    expect(entries[0]!.findings.find(({ rule }) => rule === 'IMPORT-duplicateTable')).toMatchObject({
      outcome: 'inconsistent',
      severity: 'error',
      cells: [],
    });
    expect(entries[0]!.counts.error).toBe(1);
  });

  it('goes on after a file it cannot read, and answers 2', async () => {
    const { code, entries } = await checkJson('cut.xlsx', 'none.xlsx', 'missing.xlsx', 'wrong.xlsx');
    expect(code).toBe(2);
    expect(entries.map(({ error }) => error)).toEqual([
      expect.stringContaining('文件已损坏或不完整'),
      expect.stringContaining('没有认出任何一张决算公开表'),
      expect.stringContaining('没有这个文件'),
      undefined,
    ]);
    expect(entries[3]!.findings.length).toBeGreaterThan(0);
  });

  it('speaks Chinese without --json', async () => {
    const { code, out } = await command('check', path('wrong.xlsx'), path('cut.xlsx'));
    expect(code).toBe(2);
    expect(out).toContain('示例市工业和信息化局 2023 年度，9 张表');
    expect(out).toMatch(/\[错误\] X-GPB-BAS .*GPB!D7/);
    expect(out).toContain('文件已损坏或不完整');
  });

  it('tells a person what it counts for programs', async () => {
    const { entries } = await checkJson('unfilled.xlsx');
    const { counts } = entries[0]!;
    expect(counts.verify).toBeGreaterThan(0);
    const { out } = await command('check', path('unfilled.xlsx'));
    expect(out).toContain(`需核实 ${counts.verify}，提示 ${counts.notice}，尾差 ${counts.roundingDifference}，`);
    expect(out).toContain(`未核对 ${counts.notEvaluated}，`);
    const lines = (title: string): number => out.split('\n').filter((line) => line.startsWith(`  [${title}`)).length;
    expect(lines('需核实')).toBe(counts.verify);
    expect(lines('未核对')).toBe(counts.notEvaluated);
    expect(out).toMatch(/\[需核实\] W-GPB-\S+ .*未填/);
  });

  it('knows what a 工作稿 explains and which rules it switches off', async () => {
    const pension = { table: 'BAS', row: '30108', column: 'finalAmount' } as const;
    const broken = apply(chaoyangFiling(), raise(chaoyangFiling(), pension, 1));
    const finding = check(broken, MOF_2023).findings.find((each) => each.rule === 'R-GPB-BAS')!;
    const explained = apply(broken, ...explain(broken, finding, '补缴上年'));
    const switchedOffRules = [{ rule: 'W-BAS-1', reason: '口径不同' }];
    const { bytes } = await writeExport('working', { ...explained, switchedOffRules }, MOF_2023);
    writeFileSync(path('working.xlsx'), bytes);
    const { entries } = await checkJson('working.xlsx');
    const [entry] = entries;
    expect(entry).toMatchObject({ counts: { verify: 1, explained: 1 }, switchedOff: switchedOffRules });
    expect(entry!.findings.filter((each) => each.explanation !== null)).toMatchObject([
      { rule: 'R-GPB-BAS', severity: 'verify', explanation: '补缴上年' },
    ]);
    expect(entry!.findings.filter((each) => each.rule === 'W-BAS-1')).toEqual([]);
    const { out } = await command('check', path('working.xlsx'));
    expect(out).toMatch(/\[已说明\] R-GPB-BAS .* 说明：补缴上年\n/);
    expect(out).toContain('停用的规则 1 条：\n    W-BAS-1 口径不同');
  });

  it('writes the reviews of the files it could read into a workbook', async () => {
    const { code, out } = await command(
      'check',
      ...['wrong.xlsx', 'cut.xlsx', 'twice.xlsx'].map(path),
      '--report',
      path('report.xlsx'),
    );
    expect(code).toBe(2);
    expect(out).toContain('[错误] X-GPB-BAS');
    const { sheets } = readWorkbookNow(readFileSync(path('report.xlsx')), 'report.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual([
      '审核结果 示例市工业和信息化局',
      '审核结果 示例市工业和信息化局(2)',
    ]);
    const texts = sheets.map((sheet) => sheet.rows.flatMap((row) => row?.map((cell) => cell?.value) ?? []));
    expect(texts[0]).toContain('X-GPB-BAS');
    expect(texts[1]).toContain('IMPORT-duplicateTable');
  });

  it('answers 2 where the review cannot be written', async () => {
    const { code, error } = await command('check', path('good.xlsx'), '--report', path('no/such/folder.xlsx'));
    expect(code).toBe(2);
    expect(error).toContain('无法写入');
  });
});

describe('extract', () => {
  it('writes one line per figure cell', async () => {
    const { code, out } = await command('extract', path('text.xlsx'));
    expect(code).toBe(0);
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as CellRecord);
    const figures = Object.values(chaoyangFiling().tables).flatMap((table) =>
      Object.values(table.cells).flatMap((row) => Object.values(row)),
    );
    expect(records.filter(({ value }) => value !== null)).toHaveLength(figures.length - 1);
    expect(new Set(records.map(({ at }) => at)).size).toBe(records.length);
    const find = (tableId: string, row: string, column: string) =>
      records.find((each) => each.tableId === tableId && each.row === row && each.column === column);
    expect(find('TPE', '合计', '预算数')).toMatchObject({ value: null, text: '待定' });
    expect(find('TPE', '公务用车运行维护费', '决算数')).toMatchObject({ value: '10.59', text: null });
    expect(find('GPB', '2150501', '项目支出')).toMatchObject({ value: '0', at: 'GPB!E25' });
    expect(find('FAS', '年初财政拨款结转和结余/一般公共预算财政拨款', '金额')).toMatchObject({
      value: null,
      text: null,
    });
    expect(find('BAS', '人员经费合计', '决算数')).toMatchObject({ value: '1062.49', at: 'BAS!C38' });
  });

  it('answers 2 for a file it cannot read', async () => {
    const { code, out, error } = await command('extract', path('cut.xlsx'));
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('cut.xlsx');
  });
});

describe('convert', () => {
  it('writes the official workbook, which holds the same figures', async () => {
    const { code } = await command('convert', path('good.xls'), path('out.xlsx'));
    expect(code).toBe(0);
    const figures = async (name: string): Promise<Partial<CellRecord>[]> => {
      const { out } = await command('extract', path(name));
      const lines = out.trimEnd().split('\n');
      return lines.map((line) => ({ ...(JSON.parse(line) as CellRecord), at: null }));
    };
    expect(await figures('out.xlsx')).toEqual(await figures('good.xls'));
    expect(readFileSync(path('out.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('publishes in 元 and says that it makes nothing more exact', async () => {
    const { code, error } = await command('convert', '--unit', '元', path('good.xlsx'), path('yuan.xlsx'));
    expect(code).toBe(0);
    expect(error).toContain('仍只精确到 100 元');
    const { entries } = await checkJson('yuan.xlsx');
    expect(entries[0]!.tables[0]!.recordedUnit).toBe('元');
  });

  it.each([
    [['convert', '--edition', 'nowhere', 'good.xlsx', 'o.xlsx'], '没有版式“nowhere”'],
    [['convert', '--unit', '角', 'good.xlsx', 'o.xlsx'], '金额单位应为万元或元'],
    [['convert', 'good.xlsx'], '应有 2 个文件，实有 1 个'],
    [['check', '--jsn', 'good.xlsx'], '没有选项“--jsn”'],
    [['check'], '没有文件'],
    [['verify'], '没有命令“verify”'],
  ])('refuses %j', async (words, message) => {
    const { code, error } = await command(...words.map((word) => (word.endsWith('xlsx') ? path(word) : word)));
    expect(code).toBe(2);
    expect(error).toContain(message);
  });
});
