import { describe, expect, it } from 'vitest';
import type { ReturnRemark } from '../../../src/core/filing/dossier';
import { asking } from '../../../src/core/remarks/remark-list';
import { openBeside, openMatters } from '../../../src/ui/life/cautions';
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
