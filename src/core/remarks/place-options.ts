import type { CellRef, RowId, TableId } from '../filing/cell';
import { type Edition, formOf } from '../edition/edition';
import { columnLabel, distinctRowLabel } from '../edition/labels';
import type { Filing } from '../filing/filing';
import { layOut } from '../layout/layout';

/** A printed line with figures, to be chosen as the place of a remark. */
export interface PlaceLine {
  readonly row: RowId;
  readonly label: string;
  readonly cells: readonly { readonly cell: CellRef; readonly label: string }[];
}

/** The lines of a table with their figures, as they are printed from top to bottom, block by block. */
export function placeLines(edition: Edition, filing: Filing, table: TableId): readonly PlaceLine[] {
  const definition = edition.definitions[table];
  const data = filing.tables[table];
  const { lines, columns } = layOut(formOf(edition, table)!, definition, data);
  const found = new Map<RowId, PlaceLine>();
  for (const block of new Set(columns.map((column) => column.block)))
    for (const { cells } of lines)
      for (const [index, { cell }] of cells.entries()) {
        if (!cell || columns[index]!.block !== block) continue;
        const line = found.get(cell.row);
        const label = line?.label ?? distinctRowLabel(definition, data, cell.row);
        const own = { cell, label: columnLabel(definition, cell.column) };
        found.set(cell.row, { row: cell.row, label, cells: [...(line?.cells ?? []), own] });
      }
  return [...found.values()];
}
