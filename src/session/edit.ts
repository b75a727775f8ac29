import type { Change, Transaction } from '../core/filing/change';

/** A transaction to commit. `notes`: Chinese sentences on what was not taken literally. */
export interface ReadyEdit {
  readonly kind: 'ready';
  /** Without changes where there is nothing to do. */
  readonly transaction: Transaction;
  readonly notes: readonly string[];
}

/** The same, to be committed only after the user has agreed to `message`. */
export interface ConfirmEdit {
  readonly kind: 'confirm';
  readonly message: string;
  readonly transaction: Transaction;
}

/** What cannot be done; `message` says why and what would help. */
export interface RefusedEdit {
  readonly kind: 'refused';
  readonly message: string;
}

export type Edit = ReadyEdit | ConfirmEdit | RefusedEdit;

export const ready = (label: string, changes: readonly Change[], notes: readonly string[] = []): ReadyEdit => ({
  kind: 'ready',
  transaction: { label, changes },
  notes,
});

export const refused = (message: string): RefusedEdit => ({ kind: 'refused', message });
