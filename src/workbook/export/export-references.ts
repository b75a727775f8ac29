import type { CellValue, TableId } from '../../core/filing/cell';
import { toDecimalText } from '../../core/money/decimal-text';
import type { ReferenceFigures } from '../../core/filing/dossier';
import type { Edition } from '../../core/edition/edition';
import { type Filing, type TableData } from '../../core/filing/filing';
import { distinctRowLabel } from '../../core/edition/labels';
import { figureStyle, type StyleBook, TAG_INK, TITLE } from './export-styles';
import { printSetup } from './export-page';
import { definitionOf, tableName } from './place-names';
import { SheetBuilder } from './sheet-builder';
import type { CellStyle, StyledSheet } from './styled-workbook';
import { type SystemTag, TAG_HEAD, writeTag } from './system-tag';
import { splitText, wrappedLines } from './text-width';
import * as words from './working-format';

const CODE_WIDTH = 12;
const NAME_WIDTH = 40;
const FIGURE_WIDTH = 15;
const TAG_WIDTH = 18;
/** The facts of a table stand over its figures. */
const LEAST_FIGURES = 3;
const LINE = 14;
const FACT: CellStyle = { horizontal: 'left', wrap: true, border: 'thin', format: '@' };
const TABLE: CellStyle = { horizontal: 'left', bold: true };
const HEAD: CellStyle = { horizontal: 'center', wrap: true, bold: true, border: 'thin', fill: 'F2F2F2' };
const CODE: CellStyle = { horizontal: 'left', border: 'thin', format: '@' };
const NAME: CellStyle = { horizontal: 'left', border: 'thin', wrap: true, format: '@' };

/** 上年数, 预算数: the figures of another document, one table below the other, as many as there are. */
export const referenceSheets = (filing: Filing, edition: Edition, styles: StyleBook): StyledSheet[] =>
  filing.references.map((reference) => referenceSheet(reference, edition, styles));

/** The heads of a table's figures: the labels of its columns, told apart by their ids where two are the same. */
export function referenceColumns(edition: Edition, id: TableId, table?: TableData): { id: string; head: string }[] {
  const columns = definitionOf(edition, id)?.columns ?? [];
  const known = columns.map((column) => ({
    id: column.id,
    head: columns.some((each) => each !== column && each.label === column.label)
      ? `${column.label}（${column.id}）`
      : column.label,
  }));
  const ids = Object.values(table?.cells ?? {}).flatMap((figures) => Object.keys(figures));
  const others = [...new Set(ids)].filter((each) => !columns.some((column) => column.id === each));
  return [...known, ...others.map((each) => ({ id: each, head: each }))];
}

function referenceSheet(reference: ReferenceFigures, edition: Edition, styles: StyleBook): StyledSheet {
  const name = words.REFERENCE_SHEETS[reference.kind];
  const ids = tableIds(reference, edition);
  const figures = ids.map((id) => referenceColumns(edition, id, reference.tables[id]).length);
  const width = 2 + Math.max(LEAST_FIGURES, ...figures);
  const sheet = new SheetBuilder(styles);
  const title = sheet.addRow(34);
  sheet.text(title, 0, name, TITLE);
  sheet.merge(title, 0, title, width);
  const room = NAME_WIDTH + (width - 2) * FIGURE_WIDTH - 1;
  const fact = (label: string, value: string): void => {
    // What is too long for one cell goes on in the next lines, under the same name.
    for (const part of splitText(value)) {
      const row = sheet.addRow(Math.min(400, wrappedLines(part, room) * LINE + 4));
      sheet.text(row, 0, label, FACT);
      sheet.text(row, 1, part, FACT);
      sheet.merge(row, 1, row, width - 1);
    }
  };
  fact(words.REFERENCE.year, String(reference.year));
  fact(words.REFERENCE.unitName, reference.unit.name);
  if (reference.unit.code !== undefined) fact(words.REFERENCE.unitCode, reference.unit.code);
  if (reference.unit.kind !== undefined) fact(words.REFERENCE.unitKind, reference.unit.kind);
  fact(words.REFERENCE.source, reference.source);
  for (const id of ids) writeTable(sheet, id, reference.tables[id]!, edition, width);
  return {
    name,
    rows: sheet.rows,
    merges: sheet.merges,
    columnWidths: [CODE_WIDTH, NAME_WIDTH, ...Array.from({ length: width - 2 }, () => FIGURE_WIDTH), TAG_WIDTH],
    rowHeights: sheet.heights,
    gridLines: false,
    print: printSetup('landscape', 0, false),
  };
}

/** In printed order, then those that the edition does not print. */
function tableIds({ tables }: ReferenceFigures, edition: Edition): TableId[] {
  const printed = edition.forms.map(({ table }) => table).filter((id) => tables[id]);
  const all = Object.keys(tables) as TableId[];
  return [...printed, ...all.filter((id) => tables[id] && !printed.includes(id))];
}

function writeTable(sheet: SheetBuilder, id: TableId, table: TableData, edition: Edition, width: number): void {
  const { unit, decimals } = table.recordedScale;
  const definition = definitionOf(edition, id);
  const columns = referenceColumns(edition, id, table);
  const tagged = (row: number, tag: SystemTag): void => sheet.text(row, width, writeTag(tag), TAG_INK);
  sheet.addRow(LINE);
  const top = sheet.addRow(LINE + 6);
  sheet.text(top, 0, words.REFERENCE.table, TABLE);
  sheet.text(top, 1, tableName(edition, id), TABLE);
  sheet.text(top, 2, `${words.SETTING_OF_TABLE.unit}：${unit}`, TABLE);
  sheet.text(top, 3, `${words.SETTING_OF_TABLE.decimals}：${decimals}`, TABLE);
  sheet.text(top, 4, `${words.SETTING_OF_TABLE.empty}：${words.emptyWord(table)}`, TABLE);
  tagged(top, { table: id });
  const heads = sheet.addRow(2 * LINE + 4);
  [words.REFERENCE.code, words.REFERENCE.name, ...columns.map(({ head }) => head)].forEach((head, column) =>
    sheet.text(heads, column, head, HEAD),
  );
  sheet.text(heads, width, TAG_HEAD, TAG_INK);
  const writeRow = (row: string, code: string, name: string, isOpen: boolean): void => {
    const cells = table.cells[row] ?? {};
    const line = sheet.addRow(Math.min(400, wrappedLines(name, NAME_WIDTH - 1) * LINE + 4));
    sheet.text(line, 0, code, CODE);
    sheet.text(line, 1, name, NAME);
    columns.forEach((column, index) => writeFigure(sheet, line, 2 + index, cells[column.id], table));
    tagged(line, { [isOpen ? 'open' : 'row']: row, ...marks(cells, table) });
  };
  const fixed = definition?.rows ?? [];
  const known = new Set([...fixed.map(({ id: row }) => row), ...table.rows.map(({ id: row }) => row)]);
  for (const { id: row, code } of fixed)
    if (table.cells[row]) writeRow(row, code ?? '', nameOf(definition, table, row, code), false);
  for (const { id: row, code, name } of table.rows) writeRow(row, code, name, true);
  for (const row of Object.keys(table.cells)) if (!known.has(row)) writeRow(row, '', words.GONE, false);
}

/** Without the code, which has a column of its own. */
function nameOf(
  definition: ReturnType<typeof definitionOf>,
  table: TableData,
  row: string,
  code: string | undefined,
): string {
  const label = definition ? distinctRowLabel(definition, table, row) : row;
  return code !== undefined && label.startsWith(`${code} `) ? label.slice(code.length + 1) : label;
}

function writeFigure(
  sheet: SheetBuilder,
  row: number,
  column: number,
  value: CellValue | undefined,
  { recordedScale }: TableData,
): void {
  const text = value?.kind === 'amount' ? toDecimalText(value.amount, recordedScale.unit) : '';
  const written = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  const decimals = value?.kind === 'amount' ? (value.decimals ?? recordedScale.decimals) : recordedScale.decimals;
  const style: CellStyle = { ...figureStyle(Math.max(decimals, written), false), border: 'thin' };
  if (!value) sheet.blank(row, column, style);
  else if (value.kind === 'amount') sheet.number(row, column, text, style);
  else sheet.text(row, column, value.text, { ...style, format: '@' });
}

/** What the figures of a row do not say of themselves: which follow from others, decimals that are only zeros, steps of another unit. */
function marks(cells: Readonly<Record<string, CellValue>>, { recordedScale }: TableData): SystemTag {
  const derived: string[] = [];
  const decimals: string[] = [];
  const steps: string[] = [];
  for (const [column, value] of Object.entries(cells)) {
    if (value.kind !== 'amount') continue;
    if (value.origin === 'derived') derived.push(column);
    const fraction = toDecimalText(value.amount, recordedScale.unit).split('.')[1] ?? '';
    const usual = fraction.length > recordedScale.decimals ? fraction.length : undefined;
    if (usual !== value.decimals) decimals.push(`${column}=${value.decimals ?? ''}`);
    if (value.writtenStep !== undefined) steps.push(`${column}=${value.writtenStep}`);
  }
  return {
    ...(derived.length > 0 && { derived: derived.join(',') }),
    ...(decimals.length > 0 && { decimals: decimals.join(',') }),
    ...(steps.length > 0 && { steps: steps.join(',') }),
  };
}
