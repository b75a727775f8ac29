import { expect, it } from 'vitest';
import type { Filing } from '../../../src/core/filing/filing';
import { deriveChanges } from '../../../src/core/derive/derive';
import { applyChanges } from '../../../src/core/filing/change';
import { declareEmpty, undeclareEmpty } from '../../../src/session/table-edits';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { apply, fullFiling } from '../../support/full-filing';
import { opened, typed } from '../../support/typing';

const full = opened(fullFiling());
const declared = apply(full, ...declareEmpty(full, MOF_2023, 'IES').transaction.changes);
const takenBack = (filing: Filing) => undeclareEmpty(filing, MOF_2023, 'IES').transaction.changes;

it('a table that is no longer declared empty has at once what follows from the others', () => {
  expect(declared.tables.IES!.cells).toEqual({});
  const { cells } = typed(declared, ...takenBack(declared)).tables.IES!;
  for (const row of ['income.otherIncome', 'income.thisYear', 'expenditure.201', 'expenditure.thisYear'])
    expect([row, cells[row]]).toEqual([row, { amount: { ...full.tables.IES!.cells[row]!.amount, origin: 'derived' } }]);
});

it('and nothing by itself while 自动合计 is off', () => {
  const off = { ...declared, autoTotal: false };
  expect(typed(off, ...takenBack(off)).tables.IES!.cells).toEqual({});
});

it('is one step that is undone as a whole', () => {
  const changes = takenBack(declared);
  const applied = applyChanges(declared, [...changes, ...deriveChanges(MOF_2023, declared, changes).changes]);
  expect(applyChanges(applied.filing, applied.inverse).filing).toEqual(declared);
});
