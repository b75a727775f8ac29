import { expect, it } from 'vitest';
import { check } from '../../src/core/check/check';
import type { TableId } from '../../src/core/filing/cell';
import { emptyTable, type Filing } from '../../src/core/filing/filing';
import { TEN_THOUSAND_YUAN } from '../../src/core/money/scale';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { summarise } from '../../src/storage/summarise';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';

const summaryOf = (filing: Filing) => summarise(filing, MOF_2023, check(filing, MOF_2023));

it('says of how many tables nothing can be said: neither filled in nor declared empty', () => {
  const filing = chaoyangFiling();
  expect(summaryOf(filing)).toMatchObject({ isFilled: true, uncheckedTables: 0 });
  const blank = (...tables: readonly TableId[]): Filing => ({
    ...filing,
    tables: {
      ...filing.tables,
      ...Object.fromEntries(tables.map((table) => [table, emptyTable(TEN_THOUSAND_YUAN)])),
    },
  });
  expect(summaryOf(blank('TPE', 'GMF'))).toMatchObject({ isFilled: true, uncheckedTables: 2 });
  const { EXP: _gone, ...others } = filing.tables;
  expect(summaryOf({ ...filing, tables: others })).toMatchObject({ uncheckedTables: 1 });
  const declared = { ...emptyTable(TEN_THOUSAND_YUAN), declaredEmpty: true };
  expect(summaryOf({ ...filing, tables: { ...filing.tables, GMF: declared } })).toMatchObject({ uncheckedTables: 0 });
  expect(summaryOf(blank(...MOF_2023.forms.map(({ table }) => table)))).toMatchObject({
    isFilled: false,
    uncheckedTables: 9,
  });
});
