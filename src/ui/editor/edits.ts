import type { CellRef, RowId, TableId } from '../../core/cell';
import type { Finding } from '../../core/finding';
import type { Layout, LayoutPosition } from '../../core/layout';
import type { Session } from '../../session/session';
import type { Notice } from '../notices';
import { text } from '../text.zh';

export function createEdits(session: Session, notify: (notice: Notice) => void) {
  const s = session as any;
  const undo = (): void => {
    const entry = s.undo();
    if (entry) notify({ message: text.editor.undone(entry.label), action: { label: text.redo, perform: redo } });
  };
  const redo = (): void => {
    const entry = s.redo();
    if (entry) notify({ message: text.editor.redone(entry.label) });
  };
  return {
    undo,
    redo,
    editCell: (cell: CellRef, typed: string) => s.editCell(cell, typed),
    editRowCode: (_table: TableId, _row: RowId, _typed: string) => {},
    editRowName: (_table: TableId, _row: RowId, _typed: string) => {},
    paste: (_layout: Layout, _anchor: LayoutPosition, _typed: string) => {},
    addRow: (_table: TableId, _typed: string, _after?: RowId) => {},
    removeRows: (_table: TableId, _rows: readonly RowId[]) => {},
    declareEmpty: (table: TableId, declared: boolean) => s.declareEmpty(table, declared),
    setAutoTotal: (autoTotal: boolean) => s.commit('自动合计', [{ kind: 'setSettings', settings: { autoTotal } }]),
    fillProposal: (finding: Finding) =>
      s.commit('填入', [
        {
          kind: 'setCell',
          cell: finding.proposal!.cell,
          value: { kind: 'amount', origin: 'derived', amount: finding.proposal!.amount },
        },
      ]),
  };
}
