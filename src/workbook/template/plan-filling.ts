import { emptySentence } from '../../core/edition/form';
import { formatAmount } from '../../core/money/decimal-text';
import { publish } from '../../core/check/publish';
import { type CellRef, cellKey } from '../../core/filing/cell';
import { cellValue, type Filing, type TableData, tableState } from '../../core/filing/filing';
import { type Edition, formOf } from '../../core/edition/edition';
import { TOTAL_ROW } from '../../core/edition/table-definition';
import type { Scale } from '../../core/money/scale';
import type { CellRange } from '../workbook';
import type { AddedRows } from './form-file/shift-formula';
import { type Columns, columnsToMove } from './neighbours';
import type { TemplateReading, TemplateSheet } from './read-template';
import { settleLines } from './settle-lines';
import type { TemplateFoot } from './template-foot';
import type { TemplateLines } from './template-lines';

/** What is written into one cell: a figure as decimal text, a text, or nothing. Rows count from 0 in the filled sheet. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly figure?: string;
  readonly text?: string;
}

/** What filling one sheet of a form comes to. */
export interface SheetFilling {
  readonly sheetName: string;
  /** Lines that have to be added before `at`, looking like the line above; cells are numbered as if they were there. */
  readonly added: (Pick<AddedRows, 'at' | 'count'> & { readonly columns: Columns | undefined }) | undefined;
  /** The lines for codes, first to last, of the filled sheet: what the form prints there goes. */
  readonly cleared:
    | {
        readonly first: number;
        readonly last: number;
        /** Lines of examples: their words go, too. */
        readonly examples: readonly number[];
      }
    | undefined;
  /** The part of its sheet that is the table's, before lines are added. */
  readonly window: CellRange;
  readonly cells: readonly FilledCell[];
  /** How many of the lines hold a code. */
  readonly codeLines: number;
  /** Columns of the lines that are filled; others may count them. */
  readonly ownColumns: readonly number[];
  /** The sentence of a table that was declared empty. */
  readonly note: (TemplateFoot & { readonly text: string; readonly columns: Columns | undefined }) | undefined;
  /** The last row of the heads: blanks for 部门 and year above it are filled. */
  readonly headBottom: number;
}

export interface Filling {
  readonly sheets: readonly SheetFilling[];
  /** Published figures that the form has no place for. */
  readonly leftOut: readonly CellRef[];
}

/** What only the markup of a form tells. */
export interface FormFacts {
  /** How many lines are drawn with borders from a row on. */
  countLines(sheet: TemplateSheet, first: number): number;
  /** Whether these columns alone can move down from row `at` on, without tearing anything apart. */
  canMove(sheet: TemplateSheet, at: number, columns: Columns): boolean;
}

/**
 * Where the published figures go in a form. A sheet's figures are in the unit it names, else in the filing's; both are
 * rounded as the filing publishes.
 */
export function planFilling(reading: TemplateReading, filing: Filing, edition: Edition, facts: FormFacts): Filling {
  const placed = new Set<string>();
  const sheets = reading.sheets.map((sheet): SheetFilling => {
    const scale = scaleOf(sheet, filing);
    const published = publish({ ...filing, reportingScale: scale }, edition);
    const write = writer(published, scale, placed);
    const { headBottom, sheetName, window } = sheet;
    const fixed = sheet.places.flatMap(({ row, column, cell }) => write(row, column, cell));
    const common = { sheetName, headBottom, window, note: noteOf(sheet, filing, edition, facts) };
    const none = { added: undefined, cleared: undefined, codeLines: 0, ownColumns: [] };
    if (!sheet.lines) return { ...common, ...none, cells: fixed };
    const { first, end } = settleLines(sheet.lines, (row) => facts.countLines(sheet, row));
    const lines = { ...sheet.lines, first };
    const data = published.tables[sheet.table];
    const wanted = data?.rows.length ?? 0;
    const added = addedLines(sheet, end, Math.max(0, wanted - (end - first)), facts);
    const surplus = added?.count ?? 0;
    const codeLines = Math.min(wanted, end + surplus - first);
    // 合计 below the lines moves down with them.
    const moved = fixed.map((each) => (each.row >= end ? { ...each, row: each.row + surplus } : each));
    const total = totalCells(sheet, lines, end, surplus, write);
    return {
      ...common,
      codeLines,
      ownColumns: ownColumnsOf(lines),
      added,
      cleared: { first, last: end + surplus - 1, examples: lines.examples },
      cells: [...moved, ...total, ...codeCells(sheet, lines, data?.rows.slice(0, codeLines) ?? [], write)],
    };
  });
  return { sheets, leftOut: figuresOf(filing, edition).filter((cell) => !placed.has(cellKey(cell))) };
}

/** Where nothing can move, what has no line is left out, which is told. */
function addedLines(sheet: TemplateSheet, at: number, count: number, facts: FormFacts): SheetFilling['added'] {
  if (count === 0) return undefined;
  const columns = columnsToMove(sheet, at);
  if (columns && (columns === 'none' || !facts.canMove(sheet, at, columns))) return undefined;
  return { at, count, columns };
}

/** The columns of the lines for codes that are filled. */
export const ownColumnsOf = ({ codeColumns, nameColumn, figures }: TemplateLines): number[] => [
  ...codeColumns,
  ...(nameColumn === undefined ? [] : [nameColumn]),
  ...figures.map(({ column }) => column),
];

/** The sentence that our own papers print below an empty table, where the form does not print one of its own. */
function noteOf(sheet: TemplateSheet, filing: Filing, edition: Edition, facts: FormFacts): SheetFilling['note'] {
  const { table, foot } = sheet;
  const form = formOf(edition, table);
  const data = filing.tables[table];
  if (!form || !data || tableState(data) !== 'declaredEmpty' || foot.saysEmpty) return undefined;
  const text = emptySentence(form, filing.unit.name);
  if (text === '') return undefined;
  if (!foot.isAdded) return { ...foot, text, columns: undefined };
  const place = addedLines(sheet, foot.row, 1, facts);
  return place && { ...foot, text, columns: place.columns };
}

type Write = (row: number, column: number, cell: CellRef) => FilledCell[];

function writer(published: Filing, scale: Scale, placed: Set<string>): Write {
  return (row, column, cell) => {
    placed.add(cellKey(cell));
    const value = cellValue(published, cell);
    if (!value) return [{ row, column }];
    if (value.kind === 'unreadable') return [{ row, column, text: value.text }];
    return [{ row, column, figure: formatAmount(value.amount, scale, false) }];
  };
}

/** In which a sheet's figures are written. */
export function scaleOf({ unit }: TemplateSheet, { reportingScale }: Filing): Scale {
  if (unit === undefined || unit === reportingScale.unit) return reportingScale;
  return { unit, decimals: 2 };
}

/** 合计 that recognition has not placed because its line holds no figure yet. */
function totalCells(
  { table, places }: TemplateSheet,
  { total, figures }: TemplateLines,
  end: number,
  surplus: number,
  write: Write,
): FilledCell[] {
  if (total === undefined || places.some(({ cell }) => cell.row === TOTAL_ROW)) return [];
  const row = total >= end ? total + surplus : total;
  return figures.flatMap(({ column, figure }) => write(row, column, { table, row: TOTAL_ROW, column: figure }));
}

function codeCells(
  { table }: TemplateSheet,
  { first, codeColumns, nameColumn, figures }: TemplateLines,
  rows: TableData['rows'],
  write: Write,
): FilledCell[] {
  return rows.flatMap(({ id, code, name }, index): FilledCell[] => {
    const row = first + index;
    return [
      ...codeTexts(code, codeColumns.length).map((text, part) => ({ row, column: codeColumns[part]!, text })),
      ...(nameColumn === undefined ? [] : [{ row, column: nameColumn, text: name }]),
      ...figures.flatMap(({ column, figure }) => write(row, column, { table, row: id, column: figure })),
    ];
  });
}

/** A code in one column, or its 类, 款 and 项 each in its own. */
function codeTexts(code: string, columns: number): string[] {
  if (columns <= 1) return columns === 0 ? [] : [code];
  if (columns === 2) return [code.slice(0, 3), code.slice(3)];
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5)];
}

/** The figures a filing publishes, in printed order. */
function figuresOf(filing: Filing, edition: Edition): CellRef[] {
  return edition.forms.flatMap(({ table }) => {
    const data = formOf(edition, table) && filing.tables[table];
    if (!data) return [];
    return Object.entries(data.cells).flatMap(([row, cells]) =>
      Object.keys(cells).map((column): CellRef => ({ table, row, column })),
    );
  });
}
