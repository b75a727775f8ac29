import type { Layout, LayoutCell, LayoutLine } from '../../core/layout/layout';

/** A row of the grid: a printed line, or the place below an open table where the next row is typed. */
export interface GridRow extends LayoutLine {
  readonly line: number;
  readonly isNewRow: boolean;
}

/** Rows of different tables never share a key: AG Grid keeps what it knows of a row, spans included, by its key. */
const rowKey = (layout: Layout, key: string): string => `${layout.form.table}/${key}`;

/** The 栏次 row, pinned below the heads; none where the form prints none. */
export const columnNoRows = (layout: Layout): GridRow[] =>
  layout.columnNos ? [{ key: rowKey(layout, 'column-nos'), cells: layout.columnNos, line: -1, isNewRow: false }] : [];

/** Whether the table takes rows by code, and so ends with a place to type one. */
const takesRows = (layout: Layout): boolean =>
  layout.form.blocks.some((block) => block.lines.kind === 'open' || block.takesUnlistedRows);

/** The grid's rows in printed order; a table that takes rows ends with an empty one, unless it is read-only. */
export function gridRows(layout: Layout, hasNewRow: boolean): GridRow[] {
  const rows = layout.lines.map(
    (line, index): GridRow => ({
      ...line,
      key: rowKey(layout, line.key),
      line: index,
      isNewRow: false,
    }),
  );
  if (!hasNewRow || !takesRows(layout)) return rows;
  const typed = newRowColumn(layout);
  const cells = layout.columns.map(
    (_, index): LayoutCell => (index === typed ? { kind: 'code', isOpen: true } : { kind: 'blank' }),
  );
  return [...rows, { key: rowKey(layout, '+'), cells, line: layout.lines.length, isNewRow: true }];
}

/** The code column of the block that takes rows. */
function newRowColumn(layout: Layout): number {
  const block = layout.form.blocks.findIndex((each) => each.lines.kind === 'open' || each.takesUnlistedRows);
  return layout.columns.findIndex((column) => column.block === block && column.kind === 'code');
}
