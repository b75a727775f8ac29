import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveChanges, markDerived } from '../../../src/core/derive/derive';
import type { Filing } from '../../../src/core/filing/filing';
import { searchSuggestions } from '../../../src/core/suggest/search';
import { suggestionChanges } from '../../../src/core/suggest/suggestion-changes';
import type { Suggestion } from '../../../src/core/check/suggestion';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply } from '../../support/full-filing';
import { printLedger, randomLedger } from '../../support/ledger';
import { type Misprint, MISPRINTS, withTotals } from '../../support/misprints';
import { Random } from '../../support/random';
import { evaluate, inconsistentKeys, suggestionsFor, toldKeys } from '../../support/suggestions';

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

function truthful(random: Random): Filing {
  if (random.chance(0.2)) return chaoyangFiling();
  const [funds, carryOver, nonFiscal] = [random.chance(0.5), random.chance(0.5), random.chance(0.5)];
  const ledger = randomLedger(MOF_2023, random, { items: random.integer(2, 40), funds, carryOver, nonFiscal });
  const rounding = random.chance(0.2) ? 'truncate' : 'halfUp';
  return printLedger(MOF_2023, ledger, random, { addsUp: random.next(), copies: random.next(), rounding });
}

/** The filing after a suggestion is taken, with what follows from it. */
function corrected(filing: Filing, suggestion: Suggestion, which?: number): Filing {
  const changes = suggestionChanges(filing, suggestion, which);
  return apply(filing, ...changes, ...deriveChanges(MOF_2023, filing, changes).changes);
}

/** A truthful filing with one slip, or several on top of each other; in every second one the totals follow. */
function misprinted(random: Random, slips: number): Misprint {
  const kinds = Object.values(MISPRINTS);
  const follows = random.chance(0.5);
  let filing = truthful(random);
  if (follows) filing = apply(filing, ...markDerived(MOF_2023, filing));
  let result: Misprint = { filing, changes: [], cells: [] };
  for (let made = 0; made < slips; ) {
    const next = random.pick(kinds)(result.filing, MOF_2023, random);
    if (!next) continue;
    result = follows ? withTotals(result.filing, MOF_2023, next) : next;
    made++;
  }
  return result;
}

describe('suggestions', () => {
  test('are not made for a truthful filing, however it was printed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(suggestionsFor(truthful(new Random(seed)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('settle what they say, each by itself, and open only what they say; so do their alternatives', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 4 }), (seed, slips) => {
        const { filing } = misprinted(new Random(seed), slips);
        const before = inconsistentKeys(filing);
        const told = toldKeys(filing);
        for (const suggestion of suggestionsFor(filing)) {
          expect(suggestion.resolves.length).toBeGreaterThan(0);
          const after = inconsistentKeys(corrected(filing, suggestion));
          expect(after.filter((key) => !before.includes(key))).toEqual(suggestion.opens ?? []);
          expect(suggestion.opens?.every((key) => key.startsWith('W-TPE-2')) ?? true).toBe(true);
          expect(told.filter((key) => !after.includes(key))).toEqual(suggestion.resolves);
          suggestion.alternatives.forEach((_, which) => {
            const other = inconsistentKeys(corrected(filing, suggestion, which));
            const opened = other.filter((key) => !before.includes(key));
            expect(opened).toHaveLength(suggestion.opens?.length ?? 0);
            expect(before.length - other.length + opened.length).toBe(
              before.filter((key) => !after.includes(key)).length,
            );
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('never make a figure negative, and know what stands there now', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 4 }), (seed, slips) => {
        const { filing } = misprinted(new Random(seed), slips);
        for (const { corrections, alternatives, rows = [] } of suggestionsFor(filing)) {
          for (const { cell, from, to } of [...corrections, ...alternatives.flat()]) {
            expect(to ?? 0).toBeGreaterThanOrEqual(0);
            expect(to).not.toBe(from);
            const value = filing.tables[cell.table]?.cells[cell.row]?.[cell.column];
            expect(value?.kind === 'amount' ? value.amount : undefined).toBe(from);
          }
          const figures = rows.flatMap((row) => (row.kind === 'insert' ? Object.values(row.figures) : []));
          expect(figures.every((figure) => figure > 0)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('are the same at every search, in one go or in slices', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 3 }), (seed, slips) => {
        const { filing } = misprinted(new Random(seed), slips);
        const whole = suggestionsFor(filing);
        const search = searchSuggestions(filing, MOF_2023, evaluate(filing));
        let slices = 0;
        let step = search.next();
        while (!step.done) {
          // Another search in between changes nothing.
          if (++slices % 7 === 0) suggestionsFor(chaoyangFiling());
          step = search.next();
        }
        expect(step.value).toEqual(whole);
        expect(slices > 1 || inconsistentKeys(filing).length === 0).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});
