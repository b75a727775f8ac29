import { expect, test } from 'vitest';
import { cellKey } from '../../../src/core/filing/cell';
import { cellsBeneath } from '../../../src/core/derive/beneath';
import { deriveChanges, markDerived } from '../../../src/core/derive/derive';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { isSuspected } from '../../../src/ui/editor/when-trusted';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, setFigure } from '../../support/full-filing';
import { suggestionsFor } from '../../support/suggestions';

const filing = apply(chaoyangFiling(), ...markDerived(MOF_2023, chaoyangFiling()));
const total = cell('EXP', 'total', 'basicExpenditure');

/** The filing after a figure was typed, and whether what stands beneath the entered total is suspected then. */
function typed(row: string, figure: number): { readonly slipped: Filing; readonly isHeld: boolean } {
  const change = setFigure(cell('EXP', row, 'basicExpenditure'), figure);
  const { changes, overridden } = deriveChanges(MOF_2023, filing, [change]);
  const slipped = apply(filing, change, ...changes);
  expect(overridden.map(cellKey)).toContain(cellKey(total));
  return { slipped, isHeld: isSuspected(suggestionsFor(slipped), cellsBeneath(MOF_2023, slipped, total)) };
}

test('a total over a figure that looks like a slip of the pen waits', () => {
  expect(typed('2150501', 683.06).isHeld).toBe(true);
});

test('a total over a figure that bears no trace of a slip is offered to be updated', () => {
  expect(typed('2080501', 30.99).isHeld).toBe(false);
});

test('a slip beneath another total holds nothing up', () => {
  const { slipped } = typed('2150501', 683.06);
  const other = cellsBeneath(MOF_2023, slipped, cell('EXP', '208', 'basicExpenditure'));
  expect(isSuspected(suggestionsFor(slipped), other)).toBe(false);
});
