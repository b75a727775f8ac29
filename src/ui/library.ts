import type { Filing } from '../core/filing/filing';
import { EMPTY_HISTORY, type History } from '../core/filing/history';
import type { BackupRecord } from '../storage/format';
import { gatherBackup } from '../storage/gather-backup';
import { newId } from '../storage/ids';
import { keepLineage, readLineage } from '../storage/lineage';
import type { Progress } from '../storage/progress';
import {
  type FilingStorage,
  type FilingSummary,
  NEVER_SAVED,
  type RemovedRecord,
  type SummaryRecord,
} from '../storage/storage';
import { createPauses } from './busy-work';
import type { FilingForm } from './home/filing-form-dialog';
import { readPreparer } from './home/preparer';
import type { DifferentFiling } from './restore/incoming';
import type { Restored, RestoreProgress } from './restore/restore-file';
import { rememberedPlace, rememberPlace } from './editions/remember-place';
import { rememberedSignOff } from './life/remember-sign-off';
import type { Decision } from './restore/take-in';
import { homeText } from './text-home.zh';
import { text } from './text.zh';

/** What Home shows of a filing without loading it. */
export type FilingCard = SummaryRecord;
export type RemovedCard = RemovedRecord;

export interface BackupFile {
  readonly name: string;
  readonly content: Blob;
  /** How many filings are in it, and how many of these lie in the 回收站. */
  readonly count: number;
  readonly removed: number;
  readonly snapshots: number;
  readonly forms: number;
  /** Chinese sentences on what could not be read, and is not in the file. */
  readonly problems: readonly string[];
}

export type OpenFiling = Pick<BackupRecord, 'filing' | 'history'>;

/** The filings kept in this browser, as Home speaks of them. Every failure is an Error with a Chinese message. */
export interface Library {
  readonly list: () => Promise<readonly FilingCard[]>;
  /** Returns the id of the new filing. */
  readonly create: (form: FilingForm) => Promise<string>;
  /** Keeps a filing made elsewhere (imported) and returns its id. */
  readonly keep: (filing: Filing, history?: History) => Promise<string>;
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
  readonly backup: (ids: readonly string[], progress?: Progress) => Promise<BackupFile>;
  /** All that is kept, the 回收站 too, and the open filing even where nothing can be kept; under a name of its own. */
  readonly backupAll: (progress?: Progress) => Promise<BackupFile>;
  /** Takes in a backup file, and changes nothing that is here already. Rejects where nothing in it can be used. */
  readonly restore: (
    file: Blob,
    fileName: string,
    progress?: RestoreProgress,
    isTrusted?: boolean,
  ) => Promise<Restored>;
  /** Does what was decided on a filing. Returns Chinese sentences on snapshots that did not come along. */
  readonly decide: (filing: DifferentFiling, decision: Decision) => Promise<readonly string[]>;
  /** Whether it is not known yet whose work one of the filings is: a backup should say it. */
  readonly lacksPreparer: (ids: readonly string[]) => Promise<boolean>;
  /** Deletes everything that this browser keeps, for good. */
  readonly clear: () => Promise<void>;
  /**
   * The open filing as it is now, which storage may not have yet. Returns what to call once it is closed and kept:
   * one that could not be kept stays within reach of a backup until another is opened.
   */
  readonly setOpen: (record: () => OpenFiling) => () => void;
  /** Lets the list wait for the last save of a filing that is being closed. */
  readonly awaitClose: (closing: Promise<void>) => void;
  /** Resolves when the last save of a filing that is being closed is done. */
  readonly closed: () => Promise<void>;
}

/** The rules and the editions come with the first filing that needs them, so that Home stays small. */
export function createLibrary(storage: FilingStorage): Library {
  let open: (() => OpenFiling) | undefined;
  let closing: Promise<void> = Promise.resolve();
  const summaryOf = async (filing: Filing): Promise<FilingSummary> => {
    const [{ editionOf }, { check }, { summarise }] = await Promise.all([
      import('../editions'),
      import('../core/check/check'),
      import('../storage/summarise'),
    ]);
    const edition = editionOf(filing);
    if (!edition) throw new Error(homeText.unknownEdition(filing.edition.id));
    return summarise(filing, edition, check(filing, edition));
  };
  const keepNew = async (filing: Filing, history: History = EMPTY_HISTORY): Promise<string> => {
    const isSigned = Object.keys(filing.signOff).length > 0;
    const signOff = isSigned ? filing.signOff : await rememberedSignOff(storage, filing.unit.name);
    const signed: Filing = { ...filing, signOff };
    await storage.save({ filing: signed, history, summary: await summaryOf(signed) }, NEVER_SAVED);
    return filing.id;
  };
  const backup = async (ids: readonly string[], isAll: boolean, progress = createPauses()): Promise<BackupFile> => {
    const at = Date.now();
    const request = { ids, isAll, savedAt: at, open: open?.() };
    const preparer = await readPreparer(storage);
    const gathered = await gatherBackup(storage, preparer ? { ...request, preparer } : request, progress);
    const { content, filings, snapshots, forms, removed, problems } = gathered;
    if (filings.length === 0 && problems.length > 0) throw new Error(problems[0]);
    const kept = filings.map(({ id }) => id);
    // The file is what matters: that it was made can be forgotten where the browser keeps nothing.
    await storage.markBackup(kept, at).catch(() => undefined);
    const [only] = filings;
    const name =
      only && filings.length === 1 && !isAll
        ? homeText.backupFile(only.unit.name, only.year, at)
        : homeText.backupFileAll(at);
    return { name, content, count: filings.length, removed, snapshots, forms, problems };
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
    create: async ({ unit, year, kind, recordedUnit, place }) => {
      const [{ DEFAULT_EDITION, editionFor }, { newFiling }] = await Promise.all([
        import('../editions'),
        import('../session/new-filing'),
      ]);
      const named = kind ? { name: unit, kind } : { name: unit };
      const recordedScale = { unit: recordedUnit, decimals: 2 };
      if (place !== undefined) await rememberPlace(storage, place);
      const wanted = place ?? (await rememberedPlace(storage)) ?? DEFAULT_EDITION.place;
      const edition = editionFor(wanted, year);
      return keepNew(newFiling({ edition, unit: named, year, recordedScale }));
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
      // Nobody has checked or sent the copy.
      const life = { selfChecks: [], submissions: [], returnRemarks: [] };
      const copy: Filing = { ...filing, ...life, id: newId() };
      const { submittedAt: _, ...rest } = summary;
      const drafting = { ...rest, stage: 'drafting', copied: { at: Date.now() } } as const;
      await storage.save({ filing: copy, history: EMPTY_HISTORY, summary: drafting }, NEVER_SAVED);
      await keepLineage(storage, copy.id, { line: (await readLineage(storage, id)).line });
    },
    remove: async (id) => {
      await storage.remove(id);
      return () => storage.restoreRemoved(id);
    },
    listRemoved: () => storage.listRemoved(),
    takeBack: (id) => storage.restoreRemoved(id),
    purge: (ids) => storage.purge(ids),
    backup: (ids, progress) => backup(ids, false, progress),
    backupAll: async (progress) => {
      const [kept, removed] = await Promise.all([
        storage.list().catch(() => []),
        storage.listRemoved().catch(() => []),
      ]);
      const ids = [...(open ? [open().filing.id] : []), ...[...kept, ...removed].map(({ id }) => id)];
      return backup([...new Set(ids)], true, progress);
    },
    restore: async (file, fileName, progress, isTrusted) => {
      const { pausing, restoreFile } = await import('./restore/restore-file');
      return restoreFile(storage, file, fileName, progress ?? pausing(), isTrusted);
    },
    decide: async (filing, decision) => (await import('./restore/take-in')).takeIn(storage, filing, decision),
    lacksPreparer: async (ids) => {
      if ((await readPreparer(storage)) !== undefined) return false;
      for (const id of ids) {
        const record = await storage.load(id).catch(() => undefined);
        if (record && !record.filing.signOff.preparer?.trim()) return true;
      }
      return false;
    },
    clear: () => storage.clear(),
    awaitClose: (work) => {
      closing = work;
    },
    closed: () => closing,
    setOpen: (record) => {
      open = record;
      return () => {
        if (open === record) open = undefined;
      };
    },
  };
  return library;
}
