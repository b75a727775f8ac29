import { expect, it } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import type { Form, FormColumn } from '../../../src/core/edition/form';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import { fullFiling } from '../../support/full-filing';
import { bookOf, officeSheet } from '../../support/office-sheet';

const full = fullFiling();
const formOf = (table: TableId): Form => MOF_2023.forms.find((form) => form.table === table)!;

it.each<[string, Form, readonly TableId[]]>([
  ['expenditure alone', formOf('SCO'), ['GPB', 'SCO']],
  ['carry-over too', formOf('GMF'), ['GMF', 'SCO']],
])('tells tables that look the same by what adds up: %s', (_, { blocks }, alike) => {
  const others: readonly TableId[] = ['IES', 'INC', 'EXP', 'FAS', 'BAS'];
  for (const tables of [alike, [...alike].reverse()]) {
    const sheets = tables.map((table, index) => ({
      ...officeSheet(full, table, { form: { ...formOf(table), blocks }, title: null, number: false }),
      name: `表${index + 21}`,
    }));
    const proposal = proposeImport(bookOf(...others.map((table) => officeSheet(full, table)), ...sheets), MOF_2023);
    expect(proposal.sheets.map(({ table }) => table)).toEqual([...others, ...tables]);
    // It is a guess all the same.
    expect(proposal.issues.some(({ kind }) => kind === 'unsureTable')).toBe(true);
  }
});

it('finds 支出决算表 without a title, squeezed to the columns of 一般公共预算财政拨款支出决算表', () => {
  const rows = [...full.tables.EXP!.rows.map(({ id }) => id), 'total'];
  const onlyBoth = ([row, cells]: [string, object]): [string, object] => [
    row,
    Object.fromEntries(
      Object.entries(cells).filter(([column]) =>
        ['expenditureThisYear', 'basicExpenditure', 'projectExpenditure'].includes(column),
      ),
    ),
  ];
  const cells = Object.fromEntries(Object.entries(full.tables.EXP!.cells).map(onlyBoth));
  const squeezed = { ...full, tables: { ...full.tables, EXP: { ...full.tables.EXP!, cells } } } as typeof full;
  const [block] = formOf('EXP').blocks;
  const columns = block!.columns.flatMap((column): FormColumn[] => {
    if (column.kind !== 'figure') return [column];
    if (column.column === 'expenditureThisYear') return [{ ...column, header: ['合计'] }];
    return ['basicExpenditure', 'projectExpenditure'].includes(column.column) ? [column] : [];
  });
  const form = { ...formOf('EXP'), blocks: [{ ...block!, columns }] };
  const bare = officeSheet(squeezed, 'EXP', { form, title: null, number: false });
  for (const others of [
    ['IES', 'INC', 'FAS', 'GPB', 'BAS', 'TPE', 'GMF', 'SCO'],
    ['IES', 'FAS', 'GPB'],
    ['IES'],
  ] as const) {
    const sheets = [{ ...bare, name: 'Sheet1' }, ...others.map((table) => officeSheet(full, table))];
    const proposal = proposeImport(bookOf(...sheets), MOF_2023);
    expect(proposal.sheets.map(({ table }) => table)).toEqual(['EXP', ...others]);
    expect(Object.keys(proposal.filing.tables.EXP!.cells).sort()).toEqual(rows.sort());
    expect(proposal.issues.some(({ kind }) => kind === 'missingColumn')).toBe(true);
  }
});
