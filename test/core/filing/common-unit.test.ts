import { expect, it } from 'vitest';
import { atScale, countFinerThan } from '../../../src/core/filing/at-scale';
import { blankTablesIn, commonUnit, usualScale } from '../../../src/core/filing/common-unit';
import type { TableId } from '../../../src/core/filing/cell';
import { cellValue, emptyTable, type Filing } from '../../../src/core/filing/filing';
import { amount } from '../../../src/core/money/amount';
import { TEN_THOUSAND_YUAN, YUAN } from '../../../src/core/money/scale';
import { apply, blankFiling, cell, figure, row } from '../../support/ledgers';

const total = cell('EXP', 'total', 'basicExpenditure');
const filled = (table: TableId, column: string, isYuan: boolean, filing: Filing = blankFiling()): Filing => {
  const changed = apply(filing, { kind: 'setCell', cell: cell(table, 'total', column), value: figure(125) });
  return isYuan ? apply(changed, { kind: 'setRecordedScale', table, scale: YUAN }) : changed;
};

it('a table without figures takes the unit of all that have some, with its rows', () => {
  const blank = apply(blankFiling(), row('BAS', '30101', '基本工资'));
  const taken = blankTablesIn(filled('EXP', 'basicExpenditure', true, blank), ['EXP', 'BAS', 'TPE']);
  expect([...taken.keys()]).toEqual(['BAS', 'TPE']);
  expect(taken.get('BAS')).toMatchObject({ rows: [{ code: '30101' }], recordedScale: YUAN });
});

it('a table that is not there takes the unit too, where it would be of another', () => {
  const { EXP } = filled('EXP', 'basicExpenditure', true).tables;
  const absent = { tables: { EXP: EXP! }, reportingScale: TEN_THOUSAND_YUAN };
  expect(blankTablesIn(absent, ['EXP', 'TPE']).get('TPE')).toEqual(emptyTable(YUAN));
  expect(blankTablesIn({ ...absent, reportingScale: YUAN }, ['EXP', 'TPE']).size).toBe(0);
});

it('nothing takes a unit where those with figures differ, or none has any', () => {
  const mixed = filled('INC', 'incomeThisYear', false, filled('EXP', 'basicExpenditure', true));
  expect(commonUnit(mixed.tables)).toBeUndefined();
  expect(blankTablesIn(mixed, ['BAS']).size).toBe(0);
  expect(blankTablesIn(blankFiling(), ['BAS']).size).toBe(0);
});

it('the usual scale is that of most tables with figures, else that of the published ones', () => {
  const mixed = filled('INC', 'incomeThisYear', false, filled('EXP', 'basicExpenditure', true));
  expect(usualScale(mixed)).toEqual(TEN_THOUSAND_YUAN);
  expect(usualScale(filled('GPB', 'basicExpenditure', true, mixed))).toEqual(YUAN);
  expect(usualScale({ ...blankFiling(), reportingScale: YUAN })).toEqual(YUAN);
});

it('万元 become 元 without a change of amount; 元 become 万元 rounded, or with all their digits', () => {
  const table = filled('EXP', 'basicExpenditure', false).tables.EXP!;
  const inYuan = atScale(table, YUAN, undefined);
  expect(inYuan).toEqual({
    ...table,
    cells: { total: { basicExpenditure: { ...table.cells.total!.basicExpenditure, writtenStep: 10_000 } } },
    recordedScale: YUAN,
  });
  const fine = apply(
    blankFiling(),
    { kind: 'replaceTable', table: 'EXP', data: inYuan },
    {
      kind: 'setCell',
      cell: total,
      value: { kind: 'amount', amount: amount(1_254_999), origin: 'entered' },
    },
  );
  expect(countFinerThan(fine.tables.EXP!, TEN_THOUSAND_YUAN)).toBe(1);
  const back = (rounding: 'halfUp' | 'truncate' | undefined) => {
    const data = atScale(fine.tables.EXP!, TEN_THOUSAND_YUAN, rounding);
    return cellValue(apply(fine, { kind: 'replaceTable', table: 'EXP', data }), total);
  };
  expect(back('halfUp')).toEqual({ kind: 'amount', amount: 1_250_000, origin: 'entered' });
  expect(back(undefined)).toEqual({ kind: 'amount', amount: 1_254_999, origin: 'entered', decimals: 6 });
});
