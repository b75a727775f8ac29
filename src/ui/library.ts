import type { FilingForm } from './home/filing-form-dialog';

/** What Home shows of a filing without loading it. */
export interface FilingCard {
  readonly id: string;
  readonly unit: string;
  readonly year: number;
  readonly edition: string;
  readonly errors: number;
  readonly toVerify: number;
  readonly isFilled: boolean;
  /** Milliseconds since the epoch. */
  readonly changedAt: number;
  readonly backedUpAt: number | undefined;
}

export interface BackupFile {
  readonly name: string;
  readonly content: string;
}

/** The filings kept in this browser, as Home speaks of them. Every failure is an Error with a Chinese message. */
export interface Library {
  readonly list: () => Promise<readonly FilingCard[]>;
  /** Returns the id of the new filing. */
  readonly create: (form: FilingForm) => Promise<string>;
  /** Keeps a copy of the example filing and returns its id. */
  readonly createExample: () => Promise<string>;
  readonly rename: (id: string, to: { readonly unit: string; readonly year: number }) => Promise<void>;
  readonly duplicate: (id: string) => Promise<void>;
  /** Returns the way back. */
  readonly remove: (id: string) => Promise<() => Promise<void>>;
  readonly backup: (ids: readonly string[]) => Promise<BackupFile>;
  /** Takes in a backup file; returns how many filings it held. */
  readonly restore: (content: string) => Promise<number>;
}
