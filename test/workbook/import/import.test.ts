import { describe, expect, it } from 'vitest';
import { cellKey, type CellRef, type TableId } from '../../../src/core/filing/cell';
import { check } from '../../../src/core/check/check';
import { parseFigure } from '../../../src/core/money/decimal-text';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { YUAN } from '../../../src/core/money/scale';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { parseAddress } from '../../../src/workbook/address';
import { proposeImport } from '../../../src/workbook/import/import';
import { filingFromImport } from '../../../src/workbook/import/import-accept';
import type { ImportProposal } from '../../../src/workbook/import/import-proposal';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { cellAt, type Workbook } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { chaoyangWorkbook } from '../../support/chaoyang-workbook';
import { workbookBytes } from '../../support/workbook-bytes';

const TABLES: readonly TableId[] = ['IES', 'INC', 'EXP', 'FAS', 'GPB', 'BAS', 'TPE', 'GMF', 'SCO'];
const filing = chaoyangFiling();

/** What an import got wrong: tables, figures, and places where the workbook does not have the figure. */
function mistakes(workbook: Workbook, proposal: ImportProposal): string[] {
  const found: string[] = [];
  const tables = proposal.sheets.map(({ table }) => table).sort();
  if (JSON.stringify(tables) !== JSON.stringify([...TABLES].sort())) found.push(`tables ${tables.join()}`);
  for (const table of TABLES)
    if (JSON.stringify(proposal.filing.tables[table]) !== JSON.stringify(filing.tables[table])) found.push(table);
  for (const { at, text } of proposal.unplaced) found.push(`unplaced ${at} ${text}`);
  for (const [key, at] of proposal.provenance) {
    const value = cellValue(filing, cellOf(key));
    const cut = at.lastIndexOf('!');
    const sheet = workbook.sheets.find(({ name }) => name === at.slice(0, cut))!;
    const place = parseAddress(at.slice(cut + 1))!;
    const there = parseFigure(cellAt(sheet, place.row, place.column)?.value ?? '', '万元');
    const isSame =
      value?.kind === 'amount' ? there.kind === 'amount' && there.amount === value.amount : there.kind === 'blank';
    if (!isSame) found.push(`${key} at ${at}`);
  }
  return found;
}

function cellOf(key: string): CellRef {
  const [table, row, column] = key.split('/');
  return { table: table as TableId, row: row!, column: column! };
}

describe('the Chaoyang filing in its own layout', () => {
  const workbook = chaoyangWorkbook();
  const proposal = proposeImport(workbook, MOF_2023);

  it('is recognised with every figure at its place', () => {
    expect(mistakes(workbook, proposal)).toEqual([]);
    expect(proposal.sheets.map(({ confidence }) => confidence)).toEqual(TABLES.map(() => 'sure'));
    expect(proposal.issues).toEqual([]);
    expect(proposal.filing).toMatchObject({ year: 2023, unit: { name: '示例市工业和信息化局' } });
    expect(proposal.provenance.get(cellKey({ table: 'BAS', row: 'administrative', column: 'finalAmount' }))).toBe(
      '公开06表 一般公共预算财政拨款基本支出决算表!I38',
    );
    expect(proposal.provenance.size).toBe(proposal.sheets.reduce((sum, each) => sum + each.figures + each.blanks, 0));
  });

  it('proposes blank tables as empty, the conditional footnote notwithstanding', () => {
    expect(proposal.sheets.filter(({ isProposedEmpty }) => isProposedEmpty).map(({ table }) => table)).toEqual([
      'GMF',
      'SCO',
    ]);
  });

  it('keeps headings and notes as text', () => {
    const texts = proposal.sheets[0]!.texts.map(({ text }) => text);
    expect(texts).toContain('公开01表');
    expect(texts.some((text) => text.startsWith('如本表为空'))).toBe(true);
  });

  it('holds no error, and what its figures really have', () => {
    const { counts, findings } = check(filingFromImport(proposal, 'a'), MOF_2023);
    expect(counts).toMatchObject({ error: 0, verify: 1, notice: 2, notEvaluated: 1, roundingDifference: 21 });
    const messages = findings.map(({ message }) => message);
    for (const [left, right] of [
      ['1,413.38', '1,413.35'],
      ['264.63', '264.62'],
      ['1,000.97', '1,000.96'],
      ['1,000.96', '1,000.97'],
    ])
      expect(messages.some((text) => text.includes(`为 ${left} 万元`) && text.includes(`为 ${right} 万元`))).toBe(true);
  });
});

describe('the same figures in other clothes', () => {
  it.each(['xlsx', 'biff8', 'ods'] as const)('as the bytes of %s', (format) => {
    const workbook = readWorkbookNow(workbookBytes(chaoyangWorkbook(), format), '决算公开');
    expect(mistakes(workbook, proposeImport(workbook, MOF_2023))).toEqual([]);
  });

  it('offset by blank rows and columns', () => {
    const workbook = chaoyangWorkbook({ offset: { rows: 3, columns: 2 } });
    expect(mistakes(workbook, proposeImport(workbook, MOF_2023))).toEqual([]);
  });

  it('without a merged cell', () => {
    const workbook = chaoyangWorkbook({ merges: false });
    expect(mistakes(workbook, proposeImport(workbook, MOF_2023))).toEqual([]);
  });

  it('in any order, under names that say nothing', () => {
    const plain = chaoyangWorkbook({ sheetName: (_, index) => `Sheet${index + 1}` });
    const workbook = { ...plain, sheets: [...plain.sheets].reverse() };
    expect(mistakes(workbook, proposeImport(workbook, MOF_2023))).toEqual([]);
  });

  it('without a title, by heads and lines alone', () => {
    const plain = chaoyangWorkbook({ sheetName: (_, index) => `Sheet${index + 1}`, merges: false });
    const sheets = plain.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(2) }));
    const proposal = proposeImport({ ...plain, sheets }, MOF_2023);
    expect(mistakes({ ...plain, sheets }, proposal)).toEqual([]);
    const unsure = proposal.issues.filter(({ kind }) => kind === 'unsureTable').map(({ sheet }) => sheet);
    expect(unsure).toEqual(['Sheet3', 'Sheet5', 'Sheet8', 'Sheet9']);
  });

  it('between a cover and instructions', () => {
    const plain = chaoyangWorkbook();
    const text = (value: string) => ({ kind: 'text' as const, value, text: value });
    const cover = {
      ...plain.sheets[0]!,
      name: '封面',
      rows: [
        [text('示例市工业和信息化局')],
        [text('2023年度部门决算')],
        ...MOF_2023.forms.map((form) => [text(form.title)]),
      ],
      merges: [],
    };
    const proposal = proposeImport({ ...plain, sheets: [cover, ...plain.sheets] }, MOF_2023);
    expect(proposal.sheets[0]).toMatchObject({ sheetName: '封面', confidence: 'unsure' });
    expect(proposal.sheets[0]!.table).toBeUndefined();
    expect(proposal.filing.tables).toEqual(filing.tables);
  });

  it('in 元', () => {
    const inYuan: Filing = {
      ...filing,
      tables: Object.fromEntries(
        Object.entries(filing.tables).map(([id, table]) => [id, { ...table, recordedScale: YUAN }]),
      ),
    };
    const proposal = proposeImport(chaoyangWorkbook({ unit: '元', filing: inYuan }), MOF_2023);
    expect(proposal.filing.tables).toEqual(inYuan.tables);
    expect(proposal.sheets.map(({ unit }) => unit)).toEqual(TABLES.map(() => '元'));
  });

  it('with the figures as text', () => {
    const plain = chaoyangWorkbook();
    const sheets = plain.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row?.map((cell) => cell && { kind: 'text' as const, value: ` ${cell.text} `, text: cell.text }),
      ),
    }));
    expect(proposeImport({ ...plain, sheets }, MOF_2023).filing.tables).toEqual(filing.tables);
  });
});
