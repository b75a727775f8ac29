import { expect, test } from 'vitest';
import { typedCode } from '../../../src/core/filing/typed-code';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';

const filing = chaoyangFiling();

test('a known code of the table’s classification that was typed as a figure is told from an amount', () => {
  expect(typedCode(filing, MOF_2023, 'EXP', ' ２１３０１０１ ')).toEqual({
    code: '2130101',
    name: '行政运行',
    row: undefined,
  });
  expect(typedCode(filing, MOF_2023, 'EXP', '213')?.code).toBe('213');
});

test('a long code is asked about though its row is there, a short one is then an amount', () => {
  expect(typedCode(filing, MOF_2023, 'EXP', '2080505')?.row).toBe('2080505');
  expect(typedCode(filing, MOF_2023, 'EXP', '208')).toBeUndefined();
});

test('everything else is an amount', () => {
  for (const text of ['2130101.00', '2,130,101', '999', '-213', '', '213+1'])
    expect(typedCode(filing, MOF_2023, 'EXP', text)).toBeUndefined();
  expect(typedCode(filing, MOF_2023, 'IES', '2130101')).toBeUndefined();
});
