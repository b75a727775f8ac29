import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { check } from '../../core/check/check';
import { whileFilling } from '../../core/check/in-progress';
import { deriveChanges } from '../../core/derive/derive';
import type { Edition } from '../../core/edition/edition';
import { editionOf } from '../../editions';
import { keepSnapshots, type SnapshotKeeper } from '../../session/keep-snapshots';
import { createSession, type Session } from '../../session/session';
import { type Autosave, createAutosave, type SaveState } from '../../storage/autosave';
import { newId } from '../../storage/ids';
import {
  type FilingDraft,
  type FilingRecord,
  type FilingSummary,
  type FilingStorage,
  NEVER_SAVED,
  type Place,
} from '../../storage/storage';
import { summarise } from '../../storage/summarise';
import { openTabChannel } from '../../storage/tab-channel';
import { createTabLock, type TabState } from '../../storage/tab-lock';
import { text } from '../text.zh';

/** A filing that is open in this window: its session, and how its keeping stands. */
export interface OpenFiling {
  readonly session: Session;
  readonly edition: Edition;
  /** Where the clerk was when it was last kept. */
  readonly place: Place | undefined;
  readonly notePlace: (place: Place) => void;
  readonly saveState: Accessor<SaveState | undefined>;
  readonly tabState: Accessor<TabState>;
  /** Takes the right to edit from the other window, with what it has kept. */
  readonly takeOver: () => void;
  /** Saves at once; rejects with a StorageError where that fails. */
  readonly flush: () => Promise<void>;
  /** Calls the listener before the page is hidden or left and before another window takes over; returns the way to stop. */
  readonly onLeaving: (listener: () => void) => () => void;
  /** Ends what is being typed: there may be no later. */
  readonly settle: () => void;
  readonly hasUnsaved: () => boolean;
  /** Keeps the filing as it is now beside it, to come back to. */
  readonly keepState: SnapshotKeeper['take'];
  /** After a conflict: what is kept replaces what is here. */
  readonly loadKept: () => Promise<void>;
  /** After a conflict: keeps what is here as another filing, whose id is returned. */
  readonly saveAsCopy: () => Promise<string>;
  /** Saves what waits and lets go in any case; rejects with a StorageError where the save failed. */
  readonly close: () => Promise<void>;
}

const CHANNEL = 'mingzhang';

/** Opens a loaded filing for the life of the owning component; `close` is left to the caller. */
export function openFiling(storage: FilingStorage, record: FilingRecord, edition: Edition): OpenFiling {
  const session = createSession({
    filing: record.filing,
    history: record.history,
    edition,
    derive: (before, changes) => deriveChanges(edition, before, changes),
    check: (filing) => whileFilling(check(filing, edition), filing, edition),
    now: Date.now,
  });
  const lock = createTabLock({ filingId: record.id, channel: openTabChannel(CHANNEL) });
  let autosave: Autosave | undefined;
  const [saveState, setSaveState] = createSignal<SaveState>();
  const [tabState, setTabState] = createSignal(lock.state());
  let place = record.place;
  /** Of what is kept, as far as is known here. */
  let revision = record.revision;

  /** A step may have changed the edition: then this window opens the filing anew. */
  const summaryNow = (): FilingSummary => {
    const filing = session.filing();
    const own = editionOf(filing) ?? edition;
    return summarise(filing, own, own === edition ? session.result() : check(filing, own));
  };
  const draft = (): FilingDraft => ({
    filing: session.filing(),
    history: session.storedHistory(),
    summary: summaryNow(),
    ...(place ? { place } : {}),
  });
  /** Starts from what is kept; what the one before had not saved is given up. */
  const beginSaving = (base: number, savedAt: number): void => {
    autosave?.dispose();
    revision = base;
    const next = createAutosave({ storage });
    autosave = next;
    next.subscribe((state) => {
      if (next !== autosave) return;
      setSaveState(state);
      if (state.kind === 'saved') revision = state.revision;
      if (state.kind === 'saved' && lock.state() === 'owner') lock.announceSave(state.revision);
    });
    next.begin(base, savedAt);
  };
  const loadKept = async (): Promise<void> => {
    const kept = await storage.load(record.id);
    if (!kept) throw new Error(text.editor.notFound);
    session.load(kept.filing, kept.history);
    beginSaving(kept.revision, kept.savedAt);
  };
  /** What another window has kept since; what could not be saved here stays until the clerk has decided. */
  const catchUp = async (): Promise<void> => {
    const kept = await storage.load(record.id);
    if (!kept || kept.revision === revision || autosave?.hasUnsaved()) return;
    session.load(kept.filing, kept.history);
    beginSaving(kept.revision, kept.savedAt);
  };
  const follow = async (): Promise<void> => {
    if (lock.state() === 'follower') await catchUp().catch(() => undefined);
  };

  beginSaving(record.revision, record.savedAt);
  const flush = (): Promise<void> => autosave?.flush() ?? Promise.resolve();
  const stopSaving = session.subscribe(({ origin }) => {
    if (origin !== 'load') autosave?.schedule(draft());
  });
  const snapshots = keepSnapshots(session, storage, Date.now);
  const leavers = new Set<() => void>();
  const settle = (): void => leavers.forEach((leave) => leave());
  let before = lock.state();
  const startEditing = async (): Promise<void> => {
    // What is typed before the other window's work has arrived would be overwritten by it.
    await catchUp().catch(() => undefined);
    setTabState(lock.state());
  };
  const yieldEditing = async (): Promise<void> => {
    await flush().catch(() => undefined);
    lock.yielded();
    await follow();
  };
  lock.onState((state) => {
    const wasOwner = before === 'owner';
    before = state;
    if (state === 'owner') return void startEditing();
    if (wasOwner) settle();
    setTabState(state);
    if (state === 'follower') void (wasOwner ? yieldEditing() : follow());
  });
  lock.onFollow(() => void follow());
  onCleanup(stopSaving);
  onCleanup(snapshots.stop);

  return {
    session,
    edition,
    place,
    notePlace: (next) => {
      place = next;
    },
    saveState,
    tabState,
    takeOver: () => lock.takeOver(),
    flush,
    onLeaving: (listener) => {
      leavers.add(listener);
      return () => void leavers.delete(listener);
    },
    settle,
    keepState: snapshots.take,
    hasUnsaved: () => autosave?.hasUnsaved() ?? false,
    loadKept,
    saveAsCopy: async () => {
      const own = draft();
      const filing = { ...own.filing, id: newId() };
      const summary = { ...own.summary, copied: { at: Date.now() } };
      await storage.save({ ...own, filing, summary }, NEVER_SAVED);
      // The copy holds what waited.
      autosave?.dispose();
      autosave = undefined;
      return filing.id;
    },
    close: async () => {
      try {
        await flush();
      } finally {
        autosave?.dispose();
        lock.release();
      }
    },
  };
}
