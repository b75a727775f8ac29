import type { Filing } from '../core/filing/filing';
import type { History } from '../core/filing/history';
import type { BackupHead, Lineage } from './backup-format';
import { formsFor } from './gather-forms';
import { deviceId, readLineage } from './lineage';
import { type Progress, unwatched } from './progress';
import type { SnapshotHead } from './snapshots';
import type { FilingStorage, SummaryRecord } from './storage';
import { createBackupWriter } from './write-backup';

export interface BackupRequest extends Omit<BackupHead, 'device'> {
  /** The ids of the filings that are wanted; those in the 回收站 too. */
  readonly ids: readonly string[];
  /** It is of everything: forms come along that none of the filings uses. */
  readonly isAll?: boolean;
  /** The open filing, which storage may not have yet. */
  readonly open?: { readonly filing: Filing; readonly history: History } | undefined;
}

export interface GatheredBackup {
  readonly content: Blob;
  /** The filings that are in it. */
  readonly filings: readonly Pick<Filing, 'id' | 'unit' | 'year'>[];
  readonly snapshots: number;
  readonly forms: number;
  /** How many of the filings lie in the 回收站. */
  readonly removed: number;
  /** Chinese sentences on what could not be read, and is not in it. */
  readonly problems: readonly string[];
}

/** Characters that are held in memory before they become part of the file. */
const PIECE = 4_000_000;

/** Makes a backup file, one filing and one snapshot at a time. Rejects only with what `progress` rejects with. */
export async function gatherBackup(
  storage: FilingStorage,
  { ids, isAll = false, open, ...head }: BackupRequest,
  progress: Progress = unwatched,
): Promise<GatheredBackup> {
  const device = await deviceId(storage);
  const writer = createBackupWriter({ ...head, device });
  const file = createPieces();
  const problems: string[] = [];
  const filings: Pick<Filing, 'id' | 'unit' | 'year'>[] = [];
  const summaries = await summariesOf(storage);
  const heads: SnapshotHead[] = [];
  file.add(writer.begin());
  for (const [index, id] of ids.entries()) {
    await progress(index, ids.length);
    const summary = summaries.get(id);
    try {
      const { filing, history } = open?.filing.id === id ? open : await loadAny(storage, id);
      const lineage = summary && (await lineageOf(storage, summary, device));
      const removedAt = summary?.removedAt;
      file.add(
        writer.record({
          filing,
          history,
          ...(lineage ? { lineage } : {}),
          ...(removedAt === undefined ? {} : { removedAt }),
        }),
      );
      filings.push({ id, unit: filing.unit, year: filing.year });
    } catch (error) {
      problems.push(`有一份填报读不出来，不在备份里：${messageOf(error)}`);
    }
  }
  for (const { id, unit, year } of filings)
    try {
      heads.push(...(await storage.listSnapshots(id)));
    } catch (error) {
      problems.push(`${unit.name} ${year} 年的快照读不出来，不在备份里：${messageOf(error)}`);
    }
  let snapshots = 0;
  for (const [index, snapshot] of heads.entries()) {
    await progress(ids.length + index, ids.length + heads.length);
    try {
      const state = await storage.loadSnapshot(snapshot.id);
      // It went to make room meanwhile.
      if (!state) continue;
      file.add(writer.snapshot(snapshot, state));
      snapshots++;
    } catch (error) {
      const owner = filings.find(({ id }) => id === snapshot.filingId);
      const title = `${owner?.unit.name} ${owner?.year} 年的${snapshot.name ? `快照“${snapshot.name}”` : '一份快照'}`;
      problems.push(`${title}读不出来，不在备份里：${messageOf(error)}`);
    }
  }
  let forms = 0;
  const units = filings.map(({ unit }) => unit.name);
  for await (const { form, bytes } of formsFor(storage, units, isAll, problems)) {
    file.add(writer.form(form, bytes));
    forms++;
  }
  file.add(writer.end());
  const removed = filings.filter(({ id }) => summaries.get(id)?.removedAt !== undefined).length;
  return { content: file.end(), filings, snapshots, forms, removed, problems };
}

/** Texts that become a file; the browser takes over what has come together, so that memory stays small. */
function createPieces() {
  const done: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  const fold = (): void => {
    done.push(new Blob(waiting));
    waiting = [];
    length = 0;
  };
  return {
    add(text: string): void {
      waiting.push(text);
      length += text.length;
      if (length > PIECE) fold();
    },
    end(): Blob {
      fold();
      return new Blob(done, { type: 'application/json' });
    },
  };
}

async function loadAny(storage: FilingStorage, id: string) {
  const record = (await storage.load(id)) ?? (await storage.loadRemoved(id));
  if (!record) throw new Error('这份填报已经不在了');
  return record;
}

/** Nothing where the browser keeps nothing. */
async function summariesOf(storage: FilingStorage): Promise<Map<string, SummaryRecord & { removedAt?: number }>> {
  const [kept, removed] = await Promise.all([storage.list().catch(() => []), storage.listRemoved().catch(() => [])]);
  return new Map([...removed, ...kept].map((each) => [each.id, each]));
}

async function lineageOf(storage: FilingStorage, summary: SummaryRecord, device: string): Promise<Lineage> {
  const { revision, savedAt } = summary;
  return { ...(await readLineage(storage, summary.id)), device, revision, savedAt };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
