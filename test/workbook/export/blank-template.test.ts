import { read, utils, type WorkBook, write } from 'xlsx';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../src/core/edition/edition';
import { type CellRef, cellKey, type TableId } from '../../../src/core/filing/cell';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { layOut } from '../../../src/core/layout/layout';
import type { MoneyUnit } from '../../../src/core/money/scale';
import { EDITIONS } from '../../../src/editions';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { blankTemplate, type TemplateChoice, writeBlankTemplate } from '../../../src/workbook/export/blank-template';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../../src/workbook/import/import';
import type { ImportProposal } from '../../../src/workbook/import/import-proposal';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';

const CODES = [
  ['201', '一般公共服务支出'],
  ['20101', '人大事务'],
  ['2010101', '行政运行'],
] as const;

const choiceOf = (edition: Edition, more: Partial<TemplateChoice> = {}): TemplateChoice => ({
  edition,
  year: edition.fiscalYears.from,
  moneyUnit: '万元',
  unitName: '示例局',
  ...more,
});

const open = async (choice: TemplateChoice): Promise<WorkBook> => read((await writeBlankTemplate(choice)).bytes);

const taken = (book: WorkBook, edition: Edition): ImportProposal => {
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  return proposeImport(readWorkbookNow(bytes, '空白表.xlsx'), edition);
};

/** Types into every figure cell of the fixed lines and of three lines with codes; answers what was typed, in fen. */
function fill(book: WorkBook, choice: TemplateChoice): Map<string, number> {
  const { edition, moneyUnit } = choice;
  const template = blankTemplate(choice);
  const typed = new Map<string, number>();
  let next = 100;
  edition.forms.forEach((form, index) => {
    const sheet = book.Sheets[book.SheetNames[index]!]!;
    const top = template.sheets[index]!.freeze!.rows;
    const rows = CODES.map(([code, name], at) => ({ id: `blank-${at + 1}`, code, name }));
    const isOpen = form.blocks.some(({ lines }) => lines.kind === 'open');
    const table = {
      rows: isOpen ? rows : [],
      cells: {},
      declaredEmpty: false,
      recordedScale: { unit: moneyUnit, decimals: 2 },
    };
    const put = (line: number, column: number, value: string | number): void =>
      void utils.sheet_add_aoa(sheet, [[value]], { origin: { r: top + line, c: column } });
    const { lines } = layOut(form, edition.definitions[form.table], table);
    // A total below the free lines stands lower in the sheet than among three lines.
    const isTotalLast = isOpen && lines[lines.length - 1]!.key === 'total';
    lines.forEach(({ cells, key }, at) => {
      const line = isTotalLast && key === 'total' ? 30 : at;
      cells.forEach((each, column) => {
        if (each.isOpen) put(line, column, each.text!);
        if (!each.cell) return;
        next += 1;
        put(line, column, next / 4);
        const row = rows.find(({ id }) => id === each.cell!.row)?.code ?? each.cell.row;
        typed.set(cellKey({ ...each.cell, row }), (next / 4) * (moneyUnit === '元' ? 100 : 1_000_000));
      });
    });
  });
  return typed;
}

const figures = (filing: Filing): Map<string, number> =>
  new Map(
    (Object.entries(filing.tables) as [TableId, NonNullable<Filing['tables'][TableId]>][]).flatMap(
      ([table, { cells }]) =>
        Object.entries(cells).flatMap(([row, columns]) =>
          Object.keys(columns).map((column) => {
            const cell: CellRef = { table, row, column };
            const value = cellValue(filing, cell)!;
            return [cellKey(cell), value.kind === 'amount' ? value.amount : NaN] as const;
          }),
        ),
    ),
  );

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('the blank tables of %s', (_, edition) => {
  it.each(['万元', '元'] as MoneyUnit[])(
    'come back filled, in %s, with every figure in its place',
    async (moneyUnit) => {
      const choice = choiceOf(edition, { moneyUnit });
      const book = await open(choice);
      const typed = fill(book, choice);
      const proposal = taken(book, edition);
      expect(figures(proposal.filing)).toEqual(typed);
      expect([proposal.filing.unit.name, proposal.filing.year]).toEqual(['示例局', choice.year]);
      for (const form of edition.forms) {
        const isOpen = form.blocks.some(({ lines }) => lines.kind === 'open');
        const codes = proposal.filing.tables[form.table]!.rows.map(({ code }) => code);
        expect(codes).toEqual(isOpen ? CODES.map(([code]) => code) : []);
      }
      expect(proposal.unplaced).toEqual([]);
    },
  );

  it('are nothing but tables still to be filled, until somebody says that they are empty', async () => {
    const proposal = taken(await open(choiceOf(edition)), edition);
    expect(figures(proposal.filing).size).toBe(0);
    const found = proposal.sheets.flatMap(({ table }) => (table ? [table] : []));
    expect(found.sort()).toEqual(edition.forms.map(({ table }) => table).sort());
    for (const { rows, declaredEmpty } of Object.values(proposal.filing.tables))
      expect({ rows, declaredEmpty }).toEqual({ rows: [], declaredEmpty: false });
    expect(proposal.unplaced).toEqual([]);
  });
});

it('names the rows of another filing beforehand, with lines left free below them', async () => {
  const like = chaoyangFiling();
  const choice = choiceOf(MOF_2023, { rowsOf: like.tables });
  const proposal = taken(await open(choice), MOF_2023);
  expect(figures(proposal.filing).size).toBe(0);
  expect(proposal.filing.tables.EXP!.rows.map(({ code, name }) => [code, name])).toEqual(
    like.tables.EXP!.rows.map(({ code, name }) => [code, name]),
  );
});

it('can be asked for without the name of a unit', async () => {
  const { fileName } = await writeBlankTemplate(choiceOf(MOF_2023, { unitName: '', year: 2024 }));
  expect(fileName).toBe('2024年度部门决算公开表（空白表）.xlsx');
});
