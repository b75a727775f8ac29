import type { Accessor } from 'solid-js';
import type { Edition } from '../../core/edition';
import type { Session } from '../../session/session';
import type { SaveLabel } from './save-label';

/** A filing that is open in this window: its session, and how its keeping stands. */
export interface OpenFiling {
  readonly session: Session;
  readonly edition: Edition;
  readonly saveState: Accessor<SaveLabel>;
  readonly isReadOnly: Accessor<boolean>;
  /** Whether the browser keeps it, rather than only this page's memory. */
  readonly isStored: boolean;
  readonly takeOver: () => void;
  /** Saves at once; rejects with a Chinese message where that fails. */
  readonly flush: () => Promise<void>;
}
