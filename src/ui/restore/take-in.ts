import type { Change } from '../../core/filing/change';
import { check } from '../../core/check/check';
import { EMPTY_HISTORY } from '../../core/filing/history';
import { editionById } from '../../editions';
import { deriveMerged } from '../../session/merge-edits';
import { createSession } from '../../session/session';
import type { BackupRecord } from '../../storage/format';
import { restoreAsCopy, restoreInPlace } from '../../storage/restore';
import type { FilingStorage, FilingSummary } from '../../storage/storage';
import { summarise } from '../../storage/summarise';
import { restore as words } from '../text-restore.zh';
import { text } from '../text.zh';
import type { Incoming } from './incoming';

/** What the clerk decided on a filing that is here in another state; `changes` make what is kept as wanted. */
export type Decision =
  | { readonly way: 'copy' }
  | { readonly way: 'replace' }
  | { readonly way: 'merge'; readonly changes: readonly Change[] };

type Different = Extract<Incoming, { kind: 'different' }>;

/** Keeps a filing that is not here yet. */
export const takeInNew = (storage: FilingStorage, record: BackupRecord): Promise<void> =>
  restoreInPlace(storage, record, summaryOf(record));

/** Does with a filing what was decided. What it changes is kept as a snapshot first; rejects where that fails. */
export async function takeIn(storage: FilingStorage, incoming: Different, decision: Decision): Promise<void> {
  const { record, kept, backedUpAt } = incoming;
  switch (decision.way) {
    case 'copy': {
      const name = await freeName(storage, record, backedUpAt);
      const filing = { ...record.filing, unit: { ...record.filing.unit, name } };
      // Its history would take the name back with the unit's.
      await restoreAsCopy(storage, { filing, history: EMPTY_HISTORY }, { ...summaryOf(record), unit: name });
      return;
    }
    case 'replace':
      await storage.addSnapshot({ filing: kept.filing, reason: 'replace' });
      await storage.save({ ...record, summary: summaryOf(record) }, kept.revision);
      return;
    case 'merge': {
      await storage.addSnapshot({ filing: kept.filing, reason: 'restore' });
      const edition = editionOf(kept);
      const session = createSession({
        filing: kept.filing,
        history: kept.history,
        edition,
        derive: (before, changes) => deriveMerged(edition, before, changes),
        check: (filing) => check(filing, edition),
        now: Date.now,
      });
      session.commit({ label: words.mergeLabel, changes: decision.changes });
      const filing = session.filing();
      const summary = summarise(filing, edition, session.result());
      await storage.save({ ...kept, filing, history: session.storedHistory(), summary }, kept.revision);
    }
  }
}

export function editionOf({ filing }: Pick<BackupRecord, 'filing'>) {
  const edition = editionById(filing.edition.id);
  if (!edition) throw new Error(text.home.unknownEdition(filing.edition.id));
  return edition;
}

function summaryOf(record: BackupRecord): FilingSummary {
  const edition = editionOf(record);
  return summarise(record.filing, edition, check(record.filing, edition));
}

/** A name by which the copy is told from everything that is listed. */
async function freeName(storage: FilingStorage, { filing }: BackupRecord, backedUpAt: number): Promise<string> {
  const taken = new Set((await storage.list()).filter(({ year }) => year === filing.year).map(({ unit }) => unit));
  for (let nth = 1; ; nth++) {
    const name = text.home.restoredName(filing.unit.name, backedUpAt, nth);
    if (!taken.has(name)) return name;
  }
}
