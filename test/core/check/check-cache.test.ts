import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amount } from '../../../src/core/money/amount';
import { check } from '../../../src/core/check/check';
import { deriveChanges } from '../../../src/core/derive/derive';
import type { Filing } from '../../../src/core/filing/filing';
import { planRelations } from '../../../src/core/rules/plan-relations';
import { YUAN } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { apply, fullFiling } from '../../support/full-filing';

/** The same filing in objects that no cache has seen. */
const unseen = (filing: Filing): Filing => JSON.parse(JSON.stringify(filing)) as Filing;

const summary = (filing: Filing) => {
  const { counts, findings } = check(filing, MOF_2023);
  return { counts, messages: findings.map((each) => `${each.key} ${each.message}`) };
};

test('what is remembered of unchanged tables never changes a result', () => {
  const start = { ...fullFiling(), reportingScale: YUAN };
  const { cells } = planRelations(MOF_2023, start);
  const edits = fc.array(
    fc.record({ cell: fc.nat(cells.length - 1), fen: fc.option(fc.integer({ min: -1e9, max: 1e10 })) }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(edits, fc.boolean(), (steps, autoTotal) => {
      let filing: Filing = { ...start, autoTotal };
      for (const { cell, fen } of steps) {
        const value = fen === null ? undefined : ({ kind: 'amount', amount: amount(fen), origin: 'entered' } as const);
        const change = { kind: 'setCell', cell: cells[cell]!, value } as const;
        const { changes } = deriveChanges(MOF_2023, filing, [change]);
        expect(deriveChanges(MOF_2023, unseen(filing), [change]).changes).toEqual(changes);
        filing = apply(filing, change, ...changes);
        expect(summary(filing)).toEqual(summary(unseen(filing)));
      }
    }),
    { numRuns: 25 },
  );
});
