import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check/check';
import type { Filing } from '../../src/core/filing/filing';
import type { Finding } from '../../src/core/check/finding';
import { MOF_2023 } from '../../src/editions/mof-2023';
import type { Edit } from '../../src/session/edit';
import { explainFinding, withdrawExplanation } from '../../src/session/explanation-edits';
import { apply, cell, fullFiling, raise } from '../support/full-filing';

const start = fullFiling();
const filing = apply(start, raise(start, cell('BAS', '30108', 'finalAmount'), 1));

const findingOf = (each: Filing, rule: string): Finding =>
  check(each, MOF_2023).findings.find((found) => found.rule === rule)!;

function committed(each: Filing, edit: Edit): Filing {
  if (edit.kind === 'refused') throw new Error(edit.message);
  return apply(each, ...edit.transaction.changes);
}

describe('explaining a finding', () => {
  it('keeps the words with the difference, under a label that says which rule', () => {
    const finding = findingOf(filing, 'R-GPB-BAS');
    const edit = explainFinding(filing, finding, '  补缴上年  ');
    expect(edit).toMatchObject({ transaction: { label: `核实说明：${finding.ruleName}` }, notes: [] });
    const explained = committed(filing, edit);
    expect(explained.explanations).toEqual([
      { finding: finding.key, difference: finding.difference, text: '补缴上年' },
    ]);
    const again = findingOf(explained, 'R-GPB-BAS');
    expect(explainFinding(explained, again, '补缴上年')).toMatchObject({ transaction: { changes: [] } });
    expect(committed(explained, withdrawExplanation(explained, again))).toEqual(filing);
    expect(withdrawExplanation(explained, { key: finding.key }).transaction.label).toBe('删去核实说明');
  });

  it('is taken up anew with the same words where the difference has changed', () => {
    const explained = committed(filing, explainFinding(filing, findingOf(filing, 'R-GPB-BAS'), '补缴上年'));
    const changed = apply(explained, raise(explained, cell('BAS', '30108', 'finalAmount'), 1));
    const renewed = committed(changed, explainFinding(changed, findingOf(changed, 'R-GPB-BAS'), '补缴上年'));
    expect(findingOf(renewed, 'R-GPB-BAS').explanation?.isCurrent).toBe(true);
  });

  it('is refused for an error, for what needs none, and without words', () => {
    const error = findingOf(filing, 'W-BAS-1');
    expect(error.severity).toBe('error');
    expect(explainFinding(filing, error, '就是这样')).toEqual({
      kind: 'refused',
      message: '错误要改正数字，不能用说明代替',
    });
    const finding = findingOf(filing, 'R-GPB-BAS');
    expect(explainFinding(filing, finding, ' \n')).toMatchObject({ kind: 'refused' });
    expect(explainFinding(filing, { ...error, severity: 'notice' }, '说明')).toMatchObject({ kind: 'refused' });
    expect(explainFinding(filing, { ...finding, outcome: 'notEvaluated' }, '说明')).toMatchObject({ kind: 'refused' });
  });
});
