import { describe, expect, it } from 'vitest';
import { deriveChanges, markDerived } from '../../../src/core/derive/derive';
import type { CellRef } from '../../../src/core/filing/cell';
import type { Change } from '../../../src/core/filing/change';
import type { Filing } from '../../../src/core/filing/filing';
import { repeatedCells } from '../../../src/core/derive/left-behind';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, figureOf, fullFiling, raise, setFigure } from '../../support/full-filing';

/** As published: 基本支出合计 is 1163.03 where its classes add up to 1163.01, within 0.18. */
const published = chaoyangFiling();
const filing = apply(published, ...markDerived(MOF_2023, published));
const basic = (row: string): CellRef => cell('EXP', row, 'basicExpenditure');
const TOTAL = basic('total');

const staleAfter = (before: Filing, ...changes: readonly Change[]) =>
  deriveChanges(MOF_2023, before, changes).overridden;

describe('an entered total', () => {
  it('that rounding explains before and after an edit is left alone', () => {
    expect(staleAfter(filing, raise(filing, basic('2150501'), 0.01))).toEqual([]);
    expect(staleAfter(filing, raise(filing, basic('2150501'), -0.1))).not.toContainEqual(TOTAL);
  });

  it('that rounding no longer explains is stale', () => {
    expect(staleAfter(filing, raise(filing, basic('2150501'), 1))).toContainEqual(TOTAL);
  });

  it('is left alone where two figures of its column change places', () => {
    const [one, other] = [basic('2150501'), basic('2210201')];
    const swapped = [setFigure(one, figureOf(filing, other)), setFigure(other, figureOf(filing, one))];
    expect(figureOf(filing, one)).not.toBe(figureOf(filing, other));
    expect(staleAfter(filing, ...swapped)).not.toContainEqual(TOTAL);
  });

  it('that equalled its parts is stale as soon as it differs, be it within the bound', () => {
    const exact = apply(filing, setFigure(TOTAL, 1163.01));
    expect(staleAfter(exact, raise(exact, basic('2150501'), 0.01))).toContainEqual(TOTAL);
  });

  it('that was wrong before is a finding, and nothing that the edit did', () => {
    const wrong = apply(filing, setFigure(TOTAL, 900));
    expect(staleAfter(wrong, raise(wrong, basic('2150501'), 1))).not.toContainEqual(TOTAL);
  });

  it('that comes to agree is not stale', () => {
    expect(staleAfter(filing, raise(filing, basic('2150501'), 0.02))).not.toContainEqual(TOTAL);
  });
});

it('tells a figure that repeats another table from a total', () => {
  const summary = cell('IES', 'expenditure.215', 'amount');
  expect(repeatedCells(MOF_2023, filing, summary)).toEqual([cell('EXP', '215', 'expenditureThisYear')]);
  expect(repeatedCells(MOF_2023, filing, TOTAL)).toEqual([]);
});

it('nothing is stale where everything is derived', () => {
  const full = fullFiling();
  expect(staleAfter(full, raise(full, basic('2011301'), 1))).toEqual([]);
});
