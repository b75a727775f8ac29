import { type CellRef, cellKey, type RowId } from '../filing/cell';
import type { OpenRow, TableData } from '../filing/filing';
import type { Form, FormBlock, FormColumn, FormLine } from '../edition/form';
import { type HeadCell, layOutHead } from './layout-head';
import { editedForm, shownForm } from './shown-form';
import { codeLevel, type TableDefinition, TOTAL_ROW } from '../edition/table-definition';

export type { HeadCell } from './layout-head';

export interface LayoutCell {
  readonly kind: 'label' | 'lineNo' | 'code' | 'name' | 'figure' | 'blank' | 'covered';
  readonly text?: string;
  /** The figure this position shows. */
  readonly cell?: CellRef;
  /** The row a label, code or name belongs to. */
  readonly row?: RowId;
  /** The row is open: its code and name can be edited, and it can be removed. */
  readonly isOpen?: boolean;
  readonly indent?: number;
  /** How many columns the text is drawn over; those it covers are `covered`. */
  readonly columnSpan?: number;
  /** Drawn as a total. */
  readonly isTotal?: boolean;
}

export interface LayoutLine {
  /** Stable while rows come and go: the row it begins with, never a position. */
  readonly key: string;
  readonly cells: readonly LayoutCell[];
}

export type LayoutColumn = FormColumn & { readonly block: number };

/** The printed sheet of a table as positions: the grid, the export and the print show the same lines and columns. */
export interface Layout {
  readonly form: Form;
  readonly columns: readonly LayoutColumn[];
  readonly head: readonly (readonly HeadCell[])[];
  /** The 栏次 row, one text per column, where the form prints one. */
  readonly columnNos?: readonly LayoutCell[];
  readonly lines: readonly LayoutLine[];
}

export interface LayoutPosition {
  readonly line: number;
  readonly column: number;
}

/**
 * Lays a table out as its form prints it, with every column that the table has figures for; `all`: with those too that
 * wait for a figure, as an editor shows it.
 */
export function layOut(
  usual: Form,
  definition: TableDefinition,
  table: TableData | undefined,
  columnsShown: 'held' | 'all' = 'held',
): Layout {
  const form = columnsShown === 'all' ? editedForm(usual, table) : shownForm(usual, table);
  const columns = form.blocks.flatMap((block, index) => block.columns.map((column) => ({ ...column, block: index })));
  const openRows = table?.rows ?? [];
  const blocks = form.blocks.map((block) => blockLines(form, definition, block, openRows));
  const height = Math.max(...blocks.map((lines) => lines.length));
  const lines: LayoutLine[] = [];
  for (let i = 0; i < height; i++) {
    const cells = blocks.flatMap((block, index) => block[i]?.cells ?? blankCells(form.blocks[index]!));
    const key = blocks.map((block) => block[i]?.key).find((each) => each !== undefined);
    lines.push({ key: key ?? `blank-${i}`, cells });
  }
  if (form.foot) lines.push(footLine(form, columns));
  return {
    form,
    columns,
    head: layOutHead(columns),
    ...(form.columnNoLabel === undefined ? {} : { columnNos: columnNoCells(form) }),
    lines,
  };
}

const blankCells = (block: FormBlock): LayoutCell[] => block.columns.map(() => ({ kind: 'blank' }));

function blockLines(
  form: Form,
  definition: TableDefinition,
  block: FormBlock,
  openRows: readonly OpenRow[],
): LayoutLine[] {
  const { lines } = block;
  if (lines.kind === 'single') return [singleLine(form, block)];
  if (lines.kind === 'fixed') {
    const fixed = lines.lines.map((line, index) => fixedLine(form, definition, block, line, index));
    return block.takesUnlistedRows ? [...fixed, ...openRows.map((row) => openLine(form, block, row))] : fixed;
  }
  const total = totalLine(form, block);
  const open = openRows.map((row) => openLine(form, block, row));
  return lines.total === 'head' ? [total, ...open] : [...open, total];
}

const figure = (form: Form, row: RowId, column: FormColumn, isTotal: boolean): LayoutCell =>
  column.kind === 'figure'
    ? {
        kind: 'figure',
        cell: { table: form.table, row: column.row ?? row, column: column.column },
        ...(isTotal ? { isTotal } : {}),
      }
    : { kind: 'blank' };

const singleLine = (form: Form, block: FormBlock): LayoutLine => ({
  key: 'single',
  cells: block.columns.map((column) => figure(form, '', column, false)),
});

function fixedLine(
  form: Form,
  definition: TableDefinition,
  block: FormBlock,
  line: FormLine,
  index: number,
): LayoutLine {
  const { row } = line;
  const isTotal = row !== undefined && isTotalRow(definition, row);
  const common = { ...(row === undefined ? {} : { row }), ...(isTotal ? { isTotal } : {}) };
  const indent = line.indent ? { indent: line.indent } : {};
  const cells = block.columns.map((column): LayoutCell => {
    switch (column.kind) {
      case 'label':
      case 'name':
        return line.label === '' ? { kind: 'blank' } : { kind: column.kind, text: line.label, ...common, ...indent };
      case 'lineNo':
        return { kind: 'lineNo', text: line.lineNo ?? '' };
      case 'code':
        return line.code === undefined ? { kind: 'blank' } : { kind: 'code', text: line.code, ...common };
      case 'figure':
        return row === undefined ? { kind: 'blank' } : figure(form, row, column, isTotal);
    }
  });
  return { key: row ?? `line-${index}`, cells };
}

/** 合计, 总计, 本年收入合计, and the classes of a table of economic codes are printed bold. */
function isTotalRow(definition: TableDefinition, row: RowId): boolean {
  const fixed = definition.rows.find((each) => each.id === row);
  if (!fixed) return false;
  if (definition.openRows && fixed.code) return codeLevel(fixed.code) === 1;
  return /(合计|总计)$/.test(fixed.label);
}

/** 合计 is printed over the code and name columns. */
function totalLine(form: Form, block: FormBlock): LayoutLine {
  let isLabelled = false;
  const span = block.columns.filter((column) => column.kind !== 'figure').length;
  const cells = block.columns.map((column): LayoutCell => {
    if (column.kind === 'figure') return figure(form, TOTAL_ROW, column, true);
    if (isLabelled) return { kind: 'covered' };
    isLabelled = true;
    return { kind: 'label', text: '合计', row: TOTAL_ROW, columnSpan: span, isTotal: true };
  });
  return { key: TOTAL_ROW, cells };
}

function openLine(form: Form, block: FormBlock, row: OpenRow): LayoutLine {
  const level = codeLevel(row.code);
  const cells = block.columns.map((column): LayoutCell => {
    if (column.kind === 'figure') return figure(form, row.id, column, false);
    if (column.kind === 'code') return { kind: 'code', text: row.code, row: row.id, isOpen: true };
    if (column.kind === 'lineNo') return { kind: 'blank' };
    return { kind: 'name', text: row.name, row: row.id, isOpen: true, ...(level > 1 ? { indent: level - 1 } : {}) };
  });
  return { key: row.id, cells };
}

/** The closing line across blocks: each label reaches to the last figure column of its last block. */
function footLine(form: Form, columns: readonly LayoutColumn[]): LayoutLine {
  const cells: LayoutCell[] = columns.map(() => ({ kind: 'blank' }));
  for (const foot of form.foot ?? []) {
    const from = columns.findIndex((column) => column.block === foot.fromBlock);
    let to = columns.length - 1;
    while (columns[to]!.block !== foot.toBlock || columns[to]!.kind !== 'figure') to--;
    cells[from] = { kind: 'label', text: foot.label, row: foot.row, columnSpan: to - from, isTotal: true };
    for (let i = from + 1; i < to; i++) cells[i] = { kind: 'covered' };
    cells[to] = figure(form, foot.row, columns[to]!, true);
  }
  return { key: 'foot', cells };
}

/** 栏次 over the columns without figures of each block, then the numbers. */
function columnNoCells(form: Form): LayoutCell[] {
  return form.blocks.flatMap((block) => {
    const span = block.columns.findIndex((column) => column.kind === 'figure');
    return block.columns.map((column, index): LayoutCell => {
      if (column.kind === 'figure') return { kind: 'label', text: column.columnNo ?? '' };
      if (index === 0) return { kind: 'label', text: form.columnNoLabel ?? '', columnSpan: span };
      return { kind: 'covered' };
    });
  });
}

const positions = new WeakMap<Layout, Map<string, LayoutPosition>>();

/** Where a figure stands, or undefined where the form does not print it. */
export function positionOf(layout: Layout, cell: CellRef): LayoutPosition | undefined {
  let index = positions.get(layout);
  if (!index) {
    index = new Map();
    for (const [line, { cells }] of layout.lines.entries())
      for (const [column, each] of cells.entries()) if (each.cell) index.set(cellKey(each.cell), { line, column });
    positions.set(layout, index);
  }
  return index.get(cellKey(cell));
}

/** The figure at a position, or undefined for labels, blanks and what lies outside. */
export const cellAt = (layout: Layout, line: number, column: number): CellRef | undefined =>
  layout.lines[line]?.cells[column]?.cell;
