import type { Change } from './change';
import type { Dossier, Submission } from './dossier';
import type { History, HistoryEntry } from './history';

/** Snapshots that got new ids: the new one by the old one. */
export type RenamedSnapshots = ReadonlyMap<string, string>;

/** The submissions, each still pointing at the snapshot of what was sent. */
export const withSnapshotIds = (submissions: readonly Submission[], ids: RenamedSnapshots): readonly Submission[] =>
  submissions.map((each) => {
    const snapshot = each.snapshot === undefined ? undefined : ids.get(each.snapshot);
    return snapshot === undefined || snapshot === each.snapshot ? each : { ...each, snapshot };
  });

/** The same for every step of a history, so that undoing brings no old id back. */
export function historyWithSnapshotIds({ done, undone }: History, ids: RenamedSnapshots): History {
  const change = (each: Change): Change =>
    each.kind === 'setDossier' ? { ...each, dossier: renamedIn(each.dossier, ids) } : each;
  const entry = (each: HistoryEntry): HistoryEntry => ({
    ...each,
    changes: each.changes.map(change),
    inverse: each.inverse.map(change),
  });
  return { done: done.map(entry), undone: undone.map(entry) };
}

const renamedIn = (dossier: Partial<Dossier>, ids: RenamedSnapshots): Partial<Dossier> =>
  dossier.submissions ? { ...dossier, submissions: withSnapshotIds(dossier.submissions, ids) } : dossier;
