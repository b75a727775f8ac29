import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filing } from '../../../src/core/filing/filing';
import { compareFilings } from '../../../src/core/compare/compare-filings';
import { takeDifferences } from '../../../src/core/compare/take-differences';
import { YUAN } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, figure, row } from '../../support/ledgers';
import { randomFiling } from '../../workbook/random-filing';

const base = chaoyangFiling();
const compare = (ours: Filing, theirs: Filing) => compareFilings(ours, theirs, MOF_2023);
const TOTAL = cell('GPB', 'total', 'basicExpenditure');

describe('what differs', () => {
  it('is nothing between a filing and itself, whoever wrote the figures', () => {
    const derived = apply(base, {
      kind: 'setCell',
      cell: TOTAL,
      value: { ...base.tables.GPB!.cells.total!.basicExpenditure!, origin: 'derived' } as never,
    });
    expect(compare(base, base)).toEqual([]);
    expect(compare(base, derived)).toEqual([]);
  });

  it('is a figure, a row that only one side has, a name, an empty table', () => {
    const theirs = apply(
      base,
      { kind: 'setCell', cell: TOTAL, value: figure(1) },
      row('GPB', '2299901', '其他支出'),
      { kind: 'removeRow', table: 'GPB', row: '2210201' },
      { kind: 'setRow', table: 'GPB', row: '2080505', to: { id: '2080505', code: '2080505', name: '养老' } },
      { kind: 'declareEmpty', table: 'TPE', declaredEmpty: true },
    );
    expect(compare(base, theirs).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'name GPB/2080505/name',
      'row GPB/2210201/ours',
      'row GPB/2299901/theirs',
      'figure GPB/total/basicExpenditure',
      'declaredEmpty TPE/declaredEmpty',
    ]);
  });

  it('is the whole table where it was recorded in another unit, or only one side has it', () => {
    const { EXP, ...rest } = base.tables;
    const changed = apply(
      base,
      { kind: 'setRecordedScale', table: 'GPB', scale: YUAN },
      { kind: 'setCell', cell: TOTAL, value: figure(1) },
    );
    expect(compare(base, changed)).toMatchObject([{ kind: 'table', table: 'GPB', reason: 'scale' }]);
    expect(compare(base, { ...base, tables: rest })).toMatchObject([
      { kind: 'table', table: 'EXP', reason: 'onlyOurs' },
    ]);
    expect(compare({ ...base, tables: rest }, base)).toMatchObject([
      { table: 'EXP', reason: 'onlyTheirs', theirs: EXP },
    ]);
  });

  it('knows rows by their code, not by their id', () => {
    const moved = apply(base, {
      kind: 'setRow',
      table: 'GPB',
      row: '2080505',
      to: { ...base.tables.GPB!.rows.find(({ id }) => id === '2080505')!, id: 'row-9' },
    });
    expect(compare(base, moved)).toEqual([]);
  });
});

describe('taking differences', () => {
  it('takes what was chosen and leaves the rest', () => {
    const theirs = apply(base, { kind: 'setCell', cell: TOTAL, value: figure(1) }, row('GPB', '2299901', '其他支出'));
    const [added] = compare(base, theirs);
    const taken = apply(base, ...takeDifferences(base, MOF_2023, [added!]));
    expect(taken.tables.GPB!.rows.map(({ code }) => code)).toContain('2299901');
    expect(compare(taken, theirs).map(({ key }) => key)).toEqual(['GPB/total/basicExpenditure']);
  });

  it('of all differences makes any two filings agree', () => {
    fc.assert(
      fc.property(randomFiling(MOF_2023), randomFiling(MOF_2023), (ours, theirs) => {
        const taken = apply(ours, ...takeDifferences(ours, MOF_2023, compare(ours, theirs)));
        expect(compare(taken, theirs)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
