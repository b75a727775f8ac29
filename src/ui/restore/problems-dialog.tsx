import { For } from 'solid-js';
import { Dialog } from '../dialog';
import { text } from '../text.zh';

/** Sentences that the clerk has to have seen, all of them. */
export default function ProblemsDialog(props: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={props.title} onClose={() => props.onClose()}>
      <ul class="dialog-body restore-problems" tabindex="0">
        <For each={props.lines}>{(line) => <li>{line}</li>}</For>
      </ul>
      <div class="dialog-actions">
        <button type="button" class="button button-primary" autofocus onClick={() => props.onClose()}>
          {text.close}
        </button>
      </div>
    </Dialog>
  );
}
