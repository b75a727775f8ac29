/**
 * `npm run test:elsewhere [name…]`: our papers and pages in programs that npm alone does not bring. It says what it could not run
 * and why; exit 1 only where something is wrong. A further part is a file that exports a `Part`, listed here.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firefox, webkit } from './browsers/browsers';
import { excelJs } from './exceljs';
import { libreOffice } from './libreoffice';
import { openpyxl } from './openpyxl';
import type { Part } from './part';

const PARTS: readonly Part[] = [openpyxl, excelJs, libreOffice, firefox, webkit];

const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-elsewhere-'));
let failures = 0;
try {
  for (const part of PARTS) {
    if (wanted.length > 0 && !wanted.includes(part.name)) continue;
    const missing = part.missing();
    if (missing !== undefined) {
      console.log(`- ${part.name}: not run: ${missing}`);
      continue;
    }
    try {
      console.log(`✓ ${part.name}: ${await part.run(folder)}`);
    } catch (error) {
      failures++;
      console.log(`✗ ${part.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failures > 0 ? 1 : 0;
