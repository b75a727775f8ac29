import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Filing } from '../../../src/core/filing/filing';
import { fingerprint } from '../../../src/core/filing/fingerprint';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { type ExportKind, writeExport } from '../../../src/workbook/export/export';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../../src/workbook/import/import';
import { matchFingerprint } from '../../../src/workbook/import/match-fingerprint';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { apply, cell, raise } from '../../support/full-filing';
import { randomFiling } from '../random-filing';

async function fileOf(filing: Filing, kind: ExportKind = 'published') {
  const { bytes, fileName } = await writeExport(kind, filing, MOF_2023);
  return proposeImport(readWorkbookNow(bytes, fileName), MOF_2023);
}

it('knows the paper of a filing by its figures, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(randomFiling(MOF_2023), randomFiling(MOF_2023), async (filing, other) => {
      const file = await fileOf(filing);
      const own = fingerprint(filing, MOF_2023);
      expect(matchFingerprint(file, own)).toEqual({ found: own, isMatch: true });
      const another = fingerprint(other, MOF_2023);
      expect(matchFingerprint(file, another).isMatch).toBe(another === own);
    }),
    { numRuns: 25 },
  );
});

it('knows a 工作稿 too', async () => {
  const filing = { ...chaoyangFiling(), publishPolicy: 'parts' } as const;
  expect(matchFingerprint(await fileOf(filing, 'working'), fingerprint(filing, MOF_2023)).isMatch).toBe(true);
});

it('sees one figure that was changed in the file', async () => {
  const filing = chaoyangFiling();
  const changed = apply(filing, raise(filing, cell('GPB', 'total', 'basicExpenditure'), 0.01));
  const { found, isMatch } = matchFingerprint(await fileOf(changed), fingerprint(filing, MOF_2023));
  expect(isMatch).toBe(false);
  expect(found).toBe(fingerprint(changed, MOF_2023));
});
