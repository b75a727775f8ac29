import { expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import type { Filing } from '../../../src/core/filing/filing';
import { RemarkPlacer } from '../../../src/core/remarks/place-line';
import { openByTable, openCount, openFirst } from '../../../src/core/remarks/remark-list';
import type { RemarkLine } from '../../../src/core/remarks/remark-line';
import { replyReport, replyText } from '../../../src/core/remarks/reply-report';
import { readRemarks, takeRemarks } from '../../../src/core/remarks/take-remarks';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';

const filing = chaoyangFiling();
const placer = new RemarkPlacer(filing, MOF_2023, check(filing, MOF_2023));
const LINES: readonly RemarkLine[] = [
  { text: '与公开06表不一致', number: 'X-GPB-BAS', table: '公开05表', place: '合计·基本支出' },
  { text: '金额有误', table: '某某表', place: '第 7 行' },
  { text: '金额有误', table: '公开03表', place: '第 7 行' },
  { text: '金额有误', table: '公开03表', place: '第 7 行' },
];

function take(before: Filing, file: string | undefined, lines = LINES, at = 100): Filing {
  let n = before.returnRemarks.length;
  const read = readRemarks(before, lines, placer, file);
  return { ...before, returnRemarks: takeRemarks(before, read, { file, at, newId: () => `r${n++}` }) };
}

it('keeps every line: tied where it found its place, else with the words about the place', () => {
  expect(take(filing, '审核结果.xlsx').returnRemarks).toEqual([
    {
      id: 'r0',
      text: '与公开06表不一致',
      table: 'GPB',
      cell: { table: 'GPB', row: 'total', column: 'basicExpenditure' },
      number: 'X-GPB-BAS',
      file: '审核结果.xlsx',
      at: 100,
      reply: '',
      isDone: false,
    },
    { id: 'r1', text: '某某表 第 7 行：金额有误', file: '审核结果.xlsx', at: 100, reply: '', isDone: false },
    { id: 'r2', text: '第 7 行：金额有误', table: 'EXP', file: '审核结果.xlsx', at: 100, reply: '', isDone: false },
    { id: 'r3', text: '第 7 行：金额有误', table: 'EXP', file: '审核结果.xlsx', at: 100, reply: '', isDone: false },
  ]);
});

it('adds nothing when the same file is read again, tied elsewhere and answered or not', () => {
  const once = take(filing, '审核结果.xlsx');
  const returnRemarks = once.returnRemarks.map((each) => {
    const { cell: _, ...rest } = each;
    return { ...rest, table: 'IES' as const, reply: '已改', isDone: true };
  });
  expect(take({ ...once, returnRemarks }, '审核结果.xlsx').returnRemarks).toEqual(returnRemarks);
});

it('opens again what was done and comes back in another file', () => {
  const once = take(filing, '审核结果.xlsx');
  const done = { ...once, returnRemarks: once.returnRemarks.map((each) => ({ ...each, reply: '已改', isDone: true })) };
  const again = take(done, '第二次.xlsx', LINES.slice(0, 1), 200).returnRemarks;
  expect(again[0]).toEqual({ ...done.returnRemarks[0], isDone: false, file: '第二次.xlsx', at: 200 });
  expect(again.slice(1)).toEqual(done.returnRemarks.slice(1));
});

it('adds a remark that says something else under a known number', () => {
  const once = take(filing, 'a.xlsx');
  expect(take(once, 'b.xlsx', [{ ...LINES[0]!, text: '相差 3 万元' }]).returnRemarks).toHaveLength(5);
});

it('counts and lists what is still to be done', () => {
  const { returnRemarks } = take(filing, undefined);
  const some = returnRemarks.map((each, index) => ({ ...each, isDone: index === 2 || index === 0 }));
  expect(openCount(some)).toBe(2);
  expect(openFirst(some).map(({ id }) => id)).toEqual(['r1', 'r3', 'r0', 'r2']);
  expect([...openByTable(MOF_2023, some)]).toEqual([['EXP', 1]]);
  // A remark on two tables waits in both, until it is untied.
  const both = { ...some[1]!, text: '公开01表和04表教育支出不一致', table: 'IES' as const };
  expect([...openByTable(MOF_2023, [both])]).toEqual([
    ['IES', 1],
    ['FAS', 1],
  ]);
  expect([...openByTable(MOF_2023, [{ ...both, table: 'EXP' }])]).toEqual([['EXP', 1]]);
});

it('answers in the order of the remarks, each to be understood by itself', () => {
  const taken = take(filing, 'a.xlsx', LINES.slice(0, 2));
  const [first, second] = taken.returnRemarks;
  const gone = { table: 'GPB', row: '9999999', column: 'basicExpenditure' } as const;
  const answered = {
    ...taken,
    returnRemarks: [{ ...first!, reply: ' 已更正 ', isDone: true }, second!, { ...first!, id: 'r9', cell: gone }],
  };
  const report = replyReport(answered, MOF_2023, '2024年8月1日');
  expect(
    report.lines.map(({ table, place, reply, standing, number }) => [table, place, reply, standing, number]),
  ).toEqual([
    ['公开05表 一般公共预算财政拨款支出决算表', '合计·基本支出', '已更正', '已处理', 'X-GPB-BAS'],
    ['', '', '', '未处理', ''],
    ['公开05表 一般公共预算财政拨款支出决算表', '所在的行已删除', '', '未处理', 'X-GPB-BAS'],
  ]);
  expect(replyText(report).split('\n').slice(1, 5)).toEqual([
    '1. 【公开05表 合计·基本支出】与公开06表不一致',
    '   答复：已更正（已处理）',
    '2. 某某表 第 7 行：金额有误',
    '   答复：未处理',
  ]);
});
