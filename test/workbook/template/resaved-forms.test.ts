import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish } from '../../../src/core/check/publish';
import type { Filing } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { correctExampleFiling } from '../../../src/editions/mof-2023/example';
import { readFingerprint } from '../../../src/workbook/export/printed-fingerprint';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { readZipDirectory, unzipEntry } from '../../../src/workbook/file/zip-archive';
import { proposeImport } from '../../../src/workbook/import/import';
import { fillTemplate } from '../../../src/workbook/template/fill-template';
import { readTemplate } from '../../../src/workbook/template/read-template';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { plainFigures } from '../../support/plain-figures';

/** Tables of one unit that LibreOffice saved again, as a form for another: what a clerk has who took last year's file. */
const FOLDER = join(import.meta.dirname, '../../fixtures/workbook/libreoffice');
const FILLED: readonly (readonly [string, Filing])[] = [
  ['chaoyang-published.xlsx', correctExampleFiling('a')],
  ['example-published.xlsx', chaoyangFiling()],
];

const rows = ({ tables }: Filing) =>
  Object.fromEntries(Object.entries(tables).map(([table, data]) => [table, data.rows]));

describe('a form that LibreOffice saved', () => {
  it.each(FILLED)('%s holds exactly the published figures of another filing', async (name, filing) => {
    const form = new Uint8Array(readFileSync(join(FOLDER, name)));
    const reading = readTemplate(readWorkbookNow(form, name), MOF_2023);
    expect(reading.missing).toEqual([]);
    const { bytes, leftOut } = await fillTemplate(form, reading, filing, MOF_2023);
    expect(leftOut).toEqual([]);
    const { filing: read } = proposeImport(readWorkbookNow(bytes, name), MOF_2023);
    expect(plainFigures(read)).toEqual(plainFigures(publish(filing, MOF_2023)));
    expect(rows(read)).toEqual(rows(filing));
    // What the paper was before is not told any more.
    expect(readZipDirectory(bytes)!.map((entry) => entry.name)).not.toContain('docProps/custom.xml');
    expect(readFingerprint(readWorkbookNow(bytes, name))).toBeUndefined();
    const printed = readZipDirectory(bytes)!.filter((entry) => entry.name.startsWith('xl/worksheets/sheet'));
    for (const entry of printed)
      expect(new TextDecoder().decode(unzipEntry(bytes, entry))).not.toMatch(/校验码|&#26657;/);
  });
});
