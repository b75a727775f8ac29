import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Filing } from '../../src/core/filing/filing';
import { fingerprint, printedFingerprint } from '../../src/core/filing/fingerprint';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { exampleFiling } from '../../src/editions/mof-2023/example';
import { readFingerprint } from '../../src/workbook/export/printed-fingerprint';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../src/workbook/import/import';
import type { ImportProposal } from '../../src/workbook/import/import-proposal';
import type { Workbook } from '../../src/workbook/workbook';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { withDossier } from '../support/dossier-filing';

/** Our papers as LibreOffice 7.4 saved them again (`soffice --headless --convert-to xlsx`, `ods`). */
const FOLDER = join(import.meta.dirname, '../fixtures/workbook/libreoffice');
const FILINGS: readonly (readonly [string, Filing])[] = [
  ['chaoyang', withDossier(chaoyangFiling())],
  ['example', exampleFiling('example')],
];

const saved = (name: string): Workbook => readWorkbookNow(new Uint8Array(readFileSync(join(FOLDER, name))), name);
const proposed = (workbook: Workbook, id: string): ImportProposal => proposeImport(workbook, MOF_2023, { id });

// It wonders aloud at number formats of .ods.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

describe.each(['xlsx', 'ods'])('saved by LibreOffice as .%s', (extension) => {
  it.each(FILINGS)('the 工作稿 of %s comes back whole', (name, filing) => {
    const proposal = proposed(saved(`${name}-working.${extension}`), filing.id);
    expect(proposal.filing).toEqual(filing);
    expect(proposal.issues).toEqual([]);
    expect(proposal.unplaced).toEqual([]);
  });

  it.each(FILINGS)('the 公开稿 of %s has the same figures and still says so', (name, filing) => {
    const workbook = saved(`${name}-published.${extension}`);
    const proposal = proposed(workbook, filing.id);
    expect(printedFingerprint(proposal.filing, MOF_2023)).toBe(fingerprint(filing, MOF_2023));
    // SheetJS reads no properties of .ods.
    expect(readFingerprint(workbook)).toBe(extension === 'ods' ? undefined : fingerprint(filing, MOF_2023));
    expect(proposal.issues).toEqual([]);
    expect(proposal.unplaced).toEqual([]);
    expect(proposal.sheets.map(({ table }) => table)).toEqual(MOF_2023.forms.map(({ table }) => table));
  });
});

it('a 工作稿 of format 2 comes back whole as well', () => {
  const name = 'working-format-2.xlsx';
  const workbook = readWorkbookNow(new Uint8Array(readFileSync(join(FOLDER, '..', name))), name);
  const proposal = proposed(workbook, chaoyangFiling().id);
  expect(proposal.filing).toEqual(chaoyangFiling());
  expect(proposal.issues).toEqual([]);
});
