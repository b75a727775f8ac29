import type { CellRef } from '../core/filing/cell';
import type { Edition } from '../core/edition/edition';
import type { Filing } from '../core/filing/filing';
import { placeInTable, tableName } from '../core/remarks/anchor-state';
import { noteAt, withNote } from '../core/remarks/cell-notes';
import { type ReadyEdit, ready } from './edit';

/** Notes `text` beside a cell, in place of what was noted there; without words the note goes. `at`: milliseconds. */
export function writeNote(filing: Filing, edition: Edition, cell: CellRef, text: string, at: number): ReadyEdit {
  const words = text.trim();
  const before = noteAt(filing, cell);
  const verb = words === '' ? '删去备注' : before === undefined ? '加备注' : '修改备注';
  const label = `${verb}：${tableName(edition, cell.table)} ${placeInTable(edition, filing, cell)}`;
  if (words === (before ?? '')) return ready(label, []);
  return ready(label, [{ kind: 'setDossier', dossier: { cellNotes: withNote(filing, cell, words, at) } }]);
}
