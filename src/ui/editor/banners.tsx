import { Show } from 'solid-js';
import { useApp } from '../app-context';
import { text } from '../text.zh';
import type { Attempt } from './attempt';
import type { OpenFiling } from './open-filing';
import { SaveProblem } from './save-problem';

/** What keeps the clerk from editing or from having it saved, and the ways out. */
export function Banners(props: {
  readonly opened: OpenFiling;
  readonly attempt: Attempt;
  readonly onBackup: () => void;
}) {
  const app = useApp();
  const saveAsCopy = async (): Promise<void> => {
    app.router.go({ page: 'filing', id: await props.opened.saveAsCopy() });
  };
  return (
    <>
      <Show when={props.opened.tabState() === 'follower'}>
        <div class="banner" role="status">
          <p>{text.editor.readOnlyTitle}</p>
          <button type="button" class="button button-small" onClick={() => props.opened.takeOver()}>
            {text.editor.takeOver}
          </button>
        </div>
      </Show>
      <SaveProblem
        state={props.opened.saveState()}
        onBackup={props.onBackup}
        onLoadKept={() => void props.attempt(props.opened.loadKept, text.save.loadedKept)}
        onSaveAsCopy={() => void props.attempt(saveAsCopy, text.save.savedAsCopy)}
      />
    </>
  );
}
