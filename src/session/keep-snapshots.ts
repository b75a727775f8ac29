import { type Filing, hasFigures } from '../core/filing/filing';
import type { SnapshotReason, SnapshotStorage } from '../storage/snapshots';
import type { Session } from './session';

export interface SnapshotKeeper {
  /** Keeps the filing as it is when called; rejects with a StorageError. */
  readonly take: (reason: SnapshotReason, name?: string) => Promise<void>;
  readonly stop: () => void;
}

/** Keeps the state of an open filing before its first change of each day. `now`: milliseconds since the epoch. */
export function keepSnapshots(session: Session, storage: SnapshotStorage, now: () => number): SnapshotKeeper {
  let before = session.filing();
  let keptDay: string | undefined;
  const dayOf = (at: number): string => new Date(at).toDateString();

  const keepDay = async (filing: Filing, day: string, until: number): Promise<void> => {
    const heads = await storage.listSnapshots(filing.id);
    if (heads.some(({ reason, at }) => reason === 'day' && dayOf(at) === day)) return;
    await storage.addSnapshot({ filing, reason: 'day', at: until });
  };
  const stop = session.subscribe(({ origin, filing }) => {
    const previous = before;
    before = filing;
    const day = dayOf(now());
    if (origin === 'load' || day === keptDay || !isFilled(previous)) return;
    keptDay = day;
    // Storage that fails is told of by the autosave, which writes to the same place.
    const [last] = origin === 'edit' ? session.history().done.slice(-1) : [];
    keepDay(previous, day, last?.at ?? now()).catch(() => undefined);
  });
  return {
    take: async (reason, name) => {
      const filing = session.filing();
      // An empty state is nothing to come back to, unless the clerk says so.
      if (reason !== 'named' && !isFilled(filing)) return;
      const at = now();
      await storage.addSnapshot(name === undefined ? { filing, reason, at } : { filing, reason, name, at });
    },
    stop,
  };
}

const isFilled = ({ tables }: Filing): boolean => Object.values(tables).some((table) => table && hasFigures(table));
