import { Show } from 'solid-js';
import type { SaveState } from '../../storage/autosave';
import { text } from '../text.zh';

/** Why the filing is not saved, and what can be done: a backup always, and after a conflict a choice. */
export function SaveProblem(props: {
  readonly state: SaveState | undefined;
  readonly onBackup: () => void;
  readonly onLoadKept: () => void;
  readonly onSaveAsCopy: () => void;
}) {
  const problem = () => (props.state?.kind === 'unsaved' ? props.state.error : undefined);
  return (
    <Show when={problem()}>
      {(error) => (
        <div class="banner" role="alert">
          <p>{error().message}</p>
          <button type="button" class="button button-small" onClick={() => props.onBackup()}>
            {text.editor.backup}
          </button>
          <Show when={error().reason === 'conflict'}>
            <button type="button" class="button button-small" onClick={() => props.onSaveAsCopy()}>
              {text.save.saveAsCopy}
            </button>
            <button type="button" class="button button-small" onClick={() => props.onLoadKept()}>
              {text.save.loadKept}
            </button>
          </Show>
        </div>
      )}
    </Show>
  );
}
