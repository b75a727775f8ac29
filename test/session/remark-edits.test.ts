import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/filing/change';
import { check } from '../../src/core/check/check';
import type { Filing } from '../../src/core/filing/filing';
import { explainableFinding } from '../../src/core/remarks/explainable-finding';
import { RemarkPlacer } from '../../src/core/remarks/place-line';
import { remarkLines } from '../../src/core/remarks/remark-line';
import { readRemarks } from '../../src/core/remarks/take-remarks';
import { MOF_2023 } from '../../src/editions/mof-2023';
import type { Edit } from '../../src/session/edit';
import { writeNote } from '../../src/session/note-edits';
import {
  addRemarks,
  removeRemark,
  replyToRemark,
  rewordRemark,
  settleRemark,
  tieRemark,
} from '../../src/session/remark-edits';
import { apply, cell, fullFiling, raise } from '../support/full-filing';

const start = fullFiling();
const GPB_TOTAL = cell('GPB', 'total', 'basicExpenditure');

/** Commits, and expects that the way back is exact. */
function committed(filing: Filing, edit: Edit): Filing {
  if (edit.kind === 'refused') throw new Error(edit.message);
  const applied = applyChanges(filing, edit.transaction.changes);
  expect(applyChanges(applied.filing, applied.inverse).filing).toStrictEqual(filing);
  return applied.filing;
}

const typed = (filing: Filing, message: string) => {
  const placer = new RemarkPlacer(filing, MOF_2023, check(filing, MOF_2023));
  return addRemarks(filing, readRemarks(filing, remarkLines(MOF_2023, message), placer, undefined), { at: 7 });
};
const labelOf = (edit: Edit): string => (edit.kind === 'refused' ? edit.message : edit.transaction.label);

describe('退回意见', () => {
  const edit = typed(start, '1. 公开05表合计的基本支出有误\n2. 请加盖公章后重新报送，并附上单位负责人签字的说明');
  const filing = committed(start, edit);
  const [first, second] = filing.returnRemarks;

  it('are taken in together, each with an id of its own, tied where they say so', () => {
    expect(labelOf(edit)).toBe('登记退回意见 2 条');
    expect(first).toMatchObject({ cell: GPB_TOTAL, isDone: false, reply: '', at: 7 });
    expect(second!.cell).toBeUndefined();
    expect(second!.id).not.toBe(first!.id);
    expect(typed(filing, '公开05表合计的基本支出有误').transaction.changes).toEqual([]);
  });

  it('are answered, settled, reworded, tied and removed one by one, under a label that says what was done', () => {
    const { id } = second!;
    const steps: [Edit, string, object][] = [
      [replyToRemark(filing, id, ' 已盖章 '), '答复退回意见：请加盖公章后重新报送，并附上单位…', { reply: '已盖章' }],
      [settleRemark(filing, id, true), '处理退回意见：请加盖公章后重新报送，并附上单位…', { isDone: true }],
      [rewordRemark(filing, id, '盖章'), '修改退回意见：请加盖公章后重新报送，并附上单位…', { text: '盖章' }],
      [
        tieRemark(filing, MOF_2023, id, GPB_TOTAL),
        '把退回意见对应到公开05表 合计·基本支出：请加盖公章后重新报送，并附上单位…',
        { table: 'GPB', cell: GPB_TOTAL },
      ],
    ];
    for (const [step, label, expected] of steps) {
      expect(labelOf(step)).toBe(label);
      const after = committed(filing, step);
      expect(after.returnRemarks).toEqual([first, { ...second, ...expected }]);
    }
    expect(committed(filing, removeRemark(filing, id)).returnRemarks).toEqual([first]);
    const untied = committed(filing, tieRemark(filing, MOF_2023, first!.id, undefined)).returnRemarks[0]!;
    expect('cell' in untied || 'table' in untied).toBe(false);
  });

  it('do nothing where nothing changes, and refuse what is not there or says nothing', () => {
    expect(replyToRemark(filing, first!.id, '')).toMatchObject({ transaction: { changes: [] } });
    expect(tieRemark(filing, MOF_2023, first!.id, GPB_TOTAL)).toMatchObject({ transaction: { changes: [] } });
    expect(rewordRemark(filing, first!.id, ' ').kind).toBe('refused');
    expect(settleRemark(filing, 'nobody', true).kind).toBe('refused');
    expect(removeRemark(filing, 'nobody').kind).toBe('refused');
  });
});

describe('备注', () => {
  it('is written, changed and taken away under a label that names the cell', () => {
    const added = writeNote(start, MOF_2023, GPB_TOTAL, ' 等张会计核对 ', 1);
    expect(added.transaction.label).toBe('加备注：公开05表 合计·基本支出');
    const noted = committed(start, added);
    expect(noted.cellNotes).toEqual([{ cell: GPB_TOTAL, text: '等张会计核对', at: 1 }]);
    const changed = writeNote(noted, MOF_2023, GPB_TOTAL, '已核对', 2);
    expect(changed.transaction.label).toBe('修改备注：公开05表 合计·基本支出');
    const removed = writeNote(committed(noted, changed), MOF_2023, GPB_TOTAL, ' ', 3);
    expect(removed.transaction.label).toBe('删去备注：公开05表 合计·基本支出');
    expect(committed(committed(noted, changed), removed)).toEqual(start);
    expect(writeNote(noted, MOF_2023, GPB_TOTAL, '等张会计核对', 9).transaction.changes).toEqual([]);
    expect(writeNote(start, MOF_2023, GPB_TOTAL, '', 9).transaction.changes).toEqual([]);
  });
});

describe('an answer that is a 核实说明 too', () => {
  const pension = cell('BAS', '30108', 'finalAmount');
  const filing = apply(start, raise(start, pension, 1));
  const result = check(filing, MOF_2023);
  const finding = result.findings.find(({ key, severity }) => severity === 'verify' && !key.startsWith('R-CARRY'))!;
  const remark = { id: 'a', text: '请核实', at: 1, reply: '', isDone: false };
  const asked: Filing = { ...filing, returnRemarks: [{ ...remark, number: finding.key }] };

  it('is offered for the finding that the remark names, or the only one at its cell', () => {
    expect(explainableFinding({ number: finding.key }, result)).toBe(finding);
    expect(explainableFinding({ cell: finding.cells[0]! }, result)).toBe(finding);
    expect(explainableFinding({ number: 'W-BAS-1', cell: finding.cells[0]! }, result)).toBeUndefined();
    expect(explainableFinding({ cell: cell('TPE', 'total', 'finalAmount') }, result)).toBeUndefined();
    expect(explainableFinding({}, result)).toBeUndefined();
  });

  it('answers both in one step', () => {
    const edit = replyToRemark(asked, 'a', ' 补缴上年 ', finding);
    const done = committed(asked, edit);
    expect(labelOf(edit)).toBe('答复退回意见并写核实说明：请核实');
    expect(done.returnRemarks[0]).toMatchObject({ reply: '补缴上年', isDone: false });
    const after = check(done, MOF_2023);
    expect(after.findings.find(({ key }) => key === finding.key)!.explanation).toMatchObject({
      text: '补缴上年',
      isCurrent: true,
    });
    expect(after.counts.verify).toBe(result.counts.verify - 1);
  });

  it('is refused without words, and where an error stands', () => {
    expect(replyToRemark(asked, 'a', ' ', finding).kind).toBe('refused');
    const error = { ...finding, severity: 'error' as const };
    expect(replyToRemark(asked, 'a', '说明', error).kind).toBe('refused');
    expect(replyToRemark(asked, 'a', '说明').kind).toBe('ready');
  });
});
