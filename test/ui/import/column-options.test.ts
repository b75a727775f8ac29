import { expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { columnOptions, meaningKey, otherOptions } from '../../../src/ui/import/column-options';
import { proposeImport } from '../../../src/workbook/import/import';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';

const optionsOf = (table: string) => columnOptions(MOF_2023.forms.find((form) => form.table === table)!);

it.each(MOF_2023.forms.map(({ table }) => table))('offers every column of %s by a name of its own', (table) => {
  const options = optionsOf(table);
  expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
  expect(new Set(options.map(({ key }) => key)).size).toBe(options.length);
});

it('numbers the parts whose heads repeat', () => {
  expect(optionsOf('IES').map(({ label }) => label)).toContain('收入·金额');
  const labels = optionsOf('BAS').map(({ label }) => label);
  expect(labels).toEqual(
    expect.arrayContaining(['人员经费·决算数', '公用经费·决算数（左起第 2 组）', '公用经费·决算数（左起第 3 组）']),
  );
});

it('offers 类, 款 and 项 for a code that stands in three columns', () => {
  const labels = optionsOf('EXP').map(({ label }) => label);
  expect(labels.filter((label) => /·[类款项]$/.test(label))).toHaveLength(3);
});

it('knows what recognition takes columns for', () => {
  for (const { table, columns } of proposeImport(chaoyangWorkbook(), MOF_2023).sheets) {
    const keys = optionsOf(table!).map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(columns.flatMap(({ takenFor }) => (takenFor ? [meaningKey(takenFor)] : []))),
    );
  }
});

it('names what a sheet has beside the columns of the form', () => {
  const definition = MOF_2023.definitions.TPE;
  const columns = [
    {
      index: 0,
      letter: 'A',
      heading: '',
      takenFor: { kind: 'figure', column: 'finalAmount', row: 'vehicles' } as const,
    },
    { index: 1, letter: 'B', heading: '', takenFor: { kind: 'label' } as const },
  ];
  const extra = otherOptions(definition, columns, optionsOf('TPE'));
  expect(extra.map(({ label }) => label)).toEqual(['公务用车购置及运行费·决算数']);
});
