import { expect, it } from 'vitest';
import type { TableId } from '../../src/core/cell';
import type { Form } from '../../src/core/form';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { proposeImport } from '../../src/workbook/import';
import { fullFiling } from '../support/full-filing';
import { bookOf, officeSheet } from '../support/office-sheet';

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
