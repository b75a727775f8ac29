import { For } from 'solid-js';
import { Dialog } from '../dialog';
import { text } from '../text.zh';
import type { Answer, Question } from './questions';

/** Asks for the clerk's word on a gesture. Escape drops the gesture. */
export function QuestionDialog(props: { readonly question: Question }) {
  const isLikely = (answer: Answer): boolean => !props.question.isGrave && answer === props.question.answers[0];
  return (
    <Dialog title={text.editor.confirmTitle} onClose={() => props.question.decline()}>
      <p class="dialog-body">{props.question.message}</p>
      <div class="dialog-actions">
        <button
          type="button"
          class="button"
          autofocus={props.question.isGrave}
          onClick={() => props.question.decline()}
        >
          {text.cancel}
        </button>
        <For each={[...props.question.answers].reverse()}>
          {(answer) => (
            <button
              type="button"
              class="button"
              classList={{ 'button-primary': isLikely(answer) }}
              autofocus={isLikely(answer)}
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
