import { expect, it } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { largeDifferences } from '../../../src/ui/import/large-differences';
import { proposeImport } from '../../../src/workbook/import/import';
import { filingFromImport } from '../../../src/workbook/import/import-accept';
import { compareImport } from '../../../src/workbook/import/import-differences';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';
import { apply } from '../../support/full-filing';

const proposal = proposeImport(chaoyangWorkbook(), MOF_2023);
const ours = filingFromImport(proposal, 'a');
const at = { table: 'TPE', row: 'vehicleRunning', column: 'finalAmount' } as const;
const own = ours.tables.TPE!.cells.vehicleRunning!.finalAmount!;
const told = (factor: number): string[] => {
  if (own.kind !== 'amount') throw new Error('a figure is expected');
  const changed = apply(ours, { kind: 'setCell', cell: at, value: { ...own, amount: amount(own.amount * factor) } });
  return compareImport(proposal, changed).flatMap((each) => largeDifferences(MOF_2023, changed, each));
};

it('a figure that the draft has tenfold, or a tenth of, is told with both figures', () => {
  expect(told(10)).toEqual([expect.stringMatching(/^《.*》公务用车运行.*现有 [\d.,]+，草稿 [\d.,]+$/)]);
  expect(told(10_000)).toHaveLength(1);
  expect(told(9)).toEqual([]);
  expect(told(1)).toEqual([]);
});
