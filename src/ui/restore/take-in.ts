import { type DossierChoices, mergeDossiers } from '../../core/compare/merge-dossiers';
import { isSameState } from '../../core/compare/same-state';
import { check } from '../../core/check/check';
import { applyChanges, type Change } from '../../core/filing/change';
import { dossierOf } from '../../core/filing/dossier';
import type { Filing } from '../../core/filing/filing';
import { boundHistory, record as recordStep } from '../../core/filing/history';
import { editionOf as editionOfFiling } from '../../editions';
import { deriveMerged } from '../../session/merge-edits';
import { createSession, STORED_ENTRIES } from '../../session/session';
import { bringSnapshots } from '../../storage/bring-snapshots';
import type { BackupRecord } from '../../storage/format';
import { noteOrigin, restoreAsCopy, restoreInPlace, withItsSnapshots } from '../../storage/restore';
import type { FilingStorage, FilingSummary } from '../../storage/storage';
import { summarise } from '../../storage/summarise';
import { restore as words } from '../text-restore.zh';
import { homeText } from '../text-home.zh';
import type { DifferentFiling } from './incoming';

/** What the clerk decided on a filing that is here in another state; `changes` make what is kept as wanted. */
export type Decision =
  | { readonly way: 'copy' }
  | { readonly way: 'replace' }
  | {
      readonly way: 'merge';
      readonly changes: readonly Change[];
      /** Where a common state is known: how the dossiers become one. */
      readonly dossier?: DossierChoices;
    };

/** Chinese sentences on snapshots that did not come along. */
type Problems = readonly string[];

/** Keeps a filing that is not here yet; one that lay in the 回收站 goes there. */
export async function takeInNew(storage: FilingStorage, record: BackupRecord): Promise<Problems> {
  const { id, problems } = await restoreInPlace(storage, record, summaryOf(record.filing));
  if (record.removedAt !== undefined) await storage.remove(id);
  return problems;
}

/** Brings along the snapshots of a filing that is here already just as it is in the backup. */
export async function takeInSame(storage: FilingStorage, record: BackupRecord, wasRemoved: boolean): Promise<Problems> {
  const { id } = record.filing;
  // Whoever restores a filing wants to see it, unless it lay in the 回收站 there too.
  if (wasRemoved && record.removedAt === undefined) await storage.restoreRemoved(id);
  return (await bringSnapshots(storage, id, record.snapshots)).problems;
}

/** Does with a filing what was decided. What it changes is kept as a snapshot first; rejects where that fails. */
export async function takeIn(storage: FilingStorage, incoming: DifferentFiling, decision: Decision): Promise<Problems> {
  const { record, kept, backedUpAt, wasRemoved } = incoming;
  switch (decision.way) {
    case 'copy': {
      const copied = { at: Date.now(), backedUpAt };
      if (wasRemoved) await storage.restoreRemoved(kept.id);
      return (await restoreAsCopy(storage, record, { ...summaryOf(record.filing), copied })).problems;
    }
    case 'replace': {
      await storage.addSnapshot({ filing: kept.filing, reason: 'replace' });
      const { saved, problems } = await withItsSnapshots(storage, kept.id, record, (theirs) => {
        const { filing, history } = withDossierOf(theirs, kept.filing, newerSide(incoming));
        return storage.save({ filing, history, summary: summaryOf(filing) }, kept.revision);
      });
      await noteOrigin(storage, record, saved);
      return problems;
    }
    case 'merge': {
      await storage.addSnapshot({ filing: kept.filing, reason: 'restore' });
      const edition = editionOf(kept);
      const { problems } = await withItsSnapshots(storage, kept.id, record, (theirs) => {
        const session = createSession({
          filing: kept.filing,
          history: kept.history,
          edition,
          derive: (before, changes) => deriveMerged(edition, before, changes),
          check: (filing) => check(filing, edition),
          now: Date.now,
        });
        const dossier = dossierChanges(kept.filing, theirs.filing, newerSide(incoming), decision.dossier);
        session.commit({ label: words.mergeLabel, changes: [...decision.changes, ...dossier] });
        const filing = session.filing();
        const summary = summarise(filing, edition, session.result());
        return storage.save({ ...kept, filing, history: session.storedHistory(), summary }, kept.revision);
      });
      return problems;
    }
  }
}

/** Whose dossier was written to last. */
export const newerSide = ({ record, kept, backedUpAt }: DifferentFiling): 'ours' | 'theirs' =>
  (record.lineage?.savedAt ?? backedUpAt) > kept.savedAt ? 'theirs' : 'ours';

/** What unites the dossier of another filing with that of ours; nothing where ours says it all. */
export function dossierChanges(
  ours: Filing,
  theirs: Filing,
  newer: 'ours' | 'theirs',
  choices?: DossierChoices,
): readonly Change[] {
  const dossier = mergeDossiers(dossierOf(ours), dossierOf(theirs), newer, choices);
  return isSameState(ours, { ...ours, ...dossier }) ? [] : [{ kind: 'setDossier', dossier }];
}

/** A filing that takes the place of ours, with what only our dossier says put to its own, as a step of its history. */
function withDossierOf(
  { filing, history }: Pick<BackupRecord, 'filing' | 'history'>,
  ours: Filing,
  newer: 'ours' | 'theirs',
): Pick<BackupRecord, 'filing' | 'history'> {
  const changes = dossierChanges(filing, ours, newer === 'ours' ? 'theirs' : 'ours');
  if (changes.length === 0) return { filing, history };
  const { filing: united, inverse } = applyChanges(filing, changes);
  const step = { label: words.dossierLabel, changes, inverse, at: Date.now() };
  return { filing: united, history: boundHistory(recordStep(history, step), STORED_ENTRIES) };
}

export function editionOf({ filing }: Pick<BackupRecord, 'filing'>) {
  const edition = editionOfFiling(filing);
  if (!edition) throw new Error(homeText.unknownEdition(filing.edition.id));
  return edition;
}

function summaryOf(filing: Filing): FilingSummary {
  const edition = editionOf({ filing });
  return summarise(filing, edition, check(filing, edition));
}
