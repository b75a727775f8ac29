import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/core/check/publish';
import type { Edition } from '../../src/core/edition/edition';
import type { TableId } from '../../src/core/filing/cell';
import { applyChanges, type Change } from '../../src/core/filing/change';
import type { Filing } from '../../src/core/filing/filing';
import { amount } from '../../src/core/money/amount';
import { fenPerStep } from '../../src/core/money/scale';
import { EDITIONS } from '../../src/editions';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { onPaper, throughPaper } from '../support/papers';
import { randomFiling } from '../workbook/random-filing';

const NUM_RUNS = 5;

/** Those that print other forms than the national nine, which have a test of their own with many more runs. */
const OTHERS = EDITIONS.filter(({ forms }) => forms !== MOF_2023.forms);

/** The columns that are printed only where they hold figures. */
const optionalColumns = (edition: Edition): { table: TableId; column: string }[] =>
  edition.forms.flatMap(({ table, blocks }) =>
    blocks.flatMap(({ columns }) =>
      columns.flatMap((column) =>
        column.kind === 'figure' && column.isOptional ? [{ table, column: column.column }] : [],
      ),
    ),
  );

/** The same filing with figures in some optional columns too. */
function withOptional(edition: Edition, filing: Filing): fc.Arbitrary<Filing> {
  const places = optionalColumns(edition).flatMap(({ table, column }) =>
    (filing.tables[table]?.rows ?? []).map(({ id }) => ({ table, column, row: id })),
  );
  if (places.length === 0) return fc.constant(filing);
  return fc
    .array(fc.record({ cell: fc.constantFrom(...places), steps: fc.integer({ min: 1, max: 1_000_000 }) }), {
      maxLength: 9,
    })
    .map((figures) => {
      const changes = figures.map(({ cell, steps }): Change => {
        const step = fenPerStep(filing.tables[cell.table]!.recordedScale);
        return { kind: 'setCell', cell, value: { kind: 'amount', amount: amount(steps * step), origin: 'entered' } };
      });
      return applyChanges(filing, changes).filing;
    });
}

describe.each(OTHERS.map((edition) => [edition.id, edition] as const))('papers of %s', (_, edition) => {
  const filings = randomFiling(edition).chain((filing) => withOptional(edition, filing));

  it('come back as published', async () => {
    await fc.assert(
      fc.asyncProperty(filings, async (filing) => {
        const proposal = await throughPaper('published', filing, edition);
        expect(onPaper(proposal.filing)).toEqual(onPaper(publish(filing, edition)));
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('come back as the same filing from the working copy', async () => {
    await fc.assert(
      fc.asyncProperty(filings, async (filing) => {
        expect((await throughPaper('working', filing, edition)).filing).toEqual(filing);
      }),
      { numRuns: NUM_RUNS },
    );
  });
});
