import { expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import { errorsAt } from '../../../src/core/remarks/errors-at';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, raise } from '../../support/full-filing';

it('counts the errors a cell takes part in, and no others', () => {
  const truthful = chaoyangFiling();
  const raised = cell('GPB', 'total', 'basicExpenditure');
  const result = check(apply(truthful, raise(truthful, raised, -100)), MOF_2023);
  const before = errorsAt(check(truthful, MOF_2023), raised);
  expect(errorsAt(result, raised)).toBeGreaterThan(before);
  expect(errorsAt(result, undefined)).toBe(0);
  expect(errorsAt(result, cell('TPE', 'hospitality', 'finalAmount'))).toBe(0);
});
