import { expect, it } from 'vitest';
import { check } from '../../src/core/check/check';
import { YUAN } from '../../src/core/money/scale';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { newFiling } from '../../src/session/new-filing';
import { decodeFiling } from '../../src/storage/decode-filing';

it('a new filing has every table of its edition, blank, in 万元', () => {
  const filing = newFiling({ edition: MOF_2023, unit: { name: '某局' }, year: 2023 });
  expect(Object.keys(filing.tables)).toHaveLength(MOF_2023.forms.length);
  expect(filing.tables.EXP).toEqual({
    rows: [],
    cells: {},
    declaredEmpty: false,
    recordedScale: { unit: '万元', decimals: 2 },
  });
  expect(decodeFiling(filing, 'filing')).toEqual(filing);
  expect(check(filing, MOF_2023).counts.error).toBe(0);
});

it('a new filing can be kept in another unit', () => {
  const filing = newFiling({ edition: MOF_2023, unit: { name: '某局' }, year: 2023, recordedScale: YUAN });
  expect(filing.tables.IES?.recordedScale).toEqual(YUAN);
  expect(filing.id).not.toBe(newFiling({ edition: MOF_2023, unit: { name: '某局' }, year: 2023 }).id);
});
