import { describe, expect, it } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { EDITIONS } from '../../../src/editions';
import { writeBlankTemplate } from '../../../src/workbook/export/blank-template';
import { readWorkbookNow } from '../../../src/workbook/file/sheetjs-reader';
import { proposeImport } from '../../../src/workbook/import/import';
import type { Sheet, Workbook } from '../../../src/workbook/workbook';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { chaoyangWorkbook, numberCell, textCell, withCell } from '../../support/chaoyang-workbook';

/** As programs save it that keep no document properties of others. */
const withoutMark = (workbook: Workbook): Workbook => ({ ...workbook, properties: { custom: new Map() } });

const empty = (workbook: Workbook, edition = MOF_2023): TableId[] =>
  proposeImport(workbook, edition)
    .sheets.filter(({ isProposedEmpty }) => isProposedEmpty)
    .map(({ table }) => table!);

const { tables, ...facts } = chaoyangFiling();
/** The Chaoyang workbook with figures in these tables only. */
const filledIn = (...filled: TableId[]): Workbook =>
  chaoyangWorkbook({
    filing: { ...facts, tables: Object.fromEntries(filled.map((table) => [table, tables[table]])) },
  });

const sheetOf = (workbook: Workbook, table: TableId): number =>
  workbook.sheets.findIndex((_, index) => MOF_2023.forms[index]!.table === table);

const withLine = (workbook: Workbook, table: TableId, line: string): Workbook => {
  const at = sheetOf(workbook, table);
  return withCell(workbook, at, workbook.sheets[at]!.rows.length + 1, 0, textCell(line));
};

describe.each(EDITIONS.map((edition) => [edition.id, edition] as const))('blank tables of %s', (_, edition) => {
  it('are still to be filled after a program dropped their mark', async () => {
    const choice = { edition, year: edition.fiscalYears.from, moneyUnit: '元', unitName: '示例局' } as const;
    const { bytes, fileName } = await writeBlankTemplate(choice);
    const blank = withoutMark(readWorkbookNow(bytes, fileName));
    expect(empty(blank, edition)).toEqual([]);
    const provenance = [...proposeImport(blank, edition).provenance.values()];
    const ofFirst = provenance.filter((place) => place.startsWith(blank.sheets[0]!.name));
    const [, letter, row] = /!([A-Z])(\d+)$/.exec(ofFirst[0]!)!;
    const begun = withCell(blank, 0, Number(row) - 1, letter!.charCodeAt(0) - 65, numberCell('12.5'));
    expect(empty(begun, edition)).toEqual([]);
  });
});

describe('a blank table in a set', () => {
  it('is empty where the set is finished', () => {
    expect(empty(chaoyangWorkbook())).toEqual(['GMF', 'SCO']);
  });

  it('is still to be filled where most of the set is', () => {
    expect(empty(filledIn('IES', 'INC', 'EXP', 'FAS'))).toEqual([]);
  });

  it('is still to be filled where every unit has figures in it', () => {
    expect(empty(filledIn('INC', 'EXP', 'FAS', 'GPB', 'TPE'))).toEqual(['GMF', 'SCO']);
  });

  it.each([
    '说明：示例局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。',
    '本表为空表。',
    '注：我单位2023年度无政府性基金预算财政拨款收支。',
  ])('is empty where it says so: %s', (line) => {
    expect(empty(withLine(filledIn('IES'), 'GMF', line))).toEqual(['GMF']);
  });

  it('is empty where dashes stand in the place of its figures', () => {
    const workbook = filledIn('IES');
    const at = sheetOf(workbook, 'SCO');
    const { provenance } = proposeImport(workbook, MOF_2023);
    const place = [...provenance.values()].find((each) => each.startsWith(workbook.sheets[at]!.name))!;
    const [, letter, row] = /!([A-Z])(\d+)$/.exec(place)!;
    const dashed = withCell(workbook, at, Number(row) - 1, letter!.charCodeAt(0) - 65, textCell('—'));
    expect(empty(dashed)).toEqual(['SCO']);
  });

  it('is not empty by itself', () => {
    const only: Sheet = chaoyangWorkbook().sheets[sheetOf(chaoyangWorkbook(), 'GMF')]!;
    expect(empty({ ...chaoyangWorkbook(), sheets: [only] })).toEqual([]);
  });
});
