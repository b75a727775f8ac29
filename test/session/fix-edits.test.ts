import { describe, expect, test } from 'vitest';
import { check } from '../../src/core/check/check';
import type { Change } from '../../src/core/filing/change';
import { deriveChanges } from '../../src/core/derive/derive';
import type { Filing } from '../../src/core/filing/filing';
import type { Fix } from '../../src/core/fix/fix';
import { fixesOf } from '../../src/core/fix/fixes-of';
import { EMPTY_HISTORY } from '../../src/core/filing/history';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { applyFix } from '../../src/session/fix-edits';
import { createSession, type Session } from '../../src/session/session';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { apply, cell, figureOf, fullFiling, raise } from '../support/full-filing';

const open = (filing: Filing): Session =>
  createSession({
    filing,
    history: EMPTY_HISTORY,
    edition: MOF_2023,
    derive: (before, changes) => deriveChanges(MOF_2023, before, changes),
    check: (each) => check(each, MOF_2023),
    now: () => 0,
  });

const best = (filing: Filing, key: string): Fix => {
  const result = check(filing, MOF_2023);
  return fixesOf(result.findings.find((each) => each.key === key)!, filing, MOF_2023, result)[0]!;
};

describe('a fix that was chosen', () => {
  const full = fullFiling();
  const line = cell('IES', 'expenditure.201', 'amount');
  const wrong = apply(full, raise(full, line, 3));
  const fix = best(wrong, 'X-IES-EXP#2:201');

  test('is one step, named by what it writes, and one undo takes it back', () => {
    const session = open(wrong);
    const edit = applyFix(wrong, MOF_2023, fix);
    expect(edit).toMatchObject({ kind: 'ready', transaction: { label: fix.label }, notes: [] });
    session.commit({ label: fix.label, changes: fix.changes });
    expect(session.result().findings.map(({ key }) => key)).not.toContain('X-IES-EXP#2:201');
    expect(session.undoLabel()).toBe(fix.label);
    session.undo();
    expect(session.filing()).toEqual(wrong);
    expect(session.undoLabel()).toBeUndefined();
  });

  test('is not undone by derivation, and follows the next edit', () => {
    const session = open(wrong);
    session.commit({ label: fix.label, changes: fix.changes });
    const leaf = cell('EXP', '2011301', 'projectExpenditure');
    session.commit({ label: '改', changes: [raise(session.filing(), leaf, 2)] });
    expect(figureOf(session.filing(), line)).toBeCloseTo(figureOf(full, line) + 2);
  });
});

describe('a fix that loses figures', () => {
  const filing = chaoyangFiling();
  const row = { id: 'row-1', code: '2150508', name: '无线电及信息通信监管' };
  const cells = filing.tables.GPB!.cells['2150508']!;
  const twice = apply(filing, { kind: 'insertRow', table: 'GPB', index: 19, row, cells });
  const fix = best(twice, 'W-GPB-CODE:double/2150508');

  test('asks first', () => {
    expect(applyFix(twice, MOF_2023, fix)).toEqual({
      kind: 'confirm',
      message: fix.asks,
      transaction: { label: fix.label, changes: fix.changes },
    });
  });

  test('is refused where its row has gone since', () => {
    const gone: Change = { kind: 'removeRow', table: 'GPB', row: 'row-1' };
    expect(applyFix(apply(twice, gone), MOF_2023, fix)).toMatchObject({ kind: 'refused' });
  });
});

test('a row that nobody has a name for is said to wait for it', () => {
  const filing = chaoyangFiling();
  const unknown = apply(filing, {
    kind: 'insertRow',
    table: 'EXP',
    index: 0,
    row: { id: '1990101', code: '1990101', name: '某项' },
  });
  const edit = applyFix(unknown, MOF_2023, best(unknown, 'W-EXP-CODE:orphan/19901'));
  expect(edit).toMatchObject({
    kind: 'ready',
    notes: ['《支出决算表》199 没有查到名称，待填', '《支出决算表》19901 没有查到名称，待填'],
  });
});
