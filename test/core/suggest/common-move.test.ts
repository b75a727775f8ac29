import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markDerived } from '../../../src/core/derive/derive';
import { searchContext } from '../../../src/core/suggest/all-hypotheses';
import { CommonMove } from '../../../src/core/suggest/common-move';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { apply } from '../../support/full-filing';
import { printLedger, randomLedger } from '../../support/ledger';
import { MISPRINTS, withTotals } from '../../support/misprints';
import { Random } from '../../support/random';
import { evaluate, runToEnd } from '../../support/suggestions';

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const MOST_CELLS = 6;
const MOST_GROUPS = 8;

/** A misprinted filing laid out for the search; in every second one the totals follow. */
function searched(random: Random) {
  const [funds, carryOver, nonFiscal] = [random.chance(0.5), random.chance(0.5), random.chance(0.5)];
  const ledger = randomLedger(MOF_2023, random, { items: random.integer(2, 12), funds, carryOver, nonFiscal });
  const rounding = random.chance(0.2) ? 'truncate' : 'halfUp';
  const printed = printLedger(MOF_2023, ledger, random, { addsUp: random.next(), copies: random.next(), rounding });
  const follows = random.chance(0.5);
  const truthful = follows ? apply(printed, ...markDerived(MOF_2023, printed)) : printed;
  for (;;) {
    const made = random.pick(Object.values(MISPRINTS))(truthful, MOF_2023, random);
    if (!made) continue;
    const { filing } = follows ? withTotals(truthful, MOF_2023, made) : made;
    return runToEnd(searchContext(filing, evaluate(filing), MOF_2023)).workings;
  }
}

test('what no two cells of a group can settle by moving alike, none of its parts settles when it is set', () => {
  let refused = 0;
  fc.assert(
    fc.property(seeds, (seed) => {
      const random = new Random(seed);
      const workings = searched(random);
      const { plan, amounts, balances, leverages } = workings;
      const groups = new Map<number, number[]>();
      for (let cell = 0; cell < plan.cells.length; cell++)
        if (!workings.isFollower(cell)) groups.set(amounts[cell]!, [...(groups.get(amounts[cell]!) ?? []), cell]);
      for (const [printed, all] of [...groups].slice(0, MOST_GROUPS)) {
        const cells = all.slice(0, MOST_CELLS);
        if (cells.length < 2) continue;
        const move = new CommonMove(balances, leverages, cells);
        const demands = cells.flatMap((cell) => {
          const { relations, factors } = leverages.failingOf(cell);
          return relations.map((relation, index) => -balances.difference(relation) / factors[index]!);
        });
        for (const by of new Set([...demands.slice(0, 4), random.integer(1, 100_000)])) {
          if (by === 0 || move.maySettle(by, 1)) continue;
          refused++;
          for (let which = 0; which < 2 ** cells.length; which++) {
            const part = cells.filter((_, index) => (which >> index) % 2 === 1);
            if (part.length < 2) continue;
            for (const cell of part) workings.set(cell, printed + by);
            const { net } = workings;
            workings.reset();
            expect(net).toBeLessThan(1);
          }
        }
      }
    }),
    { numRuns: 8 },
  );
  expect(refused).toBeGreaterThan(0);
});

test('what a cell moves of the failing relations is what it moves of all, without the others', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { plan, balances, leverages } = searched(new Random(seed));
      for (let cell = 0; cell < plan.cells.length; cell++) {
        const { relations, factors } = leverages.of(cell);
        const failing = relations.flatMap((each, index) => (balances.hasFailed(each) ? [[each, factors[index]!]] : []));
        const own = leverages.failingOf(cell);
        expect(own.relations.map((each, index) => [each, own.factors[index]!])).toEqual(failing);
      }
    }),
    { numRuns: 8 },
  );
});
