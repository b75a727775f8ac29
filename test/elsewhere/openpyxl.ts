import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { comparePaper, type ReadPaper } from './compare-paper';
import { writePapers } from './papers';
import type { Part } from './part';

/** The first may be one that was built for something else; Debian's python3-openpyxl belongs to the second. */
const PYTHONS = ['python3', '/usr/bin/python3', 'python'];

const hasOpenpyxl = (python: string): boolean => spawnSync(python, ['-c', 'import openpyxl']).status === 0;

/** Reads our papers with openpyxl, the reader of most scripts in Python. */
export const openpyxl: Part = {
  name: 'openpyxl',
  missing: () =>
    PYTHONS.some(hasOpenpyxl) ? undefined : 'no Python with openpyxl (Debian: apt-get install python3-openpyxl)',
  async run(folder) {
    const python = PYTHONS.find(hasOpenpyxl)!;
    const papers = await writePapers(join(folder, 'openpyxl'));
    let cells = 0;
    for (const { file, workbook } of papers) {
      const { stdout, stderr, status } = spawnSync(python, [join(import.meta.dirname, 'read_openpyxl.py'), file], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
      });
      if (status !== 0) throw new Error(stderr);
      cells += comparePaper(workbook, JSON.parse(stdout) as ReadPaper);
    }
    return `${papers.length} workbooks, ${cells} cells as they were meant`;
  },
};
