import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { join } from 'node:path';
import { comparePaper, type ReadPaper } from './compare-paper';
import { writePapers } from './papers';
import type { Part } from './part';

/** Old, and nothing that we depend on: npm keeps it in its cache, not in node_modules. */
const PACKAGE = 'exceljs@4.4.0';

const inNpm = (args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync('npm', ['exec', '--yes', `--package=${PACKAGE}`, '--', 'node', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 300_000,
    shell: process.platform === 'win32',
  });

/** Reads our papers with ExcelJS, the reader of most scripts in Node. */
export const excelJs: Part = {
  name: 'exceljs',
  missing() {
    const { status, stderr } = inNpm(['--version']);
    return status === 0 ? undefined : `npm cannot fetch ${PACKAGE}: ${stderr?.trim().split('\n').pop() ?? ''}`;
  },
  async run(folder) {
    const papers = await writePapers(join(folder, 'exceljs'));
    const files = papers.map(({ file }) => file);
    const { stdout, stderr, status } = inNpm([join(import.meta.dirname, 'read-exceljs.mjs'), ...files]);
    if (status !== 0) throw new Error(stderr);
    const read = JSON.parse(stdout) as ReadPaper[];
    const cells = papers.reduce((sum, { workbook }, index) => sum + comparePaper(workbook, read[index]!), 0);
    return `${papers.length} workbooks, ${cells} cells as they were meant`;
  },
};
