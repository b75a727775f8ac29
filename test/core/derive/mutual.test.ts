import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import { deriveChanges, markDerived } from '../../../src/core/derive/derive';
import { applyChanges, type Change } from '../../../src/core/filing/change';
import type { CellRef, CellValue } from '../../../src/core/filing/cell';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { apply, cell, clearFigure, figureOf, fullFiling, setFigure } from '../../support/full-filing';
import { blankFiling, opened, typed, withItems } from '../../support/typing';

/** 一般公共预算 and 政府性基金 of 01 and of 04. */
const [general, fund] = ['generalPublicBudget', 'governmentManagedFunds'].map((key) => ({
  summary: cell('IES', `income.${key}`, 'amount'),
  fiscal: cell('FAS', `income.${key}`, 'amount'),
}));
const detail = cell('GMF', '2120899', 'incomeThisYear');
const blank = withItems(blankFiling(), 'GMF', '2120899');

const at = (filing: Filing, ref: CellRef): CellValue | undefined => cellValue(filing, ref);
const derived = (value: number) => ({ kind: 'amount', amount: value * 1_000_000, origin: 'derived' });

describe('a figure that two tables both print', () => {
  it.each([
    ['01', '04', general!.summary, general!.fiscal],
    ['04', '01', general!.fiscal, general!.summary],
  ])('is typed once: what is entered in %s is in %s, follows it, and goes with it', (_from, _to, entered, other) => {
    const first = typed(blank, setFigure(entered, 100));
    expect(at(first, other)).toEqual(derived(100));
    expect(at(first, cell('IES', 'income.thisYear', 'amount'))).toEqual(derived(100));
    expect(at(first, cell('FAS', 'income.thisYear', 'amount'))).toEqual(derived(100));
    const second = typed(first, setFigure(entered, 120));
    expect(at(second, other)).toEqual(derived(120));
    const gone = typed(second, clearFigure(entered));
    expect([at(gone, entered), at(gone, other)]).toEqual([undefined, undefined]);
  });

  it('that was entered in both is left alone in both', () => {
    const both = typed(typed(blank, setFigure(general!.fiscal, 100)), setFigure(general!.summary, 90));
    expect([figureOf(both, general!.fiscal), figureOf(both, general!.summary)]).toEqual([100, 90]);
    const changed = typed(both, setFigure(general!.fiscal, 110));
    expect(figureOf(changed, general!.summary)).toBe(90);
    expect(at(typed(changed, clearFigure(general!.summary)), general!.summary)).toEqual(derived(110));
  });

  it('comes from the detail table into both, and goes with it', () => {
    const filled = typed(blank, setFigure(detail, 50));
    expect([at(filled, fund!.fiscal), at(filled, fund!.summary)]).toEqual([derived(50), derived(50)]);
    expect(
      check(filled, MOF_2023).findings.filter(({ rule }) => rule === 'X-INC-FAS' || rule === 'W-IES-1'),
    ).not.toContainEqual(expect.objectContaining({ outcome: 'inconsistent' }));
    const gone = typed(filled, clearFigure(detail));
    expect([at(gone, fund!.fiscal), at(gone, fund!.summary)]).toEqual([undefined, undefined]);
  });

  it('is never marked as following what only repeats it', () => {
    const filing = typed(blank, setFigure(general!.fiscal, 100));
    expect(apply(filing, ...markDerived(MOF_2023, filing))).toEqual(filing);
  });

  it('is not lost where both say that they follow the other', () => {
    const one = opened(fullFiling());
    const both = apply(one, {
      kind: 'setCell',
      cell: general!.summary,
      value: { ...(at(one, general!.summary) as CellValue & { kind: 'amount' }), origin: 'derived' },
    });
    const edited = typed(both, setFigure(cell('IES', 'income.publicServiceIncome', 'amount'), 1));
    const refreshed = typed(edited, setFigure(fund!.summary, 1));
    for (const ref of [general!.summary, general!.fiscal]) expect(figureOf(refreshed, ref)).toBe(figureOf(one, ref));
  });
});

describe('however such figures are typed and cleared', () => {
  const places = [general!.summary, general!.fiscal, fund!.summary, fund!.fiscal, detail];
  /** Which of them a place may follow. */
  const sources = [
    [0, 1],
    [0, 1],
    [2, 3, 4],
    [2, 3, 4],
  ];
  const step = fc.record({ place: fc.nat(places.length - 1), value: fc.option(fc.integer({ min: 0, max: 5 })) });

  it('what was entered stays, nothing is kept up by its own copy, and every step is undone exactly', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const entered = new Map<number, number>();
        let filing = blank;
        for (const { place, value } of steps) {
          const change: Change = value === null ? clearFigure(places[place]!) : setFigure(places[place]!, value);
          if (value === null) entered.delete(place);
          else entered.set(place, value);
          const before = filing;
          const { changes } = deriveChanges(MOF_2023, before, [change]);
          const applied = applyChanges(before, [change, ...changes]);
          filing = applied.filing;
          expect(applyChanges(filing, applied.inverse).filing).toEqual(before);
          for (const [index, figure] of entered)
            expect(at(filing, places[index]!)).toMatchObject({ origin: 'entered', amount: figure * 1_000_000 });
          const unfounded = places.filter((ref, index) => {
            const mayFollow = sources[index]?.map((each) => entered.get(each)) ?? [];
            return at(filing, ref) && !entered.has(index) && !mayFollow.includes(figureOf(filing, ref));
          });
          expect(unfounded).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
