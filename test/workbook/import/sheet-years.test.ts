import { describe, expect, it } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import type { ImportOptions } from '../../../src/workbook/import/import-proposal';
import type { Sheet, Workbook } from '../../../src/workbook/workbook';
import { chaoyangWorkbook, textCell } from '../../support/chaoyang-workbook';

const plain = chaoyangWorkbook();
const sheetOf = (table: TableId): Sheet => plain.sheets.find((_, index) => MOF_2023.forms[index]!.table === table)!;

/** A sheet under another name, its year said as `year`, or not at all. */
function named(table: TableId, name: string, year: string | undefined, more: Partial<Sheet> = {}): Sheet {
  const sheet = sheetOf(table);
  const rows = sheet.rows.map((cells) =>
    cells?.map((cell) => (cell?.value === '2023年度' ? (year === undefined ? undefined : textCell(year)) : cell)),
  );
  return { ...sheet, name, rows, ...more };
}

const book = (...sheets: Sheet[]): Workbook => ({ ...plain, fileName: '支出.xlsx', sheets });
const propose = (workbook: Workbook, options: ImportOptions = {}) => proposeImport(workbook, MOF_2023, options);
const sheetFor = (workbook: Workbook, table: TableId, options: ImportOptions = {}) =>
  propose(workbook, options).sheets.find((each) => each.table === table);

describe('a sheet of last year', () => {
  const years = [named('EXP', '支出', undefined), named('INC', '收入', undefined), named('GPB', '一般公共', undefined)];
  const old = named('GPB', '2024年一般公共', '2024年度');

  it.each([false, true])('gives way to the one that says no year, wherever it stands (first: %s)', (isFirst) => {
    const workbook = isFirst ? book(old, ...years) : book(...years, old);
    const proposal = propose(workbook);
    expect(sheetFor(workbook, 'GPB')).toMatchObject({ sheetName: '一般公共' });
    expect(proposal.saysYear).toBe(false);
    expect(proposal.issues).toContainEqual(
      expect.objectContaining({ kind: 'otherYearSheet', sheet: '2024年一般公共', severity: 'notice' }),
    );
  });

  it('gives way to the one of the year that the other sheets say', () => {
    const workbook = book(old, named('GPB', '一般公共', '2025年度'), named('EXP', '支出', '2025年度'));
    expect(sheetFor(workbook, 'GPB')).toMatchObject({ sheetName: '一般公共' });
    expect(propose(workbook)).toMatchObject({ saysYear: true, filing: { year: 2025 } });
    expect(propose(workbook).issues.filter(({ kind }) => kind === 'yearConflict')).toEqual([]);
  });

  it('gives way to the one of the year that a person says', () => {
    const workbook = book(old, named('GPB', '一般公共', '2025年度'));
    expect(sheetFor(workbook, 'GPB')).toMatchObject({ sheetName: '一般公共' });
    expect(sheetFor(workbook, 'GPB', { year: 2024 })).toMatchObject({ sheetName: '2024年一般公共' });
  });

  it('is left to a person where no other sheet is there for its table', () => {
    const workbook = book(named('EXP', '支出', '2025年度'), named('INC', '收入', '2025年度'), old);
    expect(sheetFor(workbook, 'GPB')).toMatchObject({ leftOut: 'otherYear' });
    const [issue] = propose(workbook).issues.filter(({ kind }) => kind === 'otherYearSheet');
    expect(issue!.message).toContain('写的是 2024 年度，别的表是 2025 年度；没有勾选');
    const corrections = { [old.name]: { table: 'GPB' as const } };
    expect(sheetFor(workbook, 'GPB', { corrections })!.leftOut).toBeUndefined();
  });
});

describe('a hidden sheet', () => {
  it('is left to a person where it is the only one for its table', () => {
    const workbook = book(named('INC', '收入', '2025年度'), named('EXP', '上年', '2024年度', { visibility: 'hidden' }));
    const proposal = propose(workbook);
    expect(sheetFor(workbook, 'EXP')).toMatchObject({ leftOut: 'hidden' });
    expect(proposal.issues.filter(({ kind }) => kind === 'yearConflict')).toEqual([]);
    const [issue] = proposal.issues.filter(({ kind }) => kind === 'hiddenSheet');
    expect(issue).toMatchObject({ severity: 'verify', sheet: '上年' });
  });
});

it('takes a table under its very title, though it has other heads beside', () => {
  const sheet = sheetOf('GPB');
  const heads = sheet.rows.findIndex((cells) => cells?.some((cell) => cell?.value === '基本支出'));
  const others = ['年初预算数', '全年预算数', '完成率', '增减额'];
  const rows = sheet.rows.map((cells, row) =>
    row === heads ? [...cells!, ...others.map((each) => textCell(each))] : cells,
  );
  const workbook = book({ ...sheet, rows, name: 'Sheet1' });
  expect(sheetFor(workbook, 'GPB')).toMatchObject({ sheetName: 'Sheet1' });
});
