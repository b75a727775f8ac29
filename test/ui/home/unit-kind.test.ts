import { expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { createText } from '../../../src/ui/text-home.zh';
import { settings } from '../../../src/ui/text-settings.zh';
import { UNIT_KINDS } from '../../../src/workbook/export/working-format';
import { fullFiling } from '../../support/full-filing';

it('单位性质 is said to change no check, and changes none', () => {
  const filing = fullFiling();
  const unit = { name: filing.unit.name };
  const plain = check({ ...filing, unit }, MOF_2023);
  for (const kind of UNIT_KINDS) {
    const judged = check({ ...filing, unit: { ...unit, kind } }, MOF_2023);
    expect(judged.counts).toEqual(plain.counts);
    expect(judged.findings.map(({ key }) => key)).toEqual(plain.findings.map(({ key }) => key));
  }
  expect(settings.kindHint).toContain('不影响审核');
  expect(createText.kindHint).toContain('不影响审核');
});
