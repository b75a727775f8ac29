import type { Edition } from '../core/edition/edition';
import type { Submission } from '../core/filing/dossier';
import type { Filing } from '../core/filing/filing';
import { fingerprint } from '../core/filing/fingerprint';
import type { History } from '../core/filing/history';
import { createTimeline } from '../core/filing/timeline';
import type { SnapshotStorage } from '../storage/snapshots';

/**
 * The filing as it was sent: as it is now where nothing changed, else as its snapshot or the history has it. Undefined
 * where none of them has the figures that the fingerprint is of: they were kept in another browser.
 */
export async function sentState(
  submission: Submission,
  filing: Filing,
  history: History,
  edition: Edition,
  storage: Pick<SnapshotStorage, 'loadSnapshot'>,
): Promise<Filing | undefined> {
  const isSent = (state: Filing | undefined): state is Filing =>
    state !== undefined && fingerprint(state, edition) === submission.fingerprint;
  if (isSent(filing)) return filing;
  const kept = submission.snapshot && (await storage.loadSnapshot(submission.snapshot).catch(() => undefined));
  if (kept && isSent(kept)) return kept;
  const step = history.done.findIndex(({ changes }) =>
    changes.some(
      (change) => change.kind === 'setDossier' && change.dossier.submissions?.some(({ id }) => id === submission.id),
    ),
  );
  const state = step < 0 ? undefined : createTimeline(filing, history).stateAfter(step + 1);
  return isSent(state) ? state : undefined;
}
