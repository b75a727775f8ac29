import { expect, test } from 'vitest';
import { budgetOf } from '../../../src/editions/budget';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { TEN_THOUSAND_YUAN } from '../../../src/core/money/scale';
import { asReference } from '../../../src/session/last-year';
import { referenceFacts } from '../../../src/ui/last-year/reference-facts';
import { proposeImport } from '../../../src/workbook/import/import';
import { filingFromImport } from '../../../src/workbook/import/import-accept';
import { budgetWorkbook } from '../../support/budget-workbook';
import { apply, cell, fullFiling, setFigure } from '../../support/full-filing';

const budget = filingFromImport(proposeImport(budgetWorkbook(), budgetOf(MOF_2023)), 'budget');
const filing = {
  ...apply(fullFiling(), setFigure(cell('GMF', 'total', 'expenditureThisYear'), 45)),
  references: [asReference('budget', budget, '文件')],
};
const said = (table: 'GMF' | 'TPE', row: string, column: string) =>
  referenceFacts(filing, MOF_2023, cell(table, row, column), TEN_THOUSAND_YUAN)[0];

test('a cell says what the budget has for it, and of columns no budget has that it has none', () => {
  expect(said('GMF', 'total', 'expenditureThisYear')).toMatchObject({
    name: '预算',
    figure: '50.00',
    change: '-5.00',
    rate: { name: '完成率', text: '90.00%' },
  });
  expect(said('TPE', 'hospitality', 'finalAmount')).toMatchObject({ figure: '2.00' });
  expect(said('GMF', 'total', 'incomeThisYear')).toMatchObject({ figure: '没有这一栏', change: undefined });
});
