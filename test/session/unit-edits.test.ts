import { describe, expect, it } from 'vitest';
import type { CellRef } from '../../src/core/filing/cell';
import { applyChanges } from '../../src/core/filing/change';
import { cellValue, type Filing } from '../../src/core/filing/filing';
import { amount } from '../../src/core/money/amount';
import { TEN_THOUSAND_YUAN, YUAN } from '../../src/core/money/scale';
import { MOF_2023 } from '../../src/editions/mof-2023';
import type { ReadyEdit } from '../../src/session/edit';
import { changeUnits, coarseTables, takeForYuan, unitConsequences } from '../../src/session/unit-edits';
import { apply, blankFiling, cell, figure, row } from '../support/ledgers';

const wages = cell('BAS', '30101', 'finalAmount');
const bonus = cell('BAS', '30103', 'finalAmount');
const filled = apply(blankFiling(), { kind: 'setCell', cell: wages, value: figure(18_264) }, row('EXP', '20101'));
const done = (filing: Filing, { transaction }: ReadyEdit): Filing => {
  const { filing: after, inverse } = applyChanges(filing, transaction.changes);
  expect(applyChanges(after, inverse).filing).toEqual(filing);
  return after;
};
const amountAt = (filing: Filing, at: CellRef) => cellValue(filing, at);

describe('the unit of tables', () => {
  it('becomes 元 without a change of amount, blank tables with their rows', () => {
    const units = new Map([
      ['BAS', '元'],
      ['EXP', '元'],
      ['TPE', '万元'],
    ] as const);
    expect(unitConsequences(filled, units)).toEqual({ tables: ['BAS'], finer: 0 });
    const edit = changeUnits(filled, MOF_2023, units, false);
    expect(edit.transaction.label).toBe('2 张表的金额单位改为元');
    const after = done(filled, edit);
    expect(amountAt(after, wages)).toEqual({ ...figure(18_264), writtenStep: 10_000 });
    expect([after.tables.BAS, after.tables.EXP, after.tables.TPE].map((table) => table!.recordedScale)).toEqual([
      YUAN,
      YUAN,
      TEN_THOUSAND_YUAN,
    ]);
    expect(after.tables.EXP!.rows).toHaveLength(1);
  });

  it('becomes 万元 with all digits or rounded as the filing rounds, which is asked about', () => {
    const fen = { kind: 'amount', amount: amount(182_649_999), origin: 'entered' } as const;
    const inYuan = apply(
      filled,
      { kind: 'setRecordedScale', table: 'BAS', scale: YUAN },
      { kind: 'setCell', cell: bonus, value: fen },
    );
    const units = new Map([['BAS', '万元']] as const);
    expect(unitConsequences(inYuan, units)).toEqual({ tables: ['BAS'], finer: 1 });
    const kept = done(inYuan, changeUnits(inYuan, MOF_2023, units, false));
    expect(amountAt(kept, bonus)).toEqual({ ...fen, decimals: 6 });
    const rounded = done(inYuan, changeUnits(inYuan, MOF_2023, units, true));
    expect([wages, bonus].map((at) => amountAt(rounded, at))).toEqual([figure(18_264), figure(18_265)]);
    const cutting: Filing = { ...inYuan, rounding: 'truncate' };
    expect(amountAt(done(cutting, changeUnits(cutting, MOF_2023, units, true)), bonus)).toEqual(figure(18_264));
  });

  it('leaves figures as exact as they were, unless the clerk says that they are exact', () => {
    const units = new Map([['BAS', '元']] as const);
    const said = done(filled, changeUnits(filled, MOF_2023, units, false, new Set(['BAS'])));
    expect(amountAt(said, wages)).toEqual(figure(18_264));
    const inYuan = done(filled, changeUnits(filled, MOF_2023, units, false));
    expect(coarseTables(inYuan).map(({ table }) => table)).toEqual(['BAS']);
    const later = changeUnits(inYuan, MOF_2023, units, false, new Set(['BAS', 'EXP']));
    expect(later.transaction.label).toBe('《一般公共预算财政拨款基本支出决算表》的数确认为准确数');
    expect(done(inYuan, later)).toEqual(said);
    expect(coarseTables(said)).toEqual([]);
  });

  it('changes nothing where it is so already', () => {
    expect(changeUnits(filled, MOF_2023, new Map([['BAS', '万元']]), true).transaction.changes).toEqual([]);
  });
});

describe('figures that were typed as 万元 and are 元', () => {
  /** 1,256,780 万元. */
  const typed = apply(filled, { kind: 'setCell', cell: bonus, value: figure(125_678_000) });

  it('become 元 alone, with all their digits', () => {
    const after = done(typed, takeForYuan(typed, MOF_2023, 'BAS', [bonus], false));
    expect(amountAt(after, bonus)).toEqual({ kind: 'amount', amount: 125_678_000, origin: 'entered', decimals: 3 });
    expect(after.tables.BAS!.recordedScale).toEqual(TEN_THOUSAND_YUAN);
  });

  it('become 元 with their table, whose other figures keep their amount', () => {
    const edit = takeForYuan(typed, MOF_2023, 'BAS', [bonus], true);
    expect(edit.transaction.label).toMatch(/1 个数是元，全表按元填$/);
    const after = done(typed, edit);
    expect(amountAt(after, bonus)).toEqual({ kind: 'amount', amount: 125_678_000, origin: 'entered' });
    expect(amountAt(after, wages)).toEqual({ ...figure(18_264), writtenStep: 10_000 });
    expect(after.tables.BAS!.recordedScale).toEqual(YUAN);
  });

  it('are left alone where they are gone', () => {
    expect(takeForYuan(filled, MOF_2023, 'BAS', [bonus], false).transaction.changes).toEqual([]);
  });
});
