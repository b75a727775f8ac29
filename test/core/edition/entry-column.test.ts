import { expect, it } from 'vitest';
import { formOf } from '../../../src/core/edition/edition';
import { firstEntryCell } from '../../../src/core/edition/entry-column';
import type { TableId } from '../../../src/core/filing/cell';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { apply, blankFiling, row } from '../../support/ledgers';

const start = (table: TableId, codes: readonly string[], at: string): string | undefined => {
  const filing = apply(blankFiling(), ...codes.map((code, index) => row(table, code, '', index)));
  return firstEntryCell(MOF_2023, filing, formOf(MOF_2023, table)!, at)?.column;
};

it('typing in a row begins where nothing is derived', () => {
  expect(start('GPB', ['208', '20805', '2080505'], '2080505')).toBe('basicExpenditure');
  expect(start('EXP', ['2080505'], '2080505')).toBe('basicExpenditure');
  expect(start('INC', ['2080505'], '2080505')).toBe('fiscalAppropriation');
});

it('in a row that is all derived, it begins with the first figure', () => {
  expect(start('GPB', ['208', '20805'], '208')).toBe('expenditureThisYear');
});
