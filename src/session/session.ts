import { type CellRef, cellKey, type TableId } from '../core/filing/cell';
import { applyChanges, type Change, touchedTables, type Transaction } from '../core/filing/change';
import type { Edition } from '../core/edition/edition';
import type { Filing } from '../core/filing/filing';
import type { CheckResult } from '../core/check/finding';
import { boundHistory, type History, record, stepBack, stepForward } from '../core/filing/history';

/** Where a change of the open filing came from. */
export type EventOrigin = 'edit' | 'undo' | 'redo' | 'load';

export interface Touched {
  /** The cells written by themselves. */
  readonly cells: readonly CellRef[];
  /** Every table written to. */
  readonly tables: ReadonlySet<TableId>;
  /** Tables whose rows came, went, changed their name, or were replaced: their layout is new. */
  readonly relaidTables: ReadonlySet<TableId>;
}

export interface SessionEvent {
  /** What was applied, derived changes included; for an undo, the inverse under the label of what it takes back. */
  readonly transaction: Transaction;
  readonly origin: EventOrigin;
  readonly filing: Filing;
  readonly result: CheckResult;
  readonly touched: Touched;
  /** Entered totals that the edit left behind: offer to update the chain above. */
  readonly overridden: readonly CellRef[];
}

export interface SessionOptions {
  readonly filing: Filing;
  readonly history: History;
  readonly edition: Edition;
  /** What follows from changes; applied in the same transaction. */
  readonly derive: (
    before: Filing,
    changes: readonly Change[],
  ) => { readonly changes: readonly Change[]; readonly overridden: readonly CellRef[] };
  readonly check: (filing: Filing) => CheckResult;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** One open filing: everything that changes it comes through here. */
export interface Session {
  readonly edition: Edition;
  filing(): Filing;
  history(): History;
  /** The history as far as it is stored: at most STORED_ENTRIES. */
  storedHistory(): History;
  result(): CheckResult;
  /**
   * Applies a transaction and what follows from it, as one step of the history. Undefined where it has no changes.
   * Throws, with nothing changed, where a change refers to what is not there.
   * `derives: false`: nothing follows, for what brings its totals along (an import).
   */
  commit(transaction: Transaction, options?: { readonly derives?: boolean }): SessionEvent | undefined;
  undo(): SessionEvent | undefined;
  redo(): SessionEvent | undefined;
  /** The label of what undo would take back; undefined where there is nothing. */
  undoLabel(): string | undefined;
  redoLabel(): string | undefined;
  /** Takes over what another tab has saved. */
  load(filing: Filing, history: History): SessionEvent;
  /** Calls the listener after every change; returns the way to stop. */
  subscribe(listener: (event: SessionEvent) => void): () => void;
}

/** How many entries of the history go into storage; the open session keeps all. */
export const STORED_ENTRIES = 500;

export function createSession({ filing, history, edition, derive, check, now }: SessionOptions): Session {
  let current = filing;
  let past = history;
  let result = check(filing);
  const listeners = new Set<(event: SessionEvent) => void>();

  function publish(
    next: { readonly filing: Filing; readonly history: History },
    transaction: Transaction,
    origin: EventOrigin,
    overridden: readonly CellRef[] = [],
  ): SessionEvent {
    result = check(next.filing);
    current = next.filing;
    past = next.history;
    const event = { transaction, origin, filing: current, result, touched: touchedBy(transaction.changes), overridden };
    for (const listener of listeners) listener(event);
    return event;
  }

  return {
    edition,
    filing: () => current,
    history: () => past,
    storedHistory: () => boundHistory(past, STORED_ENTRIES),
    result: () => result,
    undoLabel: () => past.done[past.done.length - 1]?.label,
    redoLabel: () => past.undone[past.undone.length - 1]?.label,

    commit({ label, changes }, { derives = true } = {}) {
      if (changes.length === 0) return undefined;
      const derived = derives ? derive(current, changes) : { changes: [], overridden: [] };
      const transaction = { label, changes: [...changes, ...derived.changes] };
      const applied = applyChanges(current, transaction.changes);
      const entry = { ...transaction, inverse: applied.inverse, at: now() };
      return publish({ filing: applied.filing, history: record(past, entry) }, transaction, 'edit', derived.overridden);
    },

    undo() {
      const step = stepBack(past);
      if (!step) return undefined;
      const { filing: restored } = applyChanges(current, step.entry.inverse);
      const transaction = { label: step.entry.label, changes: step.entry.inverse };
      return publish({ filing: restored, history: step.history }, transaction, 'undo');
    },

    redo() {
      const step = stepForward(past);
      if (!step) return undefined;
      const { label, changes } = step.entry;
      const applied = applyChanges(current, changes);
      return publish({ filing: applied.filing, history: step.history }, { label, changes }, 'redo');
    },

    load(loaded, itsHistory) {
      const ids = new Set([...Object.keys(current.tables), ...Object.keys(loaded.tables)] as TableId[]);
      const changes = [...ids].map((table): Change => ({ kind: 'replaceTable', table, data: loaded.tables[table] }));
      return publish({ filing: loaded, history: itsHistory }, { label: '载入', changes }, 'load');
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function touchedBy(changes: readonly Change[]): Touched {
  const cells = new Map<string, CellRef>();
  const relaidTables = new Set<TableId>();
  for (const change of changes) {
    if (change.kind === 'setCell') cells.set(cellKey(change.cell), change.cell);
    else if (
      change.kind === 'insertRow' ||
      change.kind === 'removeRow' ||
      change.kind === 'setRow' ||
      change.kind === 'replaceTable'
    )
      relaidTables.add(change.table);
  }
  return { cells: [...cells.values()], tables: touchedTables(changes), relaidTables };
}
