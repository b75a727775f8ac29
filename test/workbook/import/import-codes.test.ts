import { describe, expect, it } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import { nameOfCode } from '../../../src/core/edition/classification';
import type { Filing, TableData } from '../../../src/core/filing/filing';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { proposeImport } from '../../../src/workbook/import/import';
import { filingFromImport } from '../../../src/workbook/import/import-accept';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { textCell } from '../../support/chaoyang-workbook';
import { importMistakes } from '../../support/import-mistakes';
import { bookOf, type CodeStyle, officeSheet } from '../../support/office-sheet';

/** The Chaoyang figures under the names of the list: some are cut off in print. */
function listedNames(filing: Filing): Filing {
  const tables = Object.entries(filing.tables).map(([id, table]: [string, TableData]): [string, TableData] => [
    id,
    {
      ...table,
      rows: table.rows.map((row) => ({ ...row, name: nameOfCode(MOF_2023.codes.functional, row.code) ?? row.name })),
    },
  ]);
  return { ...filing, tables: Object.fromEntries(tables) };
}

const filing = listedNames(chaoyangFiling());

describe('codes', () => {
  it.each<CodeStyle>(['column', 'number', 'dotted', 'spaced', 'threeColumns', 'joined', 'bracketed', 'indentedName'])(
    'written in the way %s',
    (codes) => {
      for (const isPlain of [false, true]) {
        const style = isPlain ? { codes, columnNos: false, lineNos: false, merges: false } : { codes };
        const workbook = bookOf(...MOF_2023.forms.map(({ table }) => officeSheet(filing, table, style)));
        const proposal = proposeImport(workbook, MOF_2023);
        expect(importMistakes(workbook, proposal, filing)).toEqual([]);
        const looked = proposal.issues.filter(({ kind }) => kind === 'codeFromName').length;
        expect(looked).toBe(codes === 'indentedName' ? 3 : 0);
      }
    },
  );

  it('in three columns with no column for names, by their heads or as a person says', () => {
    const { rows } = officeSheet(filing, 'GPB', { codes: 'threeColumns', merges: false, columnNos: false });
    const top = rows.findIndex((cells) => cells?.some((cell) => cell?.value === '款'));
    const codes = filing.tables.GPB!.rows.map(({ code }) => code);
    const named = (...levels: string[]): ReturnType<typeof bookOf> => {
      const sheet = officeSheet(filing, 'GPB', { codes: 'threeColumns', merges: false, columnNos: false });
      const without = rows.map((cells, row) => {
        const { 3: name, ...kept } = cells ?? [];
        const all = Object.values({ ...kept }) as typeof cells;
        const isTotal = name?.value === '合计';
        return all?.map((cell, at) => {
          if (row === top && at < 3) return textCell(levels[at]!);
          if (row < top && row >= top - 2 && at < 3 && cell) return textCell('支出功能分类');
          return isTotal && at === 0 ? textCell('合计') : cell;
        });
      });
      return bookOf({ ...sheet, rows: without });
    };
    const read = proposeImport(named('类', '款', '项'), MOF_2023);
    expect(read.filing.tables.GPB!.rows.map(({ code }) => code)).toEqual(codes);
    expect(read.sheets[0]!.columns.slice(0, 3).map(({ takenFor }) => takenFor)).toEqual(
      [1, 2, 3].map((level) => ({ kind: 'code', level })),
    );
    const unnamed = named('甲', '乙', '丙');
    const columns = {
      0: { kind: 'code', level: 1 },
      1: { kind: 'code', level: 2 },
      2: { kind: 'code', level: 3 },
    } as const;
    const corrections = { [unnamed.sheets[0]!.name]: { table: 'GPB' as const, headerRow: top + 1, columns } };
    const corrected = proposeImport(unnamed, MOF_2023, { corrections });
    expect(corrected.filing.tables.GPB!.rows.map(({ code }) => code)).toEqual(codes);
  });

  it('in three columns, each only where it changes, or each whole', () => {
    const sheet = officeSheet(filing, 'GPB', { codes: 'threeColumns', merges: false });
    const rows = (write: (parts: string[], before: string[]) => string[]) => {
      let before = ['', '', ''];
      return sheet.rows.map((cells) => {
        const parts = [0, 1, 2].map((i) => cells?.[i]?.value ?? '');
        if (!/^\d{3}$/.test(parts[0]!)) return cells;
        const written = write(parts, before);
        before = parts;
        return [...written.map((text) => (text === '' ? undefined : textCell(text))), ...cells!.slice(3)];
      });
    };
    const sparse = rows((parts, before) =>
      parts.map((part, i) => (part === before[i] && parts[i + 1] !== undefined && parts[i + 1] !== '' ? '' : part)),
    );
    const whole = rows((parts) => parts.map((part, i) => (part === '' ? '' : parts.slice(0, i + 1).join(''))));
    for (const each of [sparse, whole])
      expect(proposeImport(bookOf({ ...sheet, rows: each }), MOF_2023).filing.tables.GPB).toEqual(filing.tables.GPB);
  });

  it('alone take the name that documents attest on acceptance, and the review says so', () => {
    const rows = ['2080505', '2210201', '2999998'].map((code) => ({ id: code, code, name: '' }));
    const cells = { 2080505: filing.tables.GPB!.cells['2080505'] ?? filing.tables.GPB!.cells.total! };
    const unnamed: Filing = { ...filing, tables: { GPB: { ...filing.tables.GPB!, rows, cells } } };
    const proposal = proposeImport(bookOf(officeSheet(unnamed, 'GPB')), MOF_2023);
    const said = proposal.issues.filter(({ kind }) => kind === 'nameFromCode');
    expect(said).toMatchObject([{ message: expect.stringContaining('2210201 住房公积金') }]);
    const names = filingFromImport(proposal, 'a').tables.GPB!.rows.map(({ name }) => name);
    expect(names).toEqual(['机关事业单位基本养老保险缴费支出', '住房公积金', '']);
  });

  it('missing a level stay as they are', () => {
    const lowestRows = (table: TableId): TableData => ({
      ...filing.tables[table]!,
      rows: filing.tables[table]!.rows.filter(({ code }) => code.length === 7),
    });
    const cut: Filing = { ...filing, tables: { GPB: lowestRows('GPB') } };
    const proposal = proposeImport(bookOf(officeSheet(cut, 'GPB')), MOF_2023);
    expect(proposal.filing.tables.GPB!.rows).toEqual(cut.tables.GPB!.rows);
  });

  it('of names that the list does not have are left to the user, and said so', () => {
    const table = filing.tables.GPB!;
    const renamed = {
      ...table,
      rows: table.rows.map((row) => (row.code === '20805' ? { ...row, name: '某某支出' } : row)),
    };
    const sheet = officeSheet({ ...filing, tables: { GPB: renamed } }, 'GPB', { codes: 'indentedName' });
    const proposal = proposeImport(bookOf(sheet), MOF_2023);
    const row = proposal.filing.tables.GPB!.rows.find(({ name }) => name === '某某支出')!;
    expect(row).toMatchObject({ id: 'row-1', code: '' });
    expect(proposal.issues.some(({ kind, message }) => kind === 'codeFromName' && message.includes('某某支出'))).toBe(
      true,
    );
    expect(proposal.filing.tables.GPB!.cells['row-1']).toEqual(filing.tables.GPB!.cells['20805']);
  });
});
