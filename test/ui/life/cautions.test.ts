import { describe, expect, it } from 'vitest';
import type { ReturnRemark } from '../../../src/core/filing/dossier';
import { asking } from '../../../src/core/remarks/remark-list';
import { openBeside, openMatters, unsigned } from '../../../src/ui/life/cautions';
import { life } from '../../../src/ui/text-life.zh';

const remark = (at: number, isDone = false): ReturnRemark => ({
  id: String(at),
  text: '请核对',
  table: 'EXP',
  at,
  reply: '',
  isDone,
});
const counts = (error: number, verify: number) => ({
  consistent: 5,
  empty: 0,
  roundingDifference: 0,
  error,
  verify,
  explained: 0,
  notice: 0,
  notEvaluated: 0,
});
const off = [{ rule: 'R-1', reason: '不适用' }] as never;

describe('before 自查 and 报送', () => {
  it('who has not signed is named, and 填报日期 kept apart from the day on which it is sent', () => {
    const names = { preparer: '甲', reviewer: '乙', head: '丙' };
    expect(unsigned({ signOff: { ...names, date: '2024-08-20' } })).toBeUndefined();
    expect(unsigned({ signOff: { date: '2024-08-20', head: '丙' } })).toBe('“签署”里还没有填：填表人、审核人。');
    const dateless = unsigned({ signOff: names })!;
    expect(dateless).toMatch(/^“签署”里还没有填：填报日期。填报日期是印在公开稿上的/);
    expect(dateless).toContain(life.sending.date);
  });

  it('remarks that nobody dealt with and rules that are off are named', () => {
    const filing = { returnRemarks: [remark(1), remark(2), remark(3, true)] };
    expect(openBeside(filing, { counts: counts(0, 0), switchedOff: off })).toEqual([
      '还有 2 条退回意见没有处理。',
      expect.stringContaining('停用的规则 1 条'),
    ]);
    expect(openMatters(filing, { counts: counts(3, 1), switchedOff: off })).toHaveLength(4);
    expect(openMatters({ returnRemarks: [remark(3, true)] }, { counts: counts(0, 0), switchedOff: [] })).toEqual([]);
  });

  it('a 自查 in spite of errors does not say that all is ready', () => {
    const matters = openMatters({ returnRemarks: [] }, { counts: counts(3, 0), switchedOff: [] });
    expect(life.next.selfCheckedOpen(matters)).toContain('还有 3 条错误没有处理');
  });
});

describe('the remarks that ask for something', () => {
  const sent = { id: 's', at: 10, fingerprint: '' };

  it('are all of them until the filing goes out, and again when it is returned', () => {
    expect(asking({ returnRemarks: [remark(5)], submissions: [] })).toHaveLength(1);
    expect(asking({ returnRemarks: [remark(5)], submissions: [{ ...sent, returnedAt: 12 }] })).toHaveLength(1);
  });

  it('are only later ones while it is out', () => {
    expect(asking({ returnRemarks: [remark(5), remark(11)], submissions: [sent] })).toMatchObject([{ at: 11 }]);
  });
});
