import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish } from '../../src/core/check/publish';
import { EDITIONS } from '../../src/editions';
import { onPaper, throughPaper } from '../support/papers';
import { randomFiling } from '../workbook/random-filing';

// The national edition has many more runs of its own (test/workbook/export-import.test.ts).
const NUM_RUNS = 6;

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('papers of %s', (_, edition) => {
  it('come back as published', async () => {
    await fc.assert(
      fc.asyncProperty(randomFiling(edition), async (filing) => {
        const proposal = await throughPaper('published', filing, edition);
        expect(onPaper(proposal.filing)).toEqual(onPaper(publish(filing, edition)));
      }),
      { numRuns: NUM_RUNS },
    );
  }, 60_000);

  it('come back as the same filing from the working copy', async () => {
    await fc.assert(
      fc.asyncProperty(randomFiling(edition), async (filing) => {
        expect((await throughPaper('working', filing, edition)).filing).toEqual(filing);
      }),
      { numRuns: NUM_RUNS },
    );
  }, 60_000);
});
