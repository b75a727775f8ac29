import type { Filing } from '../core/filing/filing';
import { EMPTY_HISTORY } from '../core/filing/history';
import { type BackupRecord, parseBackup, serialiseBackup } from '../storage/format';
import { newId } from '../storage/ids';
import {
  type FilingStorage,
  type FilingSummary,
  NEVER_SAVED,
  type RemovedRecord,
  type SummaryRecord,
} from '../storage/storage';
import type { FilingForm } from './home/filing-form-dialog';
import { compareWithKept, type Incoming } from './restore/incoming';
import type { Decision } from './restore/take-in';
import { text } from './text.zh';

/** What Home shows of a filing without loading it. */
export type FilingCard = SummaryRecord;
export type RemovedCard = RemovedRecord;

export interface BackupFile {
  readonly name: string;
  readonly content: string;
  /** Chinese sentences on filings that could not be read, and are not in the file. */
  readonly problems: readonly string[];
}

/** A filing of a backup that is here in another state. */
export type DifferentFiling = Extract<Incoming, { kind: 'different' }>;

export interface Restored {
  /** How many came in, since there was none of them here. */
  readonly count: number;
  /** How many were here already just as they are in the file. */
  readonly same: number;
  /** What the clerk has to decide on. */
  readonly different: readonly DifferentFiling[];
  /** Chinese sentences on what could not be taken in. */
  readonly problems: readonly string[];
}

/** The filings kept in this browser, as Home speaks of them. Every failure is an Error with a Chinese message. */
export interface Library {
  readonly list: () => Promise<readonly FilingCard[]>;
  /** Returns the id of the new filing. */
  readonly create: (form: FilingForm) => Promise<string>;
  /** Keeps a filing made elsewhere (imported) and returns its id. */
  readonly keep: (filing: Filing) => Promise<string>;
  /** Keeps a copy of the example filing and returns its id. */
  readonly createExample: () => Promise<string>;
  readonly rename: (id: string, to: { readonly unit: string; readonly year: number }) => Promise<void>;
  readonly duplicate: (id: string) => Promise<void>;
  /** Moves a filing to the 回收站; returns the way back. */
  readonly remove: (id: string) => Promise<() => Promise<void>>;
  /** What is in the 回收站, last removed first. */
  readonly listRemoved: () => Promise<readonly RemovedCard[]>;
  readonly takeBack: (id: string) => Promise<void>;
  /** Deletes for good what is in the 回收站. */
  readonly purge: (ids: readonly string[]) => Promise<void>;
  /** Rejects only where none of them can be read. */
  readonly backup: (ids: readonly string[]) => Promise<BackupFile>;
  /** All that is kept, and the open filing even where nothing can be kept; under a name of its own. */
  readonly backupAll: () => Promise<BackupFile>;
  /** Takes in a backup file, and touches nothing that is here already. Rejects where nothing in it can be used. */
  readonly restore: (content: string, fileName: string) => Promise<Restored>;
  /** Does what was decided on a filing; undefined: leaves what is here as it was. */
  readonly decide: (filing: DifferentFiling, decision: Decision | undefined) => Promise<void>;
  /** Deletes everything that this browser keeps, for good. */
  readonly clear: () => Promise<void>;
  /**
   * The open filing as it is now, which storage may not have yet. Returns what to call once it is closed and kept:
   * one that could not be kept stays within reach of a backup until another is opened.
   */
  readonly setOpen: (record: () => BackupRecord) => () => void;
  /** Lets the list wait for the last save of a filing that is being closed. */
  readonly awaitClose: (closing: Promise<void>) => void;
}

/** The rules and the editions come with the first filing that needs them, so that Home stays small. */
export function createLibrary(storage: FilingStorage): Library {
  let open: (() => BackupRecord) | undefined;
  let closing: Promise<void> = Promise.resolve();
  const summaryOf = async (filing: Filing): Promise<FilingSummary> => {
    const [{ editionById }, { check }, { summarise }] = await Promise.all([
      import('../editions'),
      import('../core/check/check'),
      import('../storage/summarise'),
    ]);
    const edition = editionById(filing.edition.id);
    if (!edition) throw new Error(text.home.unknownEdition(filing.edition.id));
    return summarise(filing, edition, check(filing, edition));
  };
  const keepNew = async (filing: Filing): Promise<string> => {
    await storage.save({ filing, history: EMPTY_HISTORY, summary: await summaryOf(filing) }, NEVER_SAVED);
    return filing.id;
  };
  const backup = async (ids: readonly string[], isAll: boolean): Promise<BackupFile> => {
    const records: BackupRecord[] = [];
    const problems: string[] = [];
    for (const id of ids)
      try {
        records.push(open?.().filing.id === id ? open() : await loadKept(id));
      } catch (error) {
        problems.push(text.home.notBackedUp(reasonOf(error)));
      }
    if (records.length === 0 && problems.length > 0) throw new Error(problems[0]);
    const at = Date.now();
    const kept = records.map(({ filing }) => filing.id);
    // The file is what matters: that it was made can be forgotten where the browser keeps nothing.
    await storage.markBackup(kept, at).catch(() => undefined);
    const [only] = records;
    const name =
      only && records.length === 1 && !isAll
        ? text.home.backupFile(only.filing.unit.name, only.filing.year, at)
        : text.home.backupFileAll(at);
    return { name, content: serialiseBackup({ savedAt: at, records }), problems };
  };
  const loadKept = async (id: string) => {
    const record = await storage.load(id);
    if (!record) throw new Error(text.editor.notFound);
    return record;
  };
  const library: Library = {
    list: async () => {
      await closing;
      return storage.list();
    },
    create: async ({ unit, year, kind, recordedUnit }) => {
      const [{ DEFAULT_EDITION }, { newFiling }] = await Promise.all([
        import('../editions'),
        import('../session/new-filing'),
      ]);
      const named = kind ? { name: unit, kind } : { name: unit };
      const recordedScale = { unit: recordedUnit, decimals: 2 };
      return keepNew(newFiling({ edition: DEFAULT_EDITION, unit: named, year, recordedScale }));
    },
    keep: keepNew,
    createExample: async () => {
      const { exampleFiling } = await import('../editions/mof-2023/example');
      return keepNew(exampleFiling(newId()));
    },
    rename: async (id, { unit, year }) => {
      const record = await loadKept(id);
      const filing: Filing = { ...record.filing, year, unit: { ...record.filing.unit, name: unit } };
      await storage.save({ ...record, filing, summary: await summaryOf(filing) }, record.revision);
    },
    duplicate: async (id) => {
      const { filing, summary } = await loadKept(id);
      const unit = text.home.copyName(filing.unit.name);
      // Nobody has checked or sent the copy.
      const life = { selfChecks: [], submissions: [], returnRemarks: [] };
      const copy: Filing = { ...filing, ...life, id: newId(), unit: { ...filing.unit, name: unit } };
      const { submittedAt: _, ...rest } = summary;
      const drafting = { ...rest, unit, stage: 'drafting' } as const;
      await storage.save({ filing: copy, history: EMPTY_HISTORY, summary: drafting }, NEVER_SAVED);
    },
    remove: async (id) => {
      await storage.remove(id);
      return () => storage.restoreRemoved(id);
    },
    listRemoved: () => storage.listRemoved(),
    takeBack: (id) => storage.restoreRemoved(id),
    purge: (ids) => storage.purge(ids),
    backup: (ids) => backup(ids, false),
    backupAll: async () => {
      const kept = await storage.list().catch(() => []);
      const ids = new Set([...(open ? [open().filing.id] : []), ...kept.map(({ id }) => id)]);
      return backup([...ids], true);
    },
    restore: async (content, fileName) => {
      const parsed = parseBackup(content, fileName);
      if (parsed.kind === 'failed') throw new Error(parsed.message);
      const { records, savedAt } = parsed.backup;
      const { editionOf, takeInNew } = await import('./restore/take-in');
      const failed: string[] = [];
      const usable = records.filter((record) => {
        try {
          return editionOf(record);
        } catch (error) {
          failed.push(text.home.notRestored(record.filing.unit.name, record.filing.year, reasonOf(error)));
          return false;
        }
      });
      const incoming = await compareWithKept(storage, usable, savedAt);
      let count = 0;
      for (const { kind, record } of incoming)
        try {
          if (kind !== 'new') continue;
          await takeInNew(storage, record);
          count++;
        } catch (error) {
          failed.push(text.home.notRestored(record.filing.unit.name, record.filing.year, reasonOf(error)));
        }
      const same = incoming.filter(({ kind }) => kind === 'same').length;
      const different = incoming.flatMap((each) => (each.kind === 'different' ? [each] : []));
      if (failed.length === records.length) throw new Error(failed.join(''));
      return { count, same, different, problems: [...parsed.problems, ...failed] };
    },
    decide: async (filing, decision) => {
      const { takeIn } = await import('./restore/take-in');
      if (decision) return takeIn(storage, filing, decision);
      if (filing.wasRemoved) await storage.remove(filing.record.filing.id);
    },
    clear: () => storage.clear(),
    awaitClose: (work) => {
      closing = work;
    },
    setOpen: (record) => {
      open = record;
      return () => {
        if (open === record) open = undefined;
      };
    },
  };
  return library;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
