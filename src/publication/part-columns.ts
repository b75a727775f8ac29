import { columnParts, MOST_SHRUNK_COLUMNS } from '../workbook/export/column-parts';
import type { PrintedCell, PrintedTable } from './printed-table';

/**
 * A table of more columns than a sheet of paper holds in type that can be read, as several tables side by side: each with
 * the codes and names, only the last one with the notes. `wanted`: the width of each column; `room`: that of a sheet.
 */
export function partColumns(table: PrintedTable, wanted: readonly number[], room: number): PrintedTable[] {
  const { leadingColumns: lead } = table;
  const whole = wanted.reduce((total, width) => total + width, 0);
  if (lead === undefined || whole <= room * MOST_SHRUNK_COLUMNS) return [table];
  const leading = wanted.slice(0, lead).reduce((total, width) => total + width, 0);
  const outermost = wanted.map(
    (_, column) => table.head[0]?.find((cell) => cell.column <= column && column < end(cell))?.id ?? '',
  );
  const parts = columnParts(wanted, outermost, lead, room * MOST_SHRUNK_COLUMNS - leading);
  return parts.map(({ from, to }, index) => {
    const columns = [...wanted.keys()].filter((column) => column < lead || (from <= column && column < to));
    const within = (cells: readonly PrintedCell[]): PrintedCell[] => cells.flatMap((cell) => kept(cell, columns));
    return {
      ...table,
      columnWidths: columns.map((column) => table.columnWidths[column]!),
      head: table.head.map(within),
      ...(table.columnNos && { columnNos: within(table.columnNos) }),
      lines: table.lines.map(within),
      notes: index === parts.length - 1 ? table.notes : [],
    };
  });
}

const end = ({ column, columnSpan }: PrintedCell): number => column + columnSpan;

/** The cell over those of its columns that are there. */
function kept(cell: PrintedCell, columns: readonly number[]): PrintedCell[] {
  const own = columns.flatMap((column, position) => (cell.column <= column && column < end(cell) ? [position] : []));
  return own.length === 0 ? [] : [{ ...cell, column: own[0]!, columnSpan: own.length }];
}
