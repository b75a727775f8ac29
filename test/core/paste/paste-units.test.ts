import { describe, expect, it } from 'vitest';
import type { CellRef, TableId } from '../../../src/core/filing/cell';
import type { Change } from '../../../src/core/filing/change';
import type { Filing } from '../../../src/core/filing/filing';
import { amount } from '../../../src/core/money/amount';
import { YUAN } from '../../../src/core/money/scale';
import { doubtUnit } from '../../../src/core/paste/paste-units';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, blankFiling, cell } from '../../support/ledgers';

/** A figure of so many 万元. */
const set = (at: CellRef, value: number): Change => ({
  kind: 'setCell',
  cell: at,
  value: { kind: 'amount', amount: amount(Math.round(value * 1_000_000)), origin: 'entered' },
});
const car = cell('TPE', 'operation', 'finalAmount');
const wages = cell('BAS', '30101', 'finalAmount');
const doubt = (filing: Filing, at: CellRef, value: number) => doubtUnit(filing, MOF_2023, [set(at, value)]);
const blank = blankFiling();
const filing = chaoyangFiling();
/** 1,413.38 万元 of spending, and nothing larger. */
const largest = Math.max(
  ...(['IES', 'INC', 'EXP'] as TableId[]).flatMap((table) =>
    Object.values(filing.tables[table]!.cells).flatMap((row) =>
      Object.values(row).map((value) => (value.kind === 'amount' ? value.amount / 1_000_000 : 0)),
    ),
  ),
);

describe('figures of 元 on their way into a table of 万元', () => {
  it('are known by the figure that stands there', () => {
    const found = doubt(filing, cell('GPB', '2080801', 'basicExpenditure'), 1_050_834);
    expect(found).toMatchObject({ expected: 105.08 * 1_000_000 });
  });

  it('are known by exceeding all that the unit took in or spent, by however little', () => {
    expect(doubt(filing, wages, largest)).toBeUndefined();
    expect(doubt(filing, wages, largest + 0.01)).toMatchObject({ largest: largest * 1_000_000 });
    expect(doubt(filing, wages, -largest - 0.01)).toBeDefined();
    expect(doubt(filing, car, 25_000)).toMatchObject({ written: 25_000_000_000 });
  });

  it('are known by their size alone where nothing else is filled: from 10 亿 on', () => {
    for (const typed of [1_256_780, 845_600, 436_500, 198_000, 100_000])
      expect(doubt(blank, wages, typed)).toBeDefined();
    expect(doubt(blank, wages, 89_000)).toBeUndefined();
  });

  it('are no longer asked about once figures of that order are right', () => {
    const large = apply(blank, set(wages, 150_000));
    expect(doubt(large, cell('BAS', '30102', 'finalAmount'), 300_000)).toBeUndefined();
  });

  it('are known by being ten times as large as all of a table that is well begun', () => {
    const column = ['30101', '30102', '30103', '30107', '30108'].map((code) => cell('BAS', code, 'finalAmount'));
    const begun = apply(blank, ...column.slice(0, 4).map((at) => set(at, 182.64)));
    expect(doubt(begun, column[4]!, 11_430)).toBeDefined();
    expect(doubt(begun, column[4]!, 1_826)).toBeUndefined();
  });

  it('are not seen in what is ordinary while little is filled: what last year left, the first figures, small ones', () => {
    const opened = apply(blank, set(cell('IES', 'income.openingCarryOver', 'amount'), 20));
    expect(doubt(opened, cell('EXP', 'total', 'basicExpenditure'), 1_500)).toBeUndefined();
    const first = apply(blank, set(cell('EXP', 'total', 'basicExpenditure'), 3));
    expect(doubt(first, cell('EXP', 'total', 'projectExpenditure'), 1_500)).toBeUndefined();
    expect(doubt(filing, car, 900)).toBeUndefined();
  });

  it('are looked for by the unit that is typed in, not only by that of the table', () => {
    const inYuan = apply(filing, { kind: 'setRecordedScale', table: 'TPE', scale: YUAN });
    expect(doubt(inYuan, car, 25_000)).toBeUndefined();
    expect(doubtUnit(inYuan, MOF_2023, [set(car, 25_000)], '万元')).toBeDefined();
    expect(doubtUnit(filing, MOF_2023, [set(car, 25_000)], '元')).toBeUndefined();
  });

  it('are questioned by the largest of them', () => {
    const changes = [set(car, 25_000), set(wages, 110_000)];
    expect(doubtUnit(filing, MOF_2023, changes)).toMatchObject({ cell: wages });
  });
});
