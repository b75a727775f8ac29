import { expect, test } from 'vitest';
import { couldFollow } from '../../../src/core/derive/could-follow';
import { applyChanges } from '../../../src/core/filing/change';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { followAgain, setFigureFromText } from '../../../src/session/figure-edits';
import { deriveChanges, markDerived } from '../../../src/core/derive/derive';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { cell } from '../../support/full-filing';

const total = cell('EXP', '208', 'expenditureThisYear');

function filing(): Filing {
  const plain: Filing = { ...chaoyangFiling(), autoTotal: true };
  return applyChanges(plain, markDerived(MOF_2023, plain)).filing;
}

function typed(before: Filing, text: string): Filing {
  const edit = setFigureFromText(before, MOF_2023, total, text);
  if (edit.kind === 'refused') throw new Error(edit.message);
  return applyChanges(before, edit.transaction.changes).filing;
}

test('a total that was typed over could follow again, and does in one step', () => {
  const before = filing();
  expect(couldFollow(MOF_2023, before, total)).toBe(false);
  const over = typed(before, '1');
  expect(couldFollow(MOF_2023, over, total)).toBe(true);
  const { changes } = followAgain(over, MOF_2023, total).transaction;
  const derived = deriveChanges(MOF_2023, over, changes).changes;
  const after = applyChanges(over, [...changes, ...derived]).filing;
  expect(cellValue(after, total)).toEqual(cellValue(before, total));
});

test('a figure that nothing adds up to could not, and none while 自动合计 is off', () => {
  const leaf = cell('EXP', '2080505', 'basicExpenditure');
  expect(couldFollow(MOF_2023, filing(), leaf)).toBe(false);
  expect(couldFollow(MOF_2023, { ...typed(filing(), '1'), autoTotal: false }, total)).toBe(false);
});
