import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/filing/change';
import type { Filing } from '../../src/core/filing/filing';
import { stageName, stageOf } from '../../src/core/filing/stage';
import { MOF_2023 } from '../../src/editions/mof-2023';
import type { Edit } from '../../src/session/edit';
import {
  recordReturn,
  recordSelfCheck,
  recordSubmission,
  setSignOff,
  withdrawReturn,
  withdrawSubmission,
} from '../../src/session/life-edits';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { raise } from '../support/full-filing';

const after = (filing: Filing, edit: Edit): Filing => {
  if (edit.kind !== 'ready') throw new Error(edit.kind);
  return applyChanges(filing, edit.transaction.changes).filing;
};
const stage = (filing: Filing): string => stageName(stageOf(filing, MOF_2023));
const checked = (filing: Filing, at: number): Filing => after(filing, recordSelfCheck(filing, MOF_2023, at));
const sent = (filing: Filing, at: number, snapshot?: string): Filing =>
  after(filing, recordSubmission(filing, MOF_2023, { id: `s${at}`, at, ...(snapshot ? { snapshot } : {}) }));
const edited = (filing: Filing): Filing =>
  applyChanges(filing, [raise(filing, { table: 'TPE', row: 'hospitality', column: 'finalAmount' }, 1_000_000)]).filing;

describe('the life of a filing', () => {
  it('goes from 自查 over 报送 and 退回 to a second 报送', () => {
    const first = sent(checked(chaoyangFiling(), 1), 2, 'kept-1');
    expect(stage(first)).toBe('submitted');
    const returned = after(first, recordReturn(first, 3));
    expect(stage(returned)).toBe('returned');
    const second = sent(checked(edited(returned), 4), 5);
    expect(stage(second)).toBe('submitted');
    const [one, two] = second.submissions;
    expect(one).toMatchObject({ id: 's2', at: 2, snapshot: 'kept-1', returnedAt: 3 });
    expect(two).toMatchObject({ id: 's5', at: 5 });
    expect(one!.fingerprint).not.toBe(two!.fingerprint);
  });

  it('names each step after what was recorded, and who checked', () => {
    const filing = { ...chaoyangFiling(), signOff: { preparer: '甲' } };
    const check = recordSelfCheck(filing, MOF_2023, 1);
    expect(after(filing, check).selfChecks).toMatchObject([{ at: 1, by: '甲' }]);
    const once = sent(filing, 2);
    const again = recordSubmission(once, MOF_2023, { id: 'x', at: 3 });
    expect(
      [check, again, withdrawSubmission(once)].map((edit) => 'transaction' in edit && edit.transaction.label),
    ).toEqual(['登记自查', '登记第 2 次报送', '撤回第 1 次报送的登记']);
  });

  it('takes back what was noted by mistake', () => {
    const before = checked(chaoyangFiling(), 1);
    const out = sent(before, 2);
    expect(after(out, withdrawSubmission(out))).toEqual(before);
    const back = after(out, recordReturn(out, 3));
    expect(after(back, withdrawReturn(back))).toEqual(out);
  });

  it('refuses what cannot have happened', () => {
    const filing = chaoyangFiling();
    const out = sent(filing, 20);
    const back = after(out, recordReturn(out, 10));
    expect(back.submissions[0]!.returnedAt).toBe(20);
    expect(sent(back, 5).submissions[1]!.at).toBe(20);
    for (const edit of [
      recordReturn(filing, 1),
      recordReturn(back, 30),
      withdrawSubmission(filing),
      withdrawReturn(out),
    ])
      expect(edit).toMatchObject({ kind: 'refused', message: expect.any(String) });
  });
});

it('signs off with what is given, and is no step where nothing changes', () => {
  const filing = { ...chaoyangFiling(), signOff: { preparer: '甲', reviewer: '乙' } };
  const edit = setSignOff(filing, { preparer: ' 甲 ', reviewer: '', head: '丙', date: '2024-08-20' });
  expect(edit.transaction.label).toBe('填写审核人、单位负责人、填报日期');
  const signed = after(filing, edit);
  expect(signed.signOff).toEqual({ preparer: '甲', head: '丙', date: '2024-08-20' });
  expect(setSignOff(signed, signed.signOff).transaction.changes).toEqual([]);
});
