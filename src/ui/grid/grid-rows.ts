import type { Layout, LayoutCell, LayoutLine } from '../../core/layout';

/** A row of the grid: a printed line, or the place below an open table where the next row is typed. */
export interface GridRow extends LayoutLine {
  readonly line: number;
  readonly isNewRow: boolean;
}

export const NEW_ROW_KEY = '+';

/** Whether the table takes rows by code, and so ends with a place to type one. */
export const takesRows = (layout: Layout): boolean =>
  layout.form.blocks.some((block) => block.lines.kind === 'open' || block.takesUnlistedRows);

/** The grid's rows in printed order; a table that takes rows ends with an empty one, unless it is read-only. */
export function gridRows(layout: Layout, hasNewRow: boolean): GridRow[] {
  const rows = layout.lines.map((line, index): GridRow => ({ ...line, line: index, isNewRow: false }));
  if (!hasNewRow || !takesRows(layout)) return rows;
  const typed = newRowColumn(layout);
  const cells = layout.columns.map(
    (_, index): LayoutCell => (index === typed ? { kind: 'code', isOpen: true } : { kind: 'blank' }),
  );
  return [...rows, { key: NEW_ROW_KEY, cells, line: layout.lines.length, isNewRow: true }];
}

/** The code column of the block that takes rows. */
function newRowColumn(layout: Layout): number {
  const block = layout.form.blocks.findIndex((each) => each.lines.kind === 'open' || each.takesUnlistedRows);
  return layout.columns.findIndex((column) => column.block === block && column.kind === 'code');
}
