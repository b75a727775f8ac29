import { Show, lazy } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { placeInTable, tableName } from '../../core/remarks/anchor-state';
import { Later } from '../later';
import type { Notes } from './create-notes';

const NoteBox = lazy(() => import('./note-box'));

/** The note that is being written, over the sheet. */
export function NoteLayer(props: {
  readonly notes: Notes;
  readonly edition: Edition;
  readonly filing: Filing;
  readonly canEdit: boolean;
}) {
  return (
    <Show when={props.notes.writing()} keyed>
      {(writing) => (
        <Later onClose={props.notes.close}>
          <NoteBox
            at={writing}
            place={`${tableName(props.edition, writing.cell.table)} ${placeInTable(props.edition, props.filing, writing.cell)}`}
            note={props.notes.noteOf(writing.cell)}
            canEdit={props.canEdit}
            onSave={(text) => props.notes.write(writing.cell, text)}
            onClose={props.notes.close}
          />
        </Later>
      )}
    </Show>
  );
}
