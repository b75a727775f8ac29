import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { pathToFileURL } from 'node:url';
import { MOF_2023 } from '../../src/editions/mof-2023';
import type { StyledWorkbook } from '../../src/workbook/export/styled-workbook';
import { readWorkbookNow } from '../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../src/workbook/import/import';
import { cellAt, type Workbook } from '../../src/workbook/workbook';
import { writePapers } from './papers';
import type { Part } from './part';

const PROGRAMS = ['soffice', 'libreoffice'];

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** Opens our papers in LibreOffice, saves them as .xlsx and .ods, prints them, and reads what came out. */
export const libreOffice: Part = {
  name: 'libreoffice',
  missing: () => (PROGRAMS.some(isThere) ? undefined : 'no soffice (Debian: apt-get install libreoffice-calc)'),
  async run(folder) {
    const program = PROGRAMS.find(isThere)!;
    const papers = await writePapers(join(folder, 'libreoffice'));
    const convert = (format: string): string => {
      const out = join(folder, `as-${format}`);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const args = ['--headless', profile, '--convert-to', format, '--outdir', out];
      const { status, stderr } = spawnSync(program, [...args, ...papers.map(({ file }) => file)], { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      return out;
    };
    let cells = 0;
    for (const format of ['xlsx', 'ods']) {
      const out = convert(format);
      for (const { file, workbook, filing } of papers) {
        const name = basename(file).replace('xlsx', format);
        const saved = readQuietly(join(out, name), name);
        cells += compareCells(workbook, saved);
        if (
          filing &&
          !isDeepStrictEqual(plain(proposeImport(saved, MOF_2023, { id: filing.id }).filing), plain(filing))
        )
          throw new Error(`${name}: the 工作稿 does not come back whole`);
      }
    }
    const printed = convert('pdf');
    for (const { file, pages } of papers) {
      const pdf = readFileSync(join(printed, basename(file).replace('xlsx', 'pdf')), 'latin1');
      const found = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      if (pages !== undefined && found !== pages)
        throw new Error(`${basename(file)}: ${pages} pages were meant, ${found} are printed`);
    }
    return `${papers.length} workbooks saved twice, ${cells} cells as they were meant; printed on the pages they should take`;
  },
};

/** SheetJS wonders aloud at number formats of .ods. */
function readQuietly(path: string, name: string): Workbook {
  const { error } = console;
  console.error = () => {};
  try {
    return readWorkbookNow(new Uint8Array(readFileSync(path)), name);
  } finally {
    console.error = error;
  }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function compareCells(meant: StyledWorkbook, saved: Workbook): number {
  let count = 0;
  meant.sheets.forEach((sheet, index) => {
    const other = saved.sheets[index];
    if (other?.name !== sheet.name) throw new Error(`sheet ${sheet.name} is ${other?.name ?? 'gone'}`);
    sheet.rows.forEach((row, r) =>
      row?.forEach((cell, c) => {
        const value = cell?.kind === 'blank' ? '' : (cell?.value ?? '');
        const found = cellAt(other, r, c)?.value ?? '';
        const isSame = cell?.kind === 'number' ? Number(found) === Number(value) : found === value;
        if (!isSame)
          throw new Error(
            `${saved.fileName} ${sheet.name} row ${r + 1}, column ${c + 1}: “${value}” became “${found}”`,
          );
        count++;
      }),
    );
  });
  return count;
}
