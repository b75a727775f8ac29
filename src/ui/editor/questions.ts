import { type Accessor, createSignal } from 'solid-js';

/** One answer to a question. */
export interface Answer {
  readonly label: string;
  readonly perform: () => void;
}

/** A gesture that waits for the clerk's word. The first answer is the likely one; closing the question is none. */
export interface Question {
  readonly message: string;
  /** A wrong answer would do harm: Enter, pressed in the flow of typing, gives none. */
  readonly isGrave: boolean;
  readonly answers: readonly Answer[];
  readonly decline: () => void;
}

/** Asks; a later question takes the place of an open one. `later`: what is still offered once a grave one was closed. */
export type Ask = (message: string, answers: readonly Answer[], isGrave?: boolean, later?: Answer) => void;

/** The one question that may be open. `answered`: it was answered or closed; `dropped`: a grave one was closed. */
export function createQuestions(
  answered: () => void,
  dropped: (later: Answer | undefined) => void,
): {
  readonly question: Accessor<Question | undefined>;
  readonly ask: Ask;
} {
  const [question, setQuestion] = createSignal<Question>();
  const close = (): void => {
    setQuestion(undefined);
    answered();
  };
  const closing = ({ label, perform }: Answer): Answer => ({
    label,
    perform: () => {
      close();
      perform();
    },
  });
  const ask: Ask = (message, answers, isGrave = false, later) => {
    const decline = (): void => {
      close();
      if (isGrave) dropped(later);
    };
    setQuestion({ message, isGrave, answers: answers.map(closing), decline });
  };
  return { question, ask };
}
