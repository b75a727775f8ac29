import type { FilingCard } from '../library';

/** After how long a change wants a backup, in milliseconds. */
const LONGEST = 7 * 24 * 60 * 60 * 1000;

/** Whether a filing was changed since its last backup, and that is older than 7 days, or there never was one so long. */
export function isBackupDue({ savedAt, backedUpAt, createdAt }: FilingCard, now: number): boolean {
  if (backedUpAt !== undefined && savedAt <= backedUpAt) return false;
  const since = backedUpAt ?? createdAt ?? savedAt;
  return now - since > LONGEST;
}
