import { publish } from '../core/check/publish';
import type { Edition } from '../core/edition/edition';
import type { FormBlock } from '../core/edition/form';
import type { Filing, TableData } from '../core/filing/filing';
import { type Layout, type LayoutCell, layOut } from '../core/layout/layout';
import { formatAmount } from '../core/money/decimal-text';
import { guarded } from '../workbook/file/formula-guard';
import { commaSeparated } from '../workbook/file/tab-text';
import { type PackedFile, zipFile } from '../workbook/file/zip-file';
import { fileNameFor } from '../workbook/export/file-name';

/** A text file: UTF-8 with the mark by which spreadsheet programs know it. */
export interface CsvFile {
  readonly name: string;
  readonly text: string;
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The published tables as open data, one file each: one row for each line, one column for each column of figures, every
 * row with year, unit and unit of money, so that rows of many offices can be put under each other. Figures are plain
 * decimals; blank stays blank.
 */
export function csvFiles(filing: Filing, edition: Edition): CsvFile[] {
  const published = publish(filing, edition);
  return edition.forms.flatMap((form) => {
    const table = published.tables[form.table];
    if (!table) return [];
    const layout = layOut(form, edition.definitions[form.table], table);
    const name = form.number === undefined ? form.title : `${form.number} ${form.title}`;
    return [
      { name: fileNameFor(name, 'csv'), text: BYTE_ORDER_MARK + commaSeparated(flatRows(published, table, layout)) },
    ];
  });
}

/** The same files in one archive. `at`: now, in local time. */
export function csvArchive(filing: Filing, edition: Edition, at: Date): Uint8Array {
  const encoder = new TextEncoder();
  const files = csvFiles(filing, edition).map(({ name, text }): PackedFile => ({ name, bytes: encoder.encode(text) }));
  return zipFile(files, at);
}

interface FlatRow {
  readonly part: string;
  code: string;
  label: string;
  lineNo: string;
  readonly figures: Map<string, string>;
}

/** Heads and rows; a column that no row of the form has (行次, 科目编码, the part of a table) is left out. */
function flatRows(filing: Filing, table: TableData, layout: Layout): string[][] {
  const { form, columns } = layout;
  const parts = form.blocks.map((block) => partOf(form.blocks, block));
  const figureHeads = columns.map(({ header, block }) => header.slice(parts[block] === '' ? 0 : 1).join('/'));
  const has = (kind: string): boolean => columns.some((column) => column.kind === kind);
  const optional: readonly (readonly [string, boolean, (row: FlatRow) => string])[] = [
    ['部分', parts.some((part) => part !== ''), (row) => row.part],
    ['行次', has('lineNo'), (row) => row.lineNo],
    ['科目编码', has('code'), (row) => row.code],
    [has('name') ? '科目名称' : '项目', has('name') || has('label'), (row) => row.label],
  ];
  const shown = optional.filter(([, isShown]) => isShown);
  const heads = [...new Set(figureHeads.filter((_, index) => columns[index]!.kind === 'figure'))];
  const common = [String(filing.year), filing.unit.name, form.title, table.recordedScale.unit].map(guarded);
  const rows = layout.lines.flatMap(({ cells }) => lineRows(table, layout, parts, figureHeads, cells));
  return [
    ['年度', '部门', '表', '金额单位', ...shown.map(([head]) => head), ...heads],
    ...rows.map((row) => [
      ...common,
      ...shown.map(([, , textOf]) => guarded(textOf(row))),
      ...heads.map((head) => row.figures.get(head) ?? ''),
    ]),
  ];
}

/** What a block of several calls itself: the head over all its columns (收入, 支出, 人员经费). */
function partOf(blocks: readonly FormBlock[], { columns }: FormBlock): string {
  const first = columns[0]?.header[0] ?? '';
  return blocks.length > 1 && columns.every(({ header }) => header.length > 1 && header[0] === first) ? first : '';
}

/** The rows in one printed line: one for each block that has something in it. A label that reaches on takes its figure along. */
function lineRows(
  table: TableData,
  { columns }: Layout,
  parts: readonly string[],
  heads: readonly string[],
  cells: readonly LayoutCell[],
): FlatRow[] {
  const rows: FlatRow[] = [];
  cells.forEach((cell, index) => {
    const { block } = columns[index]!;
    if (index === 0 || (block !== columns[index - 1]!.block && cell.kind !== 'covered'))
      rows.push({ part: parts[block]!, code: '', label: '', lineNo: '', figures: new Map() });
    const row = rows[rows.length - 1]!;
    const { text = '' } = cell;
    if (cell.kind === 'code') row.code += text;
    else if (cell.kind === 'lineNo') row.lineNo = text;
    else if (cell.kind === 'label' || cell.kind === 'name') row.label = text;
    else if (cell.kind === 'figure') row.figures.set(heads[index]!, figureText(table, cell));
  });
  return rows.filter((row) => row.figures.size > 0);
}

function figureText(table: TableData, { cell }: LayoutCell): string {
  const value = cell && table.cells[cell.row]?.[cell.column];
  if (!value) return '';
  return value.kind === 'amount' ? formatAmount(value.amount, table.recordedScale, false) : guarded(value.text);
}
