import { expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { overriddenText } from '../../../src/ui/editor/edit-words';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { cell } from '../../support/full-filing';

const filing = { ...chaoyangFiling(), autoTotal: true };

it('says of a total what its parts come to', () => {
  const said = overriddenText(MOF_2023, filing, [cell('EXP', 'total', 'basicExpenditure')]);
  expect(said).toContain('《支出决算表》合计·基本支出：录入 1,163.03 万元，明细相加 1,163.01 万元');
});

it('says of a figure that repeats another table what that table has', () => {
  const said = overriddenText(MOF_2023, filing, [cell('IES', 'expenditure.215', 'amount')]);
  expect(said).not.toContain('明细相加');
  expect(said).toMatch(/录入 1,000\.97 万元，《支出决算表》215 .+·本年支出合计为 1,000\.96 万元$/);
});
