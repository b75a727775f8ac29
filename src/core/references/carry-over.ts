import type { CellRef, ColumnId, RowId, TableId } from '../filing/cell';
import type { Edition } from '../edition/edition';
import { figureColumns, fullForm } from '../layout/shown-form';
import type { Form } from '../edition/form';

/** A place in a table whose rows are fixed. */
export interface LinePlace {
  readonly row: RowId;
  readonly column: ColumnId;
}

/** Last year's closing figure of one line, and the line of this year that opens with it. */
export interface CarryOverLine {
  readonly id: string;
  readonly table: TableId;
  readonly closing: LinePlace;
  readonly opening: LinePlace;
  /** The line that adds this one up with others: where both differ by the same, it is one difference. */
  readonly partOf?: string;
}

/** The columns of tables with code rows in which the same is told code by code. */
export interface CarryOverColumns {
  readonly closing: ColumnId;
  readonly opening: ColumnId;
  /** The line that repeats the 合计 of a table. */
  readonly partOf: Readonly<Partial<Record<TableId, string>>>;
}

/** Which closing figure of a year is which opening figure of the next. */
export interface CarryOvers {
  readonly lines: readonly CarryOverLine[];
  readonly columns: CarryOverColumns;
}

/** An opening figure and the closing figure it comes from. */
export interface CarriedCell {
  readonly closing: CellRef;
  readonly opening: CellRef;
}

/** The lines that the edition prints. */
export const carryOverLines = ({ lines }: CarryOvers, edition: Edition): CarryOverLine[] =>
  lines.filter(({ table }) => edition.forms.some((form) => form.table === table));

/** The forms of tables that tell the carry-over code by code, where the edition prints it at all. */
export const carryOverForms = ({ columns }: CarryOvers, edition: Edition): Form[] =>
  edition.forms.filter((form) => {
    const printed = figureColumns(fullForm(form) ?? form);
    return printed.has(columns.opening) && printed.has(columns.closing);
  });

/** Every pair of a filing whose rows go over into the next year under their ids; `rowsOf`: 合计 and the open rows. */
export function carriedCells(
  carryOvers: CarryOvers,
  edition: Edition,
  rowsOf: (table: TableId) => readonly RowId[],
): CarriedCell[] {
  const { opening, closing } = carryOvers.columns;
  return [
    ...carryOverLines(carryOvers, edition).map(
      ({ table, ...line }): CarriedCell => ({
        closing: { table, ...line.closing },
        opening: { table, ...line.opening },
      }),
    ),
    ...carryOverForms(carryOvers, edition).flatMap(({ table }) =>
      rowsOf(table).map(
        (row): CarriedCell => ({
          closing: { table, row, column: closing },
          opening: { table, row, column: opening },
        }),
      ),
    ),
  ];
}

/** The cell of last year that an opening figure comes from, in the row of the same id; undefined for any other cell. */
export function closingOf(carryOvers: CarryOvers, edition: Edition, cell: CellRef): CellRef | undefined {
  const { opening, closing } = carryOvers.columns;
  const { table } = cell;
  const line = carryOverLines(carryOvers, edition).find(
    (each) => each.table === table && each.opening.row === cell.row && each.opening.column === cell.column,
  );
  if (line) return { table, ...line.closing };
  const isCarried = cell.column === opening && carryOverForms(carryOvers, edition).some((form) => form.table === table);
  return isCarried ? { ...cell, column: closing } : undefined;
}
