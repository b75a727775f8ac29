import type { JSX } from 'solid-js';
import type { Decision } from './take-in';

/** How the clerk says what of a backup is merged into what is kept. */
export interface MergeWay {
  /** What is asked; nothing where there is nothing to choose. */
  readonly view: () => JSX.Element;
  /** The sentence that explains it. */
  readonly hint: string;
  /** What becomes of two dossiers, where that is not asked. */
  readonly dossierHint: string | undefined;
  /** In what both differ, counted by who has changed it; undefined where that is not known. */
  readonly counts: () => string | undefined;
  readonly decision: () => Extract<Decision, { way: 'merge' }>;
  /** Whether what is kept would stay as it is, and the sentence that says so. */
  readonly isNothing: () => boolean;
  readonly nothing: string;
  /** How many things that both have changed nobody has decided. */
  readonly undecided: () => number;
}
