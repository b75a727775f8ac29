import { expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { reasonsOf } from '../../../src/ui/life/unchecked-reasons';
import { life } from '../../../src/ui/text-life.zh';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';

it('says why something was not checked: every table is filled, only last year is missing', () => {
  const open = check(chaoyangFiling(), MOF_2023).findings.filter(({ outcome }) => outcome === 'notEvaluated');
  expect(open.length).toBeGreaterThan(0);
  const said = life.checking.unchecked(open.length, reasonsOf(open));
  expect(said).toContain('没有上年数');
  expect(said).not.toContain('表还没填');
});
