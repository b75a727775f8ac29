import { expect, test } from 'vitest';
import { cellKey } from '../../../src/core/filing/cell';
import { cellsBeneath } from '../../../src/core/derive/beneath';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { cell } from '../../support/full-filing';

const beneath = (table: 'EXP' | 'IES', row: string, column: string) =>
  cellsBeneath(MOF_2023, chaoyangFiling(), cell(table, row, column));

test('beneath a total stand its parts down to the last, not what stands above or beside it', () => {
  const found = beneath('EXP', '208', 'basicExpenditure');
  expect(found).toContain(cellKey(cell('EXP', '20805', 'basicExpenditure')));
  expect(found).toContain(cellKey(cell('EXP', '2080501', 'basicExpenditure')));
  expect(found).not.toContain(cellKey(cell('EXP', '208', 'basicExpenditure')));
  expect(found).not.toContain(cellKey(cell('EXP', 'total', 'basicExpenditure')));
  expect(found).not.toContain(cellKey(cell('EXP', '2101101', 'basicExpenditure')));
});

test('a line that repeats another table stands over the figures of that table', () => {
  expect(beneath('IES', 'expenditure.thisYear', 'amount')).toContain(
    cellKey(cell('EXP', '2080501', 'basicExpenditure')),
  );
});

test('nothing is beneath a figure that is typed', () => {
  expect(beneath('EXP', '2080501', 'basicExpenditure').size).toBe(0);
});
