import { describe, expect, it } from 'vitest';
import type { CellRef } from '../../../src/core/filing/cell';
import type { Change } from '../../../src/core/filing/change';
import { deriveChanges, refreshDerived } from '../../../src/core/derive/derive';
import { expectedFigure } from '../../../src/core/check/expected-figure';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, figure, shown } from '../../support/ledgers';

const clear = (ref: CellRef): Change => ({ kind: 'setCell', cell: ref, value: undefined });

function edit(filing: Filing, ...changes: readonly Change[]): Filing {
  return apply(filing, ...changes, ...deriveChanges(MOF_2023, filing, changes).changes);
}

/** The published figures: the classes were rounded by themselves and add up to less than the printed total. */
const published = (): Filing => ({ ...chaoyangFiling(), autoTotal: true });

describe('a total that another table prints', () => {
  it('is repeated rather than added up from rounded classes', () => {
    const [thisYear, grand] = [
      cell('IES', 'expenditure.thisYear', 'amount'),
      cell('IES', 'expenditure.grandTotal', 'amount'),
    ];
    const filing = edit(
      published(),
      { kind: 'setCell', cell: cell('IES', 'expenditure.215', 'amount'), value: figure(100_096) },
      clear(thisYear),
      clear(grand),
    );
    expect(shown(filing, thisYear)).toBe(141_338);
    expect(shown(filing, grand)).toBe(shown(filing, cell('IES', 'income.grandTotal', 'amount')));
  });

  it('is added up where the other table has none', () => {
    const thisYear = cell('IES', 'expenditure.thisYear', 'amount');
    const without = { ...published(), tables: { IES: published().tables.IES! } };
    const filing = edit(without, clear(thisYear));
    expect(shown(filing, thisYear)).toBe(26_463 + 5_922 + 100_097 + 8_855);
  });

  it('stays with the relation that produced it before the edit', () => {
    const thisYear = cell('IES', 'expenditure.thisYear', 'amount');
    const classes = cell('IES', 'expenditure.208', 'amount');
    const added = apply(
      published(),
      { kind: 'setCell', cell: classes, value: figure(20_000) },
      { kind: 'setCell', cell: thisYear, value: figure(20_000 + 5_922 + 100_097 + 8_855, 'derived') },
    );
    const filing = edit(added, { kind: 'setCell', cell: classes, value: figure(30_000) });
    expect(shown(filing, thisYear)).toBe(30_000 + 5_922 + 100_097 + 8_855);
  });
});

it('what an entered total should say is what its parts come to', () => {
  const total = cell('GPB', 'total', 'basicExpenditure');
  expect(expectedFigure(MOF_2023, published(), total)).toBe((26_462 + 5_922 + 75_062 + 8_855) * 10_000);
});

it('derived figures catch up when 自动合计 is switched on again; entered ones stay', () => {
  const part = cell('TPE', 'vehicleRunning', 'finalAmount');
  const [vehicles, total] = [cell('TPE', 'vehicles', 'finalAmount'), cell('TPE', 'total', 'finalAmount')];
  const marked = apply(published(), { kind: 'setCell', cell: vehicles, value: figure(1_059, 'derived') });
  const stale = apply(marked, { kind: 'setCell', cell: part, value: figure(2_000) });
  const fresh = apply(stale, ...refreshDerived(MOF_2023, stale));
  expect(shown(fresh, vehicles)).toBe(2_000);
  expect(shown(fresh, total)).toBe(1_059);
});
