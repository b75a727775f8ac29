import { cellKey, type CellRef } from '../filing/cell';
import type { Change } from '../filing/change';

/** Whether the changes put a figure into a cell by themselves: such a cell is not derived in the same gesture. */
export function typedBy(changes: readonly Change[]): (cell: CellRef) => boolean {
  const set = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'setCell' && change.value) set.add(cellKey(change.cell));
    if (change.kind === 'insertRow')
      for (const [column, value] of Object.entries(change.cells ?? {}))
        if (value.kind === 'amount' && value.origin === 'entered')
          set.add(cellKey({ table: change.table, row: change.row.id, column }));
  }
  return (cell) => set.has(cellKey(cell));
}
