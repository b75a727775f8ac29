import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/core/edition/edition';
import { fingerprint, printedFingerprint } from '../../src/core/filing/fingerprint';
import { EDITIONS } from '../../src/editions';
import { writeExport } from '../../src/workbook/export/export';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../src/workbook/import/import';
import { randomFiling } from './random-filing';

/** Few filings of each: what holds for all of them is tried on many in `export-import.test.ts`. */
const RUNS = { numRuns: 3 };

describe.each(EDITIONS.map((edition): [string, Edition] => [edition.name, edition]))('%s', (_, edition) => {
  it('gives back its 工作稿', async () => {
    await fc.assert(
      fc.asyncProperty(randomFiling(edition), async (filing) => {
        const { bytes, fileName } = await writeExport('working', filing, edition);
        const { filing: back } = proposeImport(readWorkbookNow(bytes, fileName), edition, { id: filing.id });
        expect(back).toEqual(filing);
      }),
      RUNS,
    );
  });

  it('gives back what its 公开稿 prints', async () => {
    await fc.assert(
      fc.asyncProperty(randomFiling(edition), async (random) => {
        // On paper a blank table is an empty one.
        const filing = { ...random, tables: filled(random.tables) };
        fc.pre(Object.keys(filing.tables).length > 0);
        const { bytes, fileName } = await writeExport('published', filing, edition);
        const { filing: back } = proposeImport(readWorkbookNow(bytes, fileName), edition);
        expect(printedFingerprint(back, edition)).toBe(fingerprint(filing, edition));
      }),
      RUNS,
    );
  });
});

const filled = <T extends Readonly<Record<string, { readonly cells: object } | undefined>>>(tables: T): T =>
  Object.fromEntries(Object.entries(tables).filter(([, table]) => Object.keys(table?.cells ?? {}).length > 0)) as T;
