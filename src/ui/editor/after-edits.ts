import { firstEntryCell } from '../../core/edition/entry-column';
import { formOf } from '../../core/edition/edition';
import type { CellRef, RowId, TableId } from '../../core/filing/cell';
import type { LayoutPosition } from '../../core/layout/layout';
import type { Session } from '../../session/session';
import type { Navigation } from './navigation';
import { isKnownCell } from './place';

/** Where the keyboard and the selection go. */
export interface AfterEdits {
  readonly rowAdded: (table: TableId, row: RowId) => void;
  readonly pasted: (table: TableId, anchor: LayoutPosition, lines: number, columns: number) => void;
  /** A question was answered or closed: the keyboard returns to the sheet. */
  readonly answered: () => void;
  /** A step was taken back or done again: what it is about comes into sight. */
  readonly stepped: (table: TableId, cell: CellRef | undefined) => void;
}

/** Goes there in the sheet that is open. */
export const followEdits = ({ edition, filing }: Session, nav: Navigation): AfterEdits => ({
  rowAdded: (table, row) => {
    const cell = firstEntryCell(edition, filing(), formOf(edition, table)!, row);
    if (!cell) return;
    nav.goToCell(cell);
    nav.grid()?.rowAdded(row);
  },
  pasted: (table, ...block) => nav.selectBlock(table, ...block),
  answered: nav.focusSheet,
  stepped: (table, cell) => {
    if (cell && isKnownCell(edition, filing(), cell)) nav.goToCell(cell);
    else if (table !== nav.table()) nav.goToTable(table);
  },
});
