import { type Edition } from '../core/edition/edition';
import { type Form, moneyUnitLabel } from '../core/edition/form';
import { printedNotes } from '../core/edition/printed-notes';
import type { CellRef, TableId } from '../core/filing/cell';
import type { Filing, TableData } from '../core/filing/filing';
import { type Layout, type LayoutCell, layOut } from '../core/layout/layout';
import { exactScale, formatAmount } from '../core/money/decimal-text';
import type { MoneyUnit } from '../core/money/scale';
import { leadingColumns } from '../workbook/export/column-parts';

/** One cell of a printed table, heads included; those that a span covers are left out. */
export interface PrintedCell {
  readonly kind: 'head' | 'label' | 'code' | 'name' | 'lineNo' | 'figure' | 'blank';
  readonly text: string;
  /** Position of its first column in the layout. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly indent: number;
  readonly isTotal: boolean;
  /** Set where other cells name it as their head: unique among all tables of the filing. */
  readonly id?: string;
  /** The ids of its heads, the outermost first, its row's last. */
  readonly heads: readonly string[];
}

/** A table as its form prints it, free of any medium: the web page and the paper show the same cells. */
export interface PrintedTable {
  readonly table: TableId;
  readonly number?: string;
  readonly title: string;
  /** Whose, of which year, in which unit of money, as printed over the table. */
  readonly facts: readonly [unit: string, year: string, money: string];
  readonly moneyUnit: MoneyUnit;
  readonly orientation: Form['orientation'];
  readonly hasOpenRows: boolean;
  /** How many columns tell what a line is, before its first figure; undefined where parts stand side by side. */
  readonly leadingColumns: number | undefined;
  /** Width of each column in half-width characters. */
  readonly columnWidths: readonly number[];
  readonly head: readonly (readonly PrintedCell[])[];
  /** The 栏次 row. */
  readonly columnNos?: readonly PrintedCell[];
  readonly lines: readonly (readonly PrintedCell[])[];
  /** The form's notes, and the sentence of an empty table. */
  readonly notes: readonly string[];
}

const DEFAULT_WIDTH = 14;
/** Left and right of a figure, in half-width characters. */
const FIGURE_PADDING = 1.6;

/** Every table of the filing in printed order, with the figures it holds; a table it does not have is left out. */
export function printedTables(filing: Filing, edition: Edition): PrintedTable[] {
  return edition.forms.flatMap((form) => {
    const table = filing.tables[form.table];
    return table ? [printedTable(filing, table, layOut(form, edition.definitions[form.table], table))] : [];
  });
}

function printedTable(filing: Filing, table: TableData, layout: Layout): PrintedTable {
  const { form } = layout;
  const { number } = form;
  const lines = layout.lines.map(({ cells }, index) => printedLine(form.table, table, layout, cells, index));
  return {
    table: form.table,
    ...(number !== undefined && { number }),
    title: form.title,
    facts: [`部门：${filing.unit.name}`, `${filing.year}年度`, `${moneyUnitLabel(form)}：${table.recordedScale.unit}`],
    moneyUnit: table.recordedScale.unit,
    orientation: form.orientation,
    hasOpenRows: form.blocks.some((block) => block.lines.kind === 'open'),
    leadingColumns: leadingColumns(layout),
    columnWidths: widths(layout, lines),
    head: layout.head.map((cells, level) =>
      cells.map((cell) => ({
        kind: 'head',
        text: cell.text,
        column: cell.column,
        columnSpan: cell.columnSpan,
        rowSpan: cell.rowSpan,
        indent: 0,
        isTotal: false,
        id: headId(form.table, level, cell.column),
        heads: headsOver(layout, cell.column, level),
      })),
    ),
    ...(layout.columnNos && {
      columnNos: layout.columnNos.flatMap((cell, column) =>
        cell.kind === 'covered' ? [] : [plainCell('lineNo', cell, column, headsOver(layout, column))],
      ),
    }),
    lines,
    notes: printedNotes(form, filing),
  };
}

const headId = (table: TableId, level: number, column: number): string => `${table}-head-${level}-${column}`;

/** The heads over a column, the outermost first; down to but without `level` where it is given. */
const headsOver = (layout: Layout, column: number, level = layout.head.length): string[] =>
  layout.head.slice(0, level).flatMap((cells, row) => {
    const over = cells.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
    return over ? [headId(layout.form.table, row, over.column)] : [];
  });

const plainCell = (
  kind: PrintedCell['kind'],
  { text = '', columnSpan = 1, indent = 0, isTotal = false }: LayoutCell,
  column: number,
  heads: readonly string[],
): PrintedCell => ({ kind, text, column, columnSpan, rowSpan: 1, indent, isTotal, heads });

/** A line's label or name is the head of the figures that follow it, up to the next one. */
function printedLine(
  id: TableId,
  table: TableData,
  layout: Layout,
  cells: readonly LayoutCell[],
  line: number,
): PrintedCell[] {
  let rowHead: string | undefined;
  return cells.flatMap((cell, column): PrintedCell[] => {
    if (cell.kind === 'covered') return [];
    const over = headsOver(layout, column);
    if (cell.kind === 'label' || cell.kind === 'name') {
      rowHead = `${id}-row-${line}-${column}`;
      return [{ ...plainCell(cell.kind, cell, column, over), id: rowHead }];
    }
    const heads = rowHead === undefined || cell.kind === 'blank' ? over : [...over, rowHead];
    if (cell.kind !== 'figure') return [plainCell(cell.kind, cell, column, over)];
    return [plainCell('figure', { ...cell, text: figureText(table, cell.cell) }, column, heads)];
  });
}

/** With thousands separators and the decimals of its table, more only where it is finer; unreadable text as it stands. */
function figureText(table: TableData, cell: CellRef | undefined): string {
  const value = cell && table.cells[cell.row]?.[cell.column];
  if (!value) return '';
  if (value.kind === 'unreadable') return value.text;
  const { unit, decimals } = table.recordedScale;
  return formatAmount(value.amount, exactScale(value.amount, { unit, decimals: value.decimals ?? decimals }));
}

/** As the form says, wider where a figure would not fit. */
function widths(layout: Layout, lines: readonly (readonly PrintedCell[])[]): number[] {
  const result = layout.columns.map((column) => column.width ?? DEFAULT_WIDTH);
  for (const cells of lines)
    for (const { kind, text, column } of cells)
      if (kind === 'figure') result[column] = Math.max(result[column]!, text.length + FIGURE_PADDING);
  return result;
}
