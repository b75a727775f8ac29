import { describe, expect, it } from 'vitest';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { exportPublished } from '../../src/workbook/export/export-published';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { comparePaper, type ReadPaper } from './compare-paper';

const meant = exportPublished(chaoyangFiling(), MOF_2023);
/** As a program that reads nothing of cells and pages would answer. */
const nothing: ReadPaper = {
  sheets: meant.sheets.map(({ name }) => ({
    name,
    isVisible: true,
    cells: {},
    merges: [],
    freeze: [0, 0],
    orientation: 'portrait',
    paper: 1,
    repeated: '',
    footer: '',
  })),
};

describe('what another program reads', () => {
  it('is wrong where a cell is not there', () => {
    expect(() => comparePaper(meant, nothing)).toThrow(
      /“?公开01表 收入支出决算总表!A1.*"收入支出决算总表".*undefined was read/s,
    );
  });

  it('is wrong where it has a cell more', () => {
    const [first, ...rest] = nothing.sheets;
    const cell = { value: '多出来的', format: 'General', bold: false, size: 10 };
    const blank = { ...meant, sheets: meant.sheets.map((sheet) => ({ ...sheet, rows: [] })) };
    const more = { sheets: [{ ...first!, cells: { Z99: cell } }, ...rest] };
    expect(() => comparePaper(blank, more)).toThrow(/!Z99: undefined was written, .*多出来的/);
  });

  it('is wrong where a sheet is missing', () => {
    expect(() => comparePaper(meant, { sheets: nothing.sheets.slice(1) })).toThrow(/sheets:/);
  });
});
