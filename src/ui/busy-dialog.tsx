import { Show } from 'solid-js';
import type { BusyWork } from './busy-work';
import { Dialog } from './dialog';
import { text } from './text.zh';

/** How far the work has come, and the way to stop it. */
export function BusyDialog(props: { readonly work: BusyWork }) {
  const percent = ({ done, total }: { done: number; total: number }): number =>
    total === 0 ? 0 : Math.floor((100 * done) / total);
  return (
    <Show when={props.work.shown() !== undefined}>
      <Dialog title={props.work.shown()?.title ?? ''} onClose={() => props.work.stop()}>
        <Show when={props.work.shown()}>
          {(shown) => (
            <div class="dialog-body busy-progress">
              <progress max={shown().total} value={shown().done} aria-label={shown().title} />
              <span>{percent(shown())}%</span>
            </div>
          )}
        </Show>
        <div class="dialog-actions">
          <button type="button" class="button" autofocus onClick={() => props.work.stop()}>
            {text.cancel}
          </button>
        </div>
      </Dialog>
    </Show>
  );
}
