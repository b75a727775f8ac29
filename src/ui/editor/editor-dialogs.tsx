import { Show, lazy, onMount } from 'solid-js';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import type { Session } from '../../session/session';
import { Later } from '../later';
import type { Command } from '../commands';
import { FilingForms } from '../forms/filing-forms';
import { FilingSettings } from '../settings/filing-settings';
import { whenIdle } from '../when-idle';
import type { Edits } from './edits';
import type { Navigation } from './navigation';
import type { OpenFiling } from './open-filing';
import { QuestionDialog } from './question-dialog';

const LifeDialog = lazy(() => import('../life/life-dialog'));
const HistoryDialog = lazy(() => import('../history/history-dialog'));
const PrintView = lazy(() => import('../print/print-view'));
const ReferencesDialog = lazy(() => import('../last-year/references-dialog'));
const UnitsDialog = lazy(() => import('../units/units-dialog'));
const loadFindDialog = () => import('../search/find-dialog');
const FindDialog = lazy(loadFindDialog);

export type EditorDialog = 'references' | 'settings' | 'forms' | 'find' | 'history' | 'life' | 'print' | 'units';

/** The dialogs over the editor, one at a time, and the question that a gesture waits for. */
export function EditorDialogs(props: {
  readonly open: EditorDialog | undefined;
  readonly onClose: () => void;
  readonly session: Session;
  readonly filing: Filing;
  readonly edition: Edition;
  readonly nav: Navigation;
  readonly edits: Edits;
  readonly canEdit: boolean;
  readonly keepState: OpenFiling['keepState'];
  /** Shows 退回意见 beside the sheet. */
  readonly onRemarks: () => void;
  readonly adjustForms: Command;
  readonly changeUnits: Command;
  /** The unit of tables was changed. */
  readonly onUnitsChanged: () => void;
}) {
  // Whoever looks for something goes on typing at once. If it is not to be had now, it is asked for again then.
  onMount(() => whenIdle(() => void loadFindDialog().catch(() => undefined)));
  return (
    <>
      <FilingSettings
        isOpen={props.open === 'settings'}
        filing={props.filing}
        adjustForms={props.adjustForms}
        changeUnits={props.changeUnits}
        onEdit={props.edits.runAnnounced}
        onClose={props.onClose}
      />
      <FilingForms
        isOpen={props.open === 'forms'}
        filing={props.filing}
        table={props.nav.table()}
        canEdit={props.canEdit}
        onEdit={props.edits.runAnnounced}
        onClose={props.onClose}
      />
      <Show when={props.open === 'units'}>
        <Later onClose={props.onClose}>
          <UnitsDialog
            filing={props.filing}
            edition={props.edition}
            onSubmit={(edit) => {
              props.onClose();
              props.edits.runAnnounced(edit);
              props.onUnitsChanged();
            }}
            onClose={props.onClose}
          />
        </Later>
      </Show>
      <Show when={props.open === 'references'}>
        <Later onClose={props.onClose}>
          <ReferencesDialog
            filing={props.filing}
            edition={props.edition}
            canEdit={props.canEdit}
            onEdit={props.edits.runAnnounced}
            onClose={props.onClose}
          />
        </Later>
      </Show>
      <Show when={props.open === 'find'}>
        <Later onClose={props.onClose}>
          <FindDialog
            filing={props.filing}
            edition={props.edition}
            onGo={(cell) => props.nav.goToCell(cell)}
            onClose={props.onClose}
          />
        </Later>
      </Show>
      <Show when={props.open === 'history'}>
        <Later onClose={props.onClose}>
          <HistoryDialog
            session={props.session}
            canEdit={props.canEdit}
            keepState={props.keepState}
            onRestore={props.edits.bringIn}
            onClose={props.onClose}
          />
        </Later>
      </Show>
      <Show when={props.open === 'print'}>
        <Later onClose={props.onClose}>
          <PrintView filing={props.filing} edition={props.edition} onClose={props.onClose} />
        </Later>
      </Show>
      <Show when={props.open === 'life'}>
        <Later onClose={props.onClose}>
          <LifeDialog
            session={props.session}
            canEdit={props.canEdit}
            onJump={props.nav.goToFinding}
            onRemarks={() => {
              props.onClose();
              props.onRemarks();
            }}
            onClose={props.onClose}
          />
        </Later>
      </Show>
      <Show when={props.edits.question()} keyed>
        {(question) => <QuestionDialog question={question} />}
      </Show>
    </>
  );
}
