import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import { explain } from '../../../src/core/filing/explanation';
import type { Filing } from '../../../src/core/filing/filing';
import { type ReportOptions, reviewReport, type ReviewReport } from '../../../src/core/review/review-report';
import { reportText } from '../../../src/core/review/review-text';
import type { Suggestion } from '../../../src/core/check/suggestion';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, raise } from '../../support/full-filing';

const truthful = chaoyangFiling();
const wrong = apply(truthful, raise(truthful, cell('GPB', 'total', 'basicExpenditure'), -100));

const report = (filing: Filing, options: Partial<ReportOptions> = {}): ReviewReport =>
  reviewReport(filing, MOF_2023, check(filing, MOF_2023), { date: '2024年7月25日', ...options });

const fact = (of: ReviewReport, name: string): string => of.facts.find((each) => each.name === name)!.text;

describe('the lines', () => {
  const { lines } = report(wrong);

  test('hold every finding once, numbered, most urgent first', () => {
    const { findings } = check(wrong, MOF_2023);
    expect(lines.map(({ no }) => no)).toEqual(findings.map((_, index) => index + 1));
    expect(lines.map(({ key }) => key).sort()).toEqual(findings.map(({ key }) => key).sort());
    const order = ['错误', '需核实', '提示', '尾差', '未核对'];
    const levels = lines.map(({ levelName }) => order.indexOf(levelName));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
  });

  test('name the table, the place and both figures', () => {
    expect(lines.find(({ key }) => key === 'X-GPB-BAS')).toMatchObject({
      levelName: '错误',
      tableNumber: '公开05表',
      tableTitle: '一般公共预算财政拨款支出决算表',
      place: '合计·基本支出',
      left: 1_063_030_000,
      right: 1_163_030_000,
      difference: -100_000_000,
      rule: 'X-GPB-BAS',
    });
  });

  test('of one level follow the order of the tables', () => {
    const numbers = lines.filter(({ level }) => level === 'roundingDifference').map(({ tableNumber }) => tableNumber);
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers).toEqual([...numbers].sort());
  });

  test('that one suggestion settles stand together, and tell it once', () => {
    const settled = ['X-GPB-BAS', 'W-GPB-1:total', 'W-IES-3'];
    const suggestion: Suggestion = {
      key: 'one',
      slip: 'digitChanged',
      corrections: [],
      resolves: settled,
      alternatives: [],
      message: '少了 100 万元。',
    };
    const grouped = report(wrong, { suggestions: [suggestion] }).lines;
    const at = grouped.flatMap((line, index) => (settled.includes(line.key) ? [index] : []));
    expect(at).toEqual([at[0]!, at[0]! + 1, at[0]! + 2]);
    expect(at.map((index) => grouped[index]!.suggestion)).toEqual([
      '少了 100 万元。',
      `同序号 ${at[0]! + 1}`,
      `同序号 ${at[0]! + 1}`,
    ]);
    expect(grouped.filter(({ suggestion: text }) => text !== '')).toHaveLength(3);
    const message = reportText(report(wrong, { suggestions: [suggestion] })).split('\n');
    expect(message[2]).toBe('请先看：少了 100 万元。');
    expect(message[3]).toMatch(/^1\. /);
    expect(message.filter((line) => line.includes('少了 100 万元'))).toHaveLength(1);
  });

  test('carry the 核实说明, and say where the difference has changed since', () => {
    const { findings } = check(truthful, MOF_2023);
    const toVerify = findings.find(({ severity, outcome }) => severity === 'verify' && outcome === 'inconsistent')!;
    const explained = apply(truthful, ...explain(truthful, toVerify, '经批准调整。'));
    const line = report(explained).lines.find(({ key }) => key === toVerify.key)!;
    expect(line).toMatchObject({ levelName: '需核实', explanation: '经批准调整。', isExplained: true });
    const [explanation] = explained.explanations;
    const moved: Filing = {
      ...explained,
      explanations: [{ ...explanation!, difference: explanation!.difference + 1 }],
    };
    expect(report(moved).lines.find(({ key }) => key === toVerify.key)).toMatchObject({
      explanation: '经批准调整。（差额已变，须重新核实）',
      isExplained: false,
    });
  });
});

describe('the head', () => {
  test('says what was checked, and how', () => {
    const of = report(wrong);
    expect(of.title).toBe('示例市工业和信息化局2023年度部门决算公开表审核结果');
    expect(fact(of, '核对的表')).toMatch(/^9 张，其中空表：《政府性基金/);
    expect(fact(of, '没有填的表')).toBe('无');
    expect(fact(of, '尾数处理')).toBe('四舍五入');
    expect(fact(of, '核对的数字')).toContain('万元，2 位小数，各数各自取舍');
    expect(fact(of, '停用的规则')).toBe('无');
    expect(fact(of, '结果')).toContain(`错误 ${check(wrong, MOF_2023).counts.error}，`);
  });

  test('names what was not checked', () => {
    const off = { ...wrong, switchedOffRules: [{ rule: 'X-GPB-BAS', reason: '口径不同' }] };
    const of = report(apply(off, { kind: 'replaceTable', table: 'TPE', data: undefined }));
    expect(fact(of, '停用的规则')).toContain('X-GPB-BAS 基本支出等于人员经费加公用经费（口径不同）');
    expect(fact(of, '没有填的表')).toMatch(/“三公”经费支出决算表》；有关的规则没有核对$/);
    expect(of.lines.some(({ key }) => key === 'X-GPB-BAS')).toBe(false);
    expect(of.lines.some(({ levelName }) => levelName === '未核对')).toBe(true);
  });
});

describe('the message to the unit', () => {
  test('is polite, numbered, and names each table with its number', () => {
    const lines = reportText(report(wrong)).trimEnd().split('\n');
    expect(lines[0]).toBe('示例市工业和信息化局：');
    expect(lines[1]).toMatch(/^你单位 2023 年度部门决算公开表已审核（2024年7月25日），有错误 \d+ 处.*，烦请核对：$/);
    expect(lines[2]).toMatch(/^1\. 公开05表《一般公共预算财政拨款支出决算表》合计·.*相差 .* 万元，.*，请核对更正。$/);
  });

  test('tells a table that is not filled once, however many checks wait for it', () => {
    const of = report(apply(wrong, { kind: 'replaceTable', table: 'SCO', data: undefined }));
    // One waits for last year's figures instead, which is not the unit's to answer.
    const waiting = of.lines.filter(({ level, rule }) => level === 'notEvaluated' && rule !== 'R-CARRY');
    expect(waiting.length).toBeGreaterThan(2);
    expect(new Set(waiting.map(({ tableNumber }) => tableNumber))).toEqual(new Set(['公开09表']));
    const lines = reportText(of).trimEnd().split('\n');
    expect(lines.filter((line) => line.includes('没有填'))).toEqual([
      expect.stringMatching(/^\d+\. 公开09表《国有.*》还没有填，有 \d+ 项没有核对，请补充后重新核对。$/),
    ]);
  });

  test('addresses nobody where the unit is not known', () => {
    const nameless = report({ ...wrong, unit: { name: '' } });
    expect(reportText(nameless)).toMatch(/^你单位 2023 年度/);
    expect(fact(nameless, '单位')).toBe('（未注明）');
  });

  test('leaves out rounding differences and what is explained', () => {
    const text = reportText(report(wrong));
    expect(text).not.toContain('属于四舍五入');
    const quiet = report(truthful);
    const told = quiet.lines.filter(({ level }) => level === 'roundingDifference');
    expect(reportText({ ...quiet, lines: told })).toBe(
      '示例市工业和信息化局：\n你单位 2023 年度部门决算公开表已审核（2024年7月25日），没有发现需要修改的问题。\n',
    );
  });
});
