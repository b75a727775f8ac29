import { type Accessor, batch, createSignal, onCleanup } from 'solid-js';
import type { Filing } from '../../core/filing/filing';
import type { CheckResult } from '../../core/check/finding';
import type { Session } from '../../session/session';

/** What the editor shows of a session, as signals. */
export interface SessionSignals {
  readonly filing: Accessor<Filing>;
  readonly results: Accessor<CheckResult>;
  /** What undo and redo would take back and do again. */
  readonly undoLabel: Accessor<string | undefined>;
  readonly redoLabel: Accessor<string | undefined>;
}

/** Follows a session for the life of the owning component. */
export function createSessionSignals(session: Session): SessionSignals {
  const [filing, setFiling] = createSignal(session.filing());
  const [results, setResults] = createSignal(session.result());
  const [undoLabel, setUndoLabel] = createSignal(session.undoLabel());
  const [redoLabel, setRedoLabel] = createSignal(session.redoLabel());
  onCleanup(
    session.subscribe(({ filing: next, result }) =>
      batch(() => {
        setFiling(next);
        setResults(result);
        setUndoLabel(session.undoLabel());
        setRedoLabel(session.redoLabel());
      }),
    ),
  );
  return { filing, results, undoLabel, redoLabel };
}
