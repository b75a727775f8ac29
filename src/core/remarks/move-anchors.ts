import type { CellRef, RowId, TableId } from '../filing/cell';
import type { Dossier } from '../filing/dossier';

/** What is tied to cells: notes and remarks. */
export type Anchored = Pick<Dossier, 'cellNotes' | 'returnRemarks'>;

const isIn = (cell: CellRef | undefined, table: TableId, row: RowId): boolean =>
  cell !== undefined && cell.table === table && cell.row === row;

/** Whether a note or a remark is tied to a cell of the row. */
export const hasAnchors = ({ cellNotes, returnRemarks }: Anchored, table: TableId, row: RowId): boolean =>
  [...cellNotes, ...returnRemarks].some(({ cell }) => isIn(cell, table, row));

/** The rows of a table that notes and remarks are tied to, whether they are there or have gone. */
export const anchoredRows = ({ cellNotes, returnRemarks }: Anchored, table: TableId): RowId[] =>
  [...cellNotes, ...returnRemarks].flatMap(({ cell }) => (cell?.table === table ? [cell.row] : []));

/** Notes and remarks of a row go with it where it gets another id; undefined where it has none. */
export function moveAnchors(dossier: Anchored, table: TableId, from: RowId, to: RowId): Anchored | undefined {
  if (from === to || !hasAnchors(dossier, table, from)) return undefined;
  const follow = <T extends { readonly cell?: CellRef }>(each: T): T =>
    isIn(each.cell, table, from) ? { ...each, cell: { ...each.cell!, row: to } } : each;
  return { cellNotes: dossier.cellNotes.map(follow), returnRemarks: dossier.returnRemarks.map(follow) };
}
