import { For } from 'solid-js';
import { Dialog } from '../dialog';
import { text } from '../text.zh';
import type { Question } from './edits';

/** Asks for the clerk's word on a gesture. Escape drops the gesture. */
export function QuestionDialog(props: { readonly question: Question }) {
  return (
    <Dialog title={text.editor.confirmTitle} onClose={() => props.question.decline()}>
      <p class="dialog-body">{props.question.message}</p>
      <div class="dialog-actions">
        <button type="button" class="button" onClick={() => props.question.decline()}>
          {text.cancel}
        </button>
        <For each={[...props.question.answers].reverse()}>
          {(answer) => (
            <button
              type="button"
              class="button"
              classList={{ 'button-primary': answer === props.question.answers[0] }}
              autofocus={answer === props.question.answers[0]}
              onClick={() => answer.perform()}
            >
              {answer.label}
            </button>
          )}
        </For>
      </div>
    </Dialog>
  );
}
