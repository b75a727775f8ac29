import { Show } from 'solid-js';
import type { ReadProgress } from '../../workbook/file/read-progress';
import { Dialog } from '../dialog';
import { importText } from '../text-import.zh';
import { text } from '../text.zh';

/** Says which file is being read and how far it is, and lets the user stop it. */
export function ReadingDialog(props: {
  readonly name: string;
  /** Unless told, a draft. */
  readonly what?: keyof typeof importText.reading.titles;
  readonly nth: number;
  readonly of: number;
  readonly progress: ReadProgress;
  readonly onCancel: () => void;
}) {
  const percent = (): number => Math.round(props.progress.done * 100);
  return (
    <Dialog title={importText.reading.titles[props.what ?? 'draft']} onClose={() => props.onCancel()}>
      <div class="dialog-body">
        <p role="status">{importText.reading.line(props.name)}</p>
        <Show when={props.of > 1}>
          <p class="muted">{importText.reading.step(props.nth, props.of)}</p>
        </Show>
        <div
          class="import-progress"
          role="progressbar"
          aria-label={importText.reading.steps[props.progress.step]}
          aria-valuemin="0"
          aria-valuemax="100"
          aria-valuenow={percent()}
        >
          <div style={{ width: `${percent()}%` }} />
        </div>
        <p class="import-progress-step muted">
          <span>{importText.reading.steps[props.progress.step]}</span>
          <span>{percent()}%</span>
        </p>
      </div>
      <div class="dialog-actions">
        <button type="button" class="button" autofocus onClick={() => props.onCancel()}>
          {text.cancel}
        </button>
      </div>
    </Dialog>
  );
}
