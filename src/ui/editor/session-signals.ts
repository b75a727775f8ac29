import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { Filing } from '../../core/filing';
import type { CheckResult } from '../../core/finding';
import type { History } from '../../core/history';
import type { Session } from '../../session/session';

/** What the editor shows of a session, as signals. */
export interface SessionSignals {
  readonly filing: Accessor<Filing>;
  readonly results: Accessor<CheckResult>;
  readonly history: Accessor<History>;
}

/** Follows a session for the life of the owning component. */
export function createSessionSignals(session: Session): SessionSignals {
  const [filing, setFiling] = createSignal(session.filing());
  const [results, setResults] = createSignal(session.results());
  const [history, setHistory] = createSignal(session.history());
  onCleanup(
    session.subscribe(() => {
      setFiling(session.filing());
      setResults(session.results());
      setHistory(session.history());
    }),
  );
  return { filing, results, history };
}

/** The label of the step that undo would take back, if any. */
export const undoLabel = (history: History): string | undefined => history.done[history.done.length - 1]?.label;

/** The label of the step that redo would do again, if any. */
export const redoLabel = (history: History): string | undefined => history.undone[history.undone.length - 1]?.label;
