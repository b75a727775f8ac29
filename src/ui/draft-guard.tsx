import { type JSX, Show, createSignal } from 'solid-js';
import { QuestionDialog } from './editor/question-dialog';
import type { Question } from './editor/questions';
import { draft } from './text-draft.zh';

/** Asks before what was typed and not yet kept goes away. */
export interface DraftGuard {
  /** Escape was pressed: leaves where nothing would be lost, else asks. */
  readonly leave: () => void;
  /** To be put beside what is guarded, not into it: the keys of the question are its own. */
  readonly question: () => JSX.Element;
}

export function createDraftGuard(isChanged: () => boolean, close: () => void): DraftGuard {
  const [isAsking, setIsAsking] = createSignal(false);
  const asked: Question = {
    message: draft.drop,
    isGrave: true,
    answers: [{ label: draft.dropIt, perform: close }],
    decline: () => setIsAsking(false),
  };
  return {
    leave: () => {
      if (isChanged()) setIsAsking(true);
      else close();
    },
    question: () => (
      <Show when={isAsking()}>
        <QuestionDialog question={asked} />
      </Show>
    ),
  };
}
