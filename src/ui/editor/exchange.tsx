import { Show, createSignal, lazy } from 'solid-js';
import type { Transaction } from '../../core/filing/change';
import type { CheckResult, Finding } from '../../core/check/finding';
import type { Suggestion } from '../../core/check/suggestion';
import { setSettings } from '../../session/table-edits';
import type { Session } from '../../session/session';
import { useApp } from '../app-context';
import { chooseFiles, SPREADSHEETS } from '../files';
import { DropZone } from '../home/drop-zone';
import { Later } from '../later';
import { text } from '../text.zh';

const EditorImport = lazy(() => import('../import/editor-import'));
const ExportDialog = lazy(() => import('../export/export-dialog'));

/** Which of import and export is under way. */
export function createExchange() {
  const [incoming, setIncoming] = createSignal<readonly File[]>();
  const [isExporting, setIsExporting] = createSignal(false);
  return {
    incoming,
    setIncoming,
    isExporting,
    setIsExporting,
    chooseImport: async (): Promise<void> => {
      const files = await chooseFiles(SPREADSHEETS);
      if (files.length > 0) setIncoming(files);
    },
  };
}

/** The dialogs of import and export over the editor, and the window as a place to drop files. */
export function Exchange(props: {
  readonly state: ReturnType<typeof createExchange>;
  readonly session: Session;
  readonly results: CheckResult;
  readonly suggestions: readonly Suggestion[];
  readonly canEdit: boolean;
  readonly onImport: (transaction: Transaction, done: string) => void;
  readonly onJump: (finding: Finding) => void;
  /** After the last file: the sheet may be another, so the keyboard has nowhere to return to. */
  readonly onLeave: () => void;
}) {
  const app = useApp();
  const leave = (): void => {
    props.state.setIncoming(undefined);
    props.onLeave();
  };
  return (
    <>
      <DropZone
        label={text.import.drop}
        onFiles={(files) => {
          if (props.canEdit) props.state.setIncoming(files);
          else app.notify({ message: text.editor.readOnlyTitle });
        }}
      />
      <Show when={props.state.incoming()} keyed>
        {(files) => (
          <Later onClose={leave}>
            <EditorImport files={files} session={props.session} onImport={props.onImport} onClose={leave} />
          </Later>
        )}
      </Show>
      <Show when={props.state.isExporting()}>
        <Later onClose={() => props.state.setIsExporting(false)}>
          <ExportDialog
            filing={props.session.filing()}
            edition={props.session.edition}
            results={props.results}
            suggestions={props.suggestions}
            canEdit={props.canEdit}
            onPolicy={(publishPolicy) =>
              props.session.commit(setSettings(props.session.filing(), { publishPolicy }).transaction)
            }
            onJump={(finding) => {
              props.state.setIsExporting(false);
              props.onJump(finding);
            }}
            onDone={(message) => {
              props.state.setIsExporting(false);
              app.notify({ message });
            }}
            onClose={() => props.state.setIsExporting(false)}
          />
        </Later>
      </Show>
    </>
  );
}
