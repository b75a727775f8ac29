import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/filing/change';
import type { Filing } from '../../src/core/filing/filing';
import { EMPTY_HISTORY, type History, record } from '../../src/core/filing/history';
import { gatherBackup } from '../../src/storage/gather-backup';
import { deviceId, readLineage } from '../../src/storage/lineage';
import { createMemoryStorage } from '../../src/storage/memory-storage';
import { readBackup } from '../../src/storage/read-backup';
import { relationOf, type RelatedState } from '../../src/storage/relation';
import { restoreInPlace } from '../../src/storage/restore';
import type { FilingStorage } from '../../src/storage/storage';
import { EMPTY_FILING } from '../support/random-changes';
import { draft } from './drafts';

const { summary } = draft('x');

/** The filing after typing these years, one step each. */
function typed(from: { filing: Filing; history: History }, ...years: number[]): { filing: Filing; history: History } {
  return years.reduce(({ filing, history }, year) => {
    const changes = [{ kind: 'setYear', year }] as const;
    const applied = applyChanges(filing, changes);
    return {
      filing: applied.filing,
      history: record(history, { label: '改', changes, inverse: applied.inverse, at: year }),
    };
  }, from);
}

const START = { filing: EMPTY_FILING, history: EMPTY_HISTORY };

describe('a backup and what is here', () => {
  it('are one way to the other where the history tells', () => {
    const [early, late] = [typed(START, 1, 2), typed(START, 1, 2, 3)];
    expect(relationOf(late, early)).toBe('older');
    expect(relationOf(early, late)).toBe('newer');
    expect(relationOf(typed(early, 7), late)).toBe('unknown');
  });
});

describe('a filing that goes from one browser to another', () => {
  /** Types without a step that would tell: only lineage can. */
  const edit = async (storage: FilingStorage, year: number): Promise<void> => {
    const { filing, revision } = (await storage.load(EMPTY_FILING.id))!;
    await storage.save({ filing: { ...filing, year }, history: EMPTY_HISTORY, summary }, revision);
  };
  const backup = async (storage: FilingStorage) => {
    const { content } = await gatherBackup(storage, { savedAt: 1, ids: [EMPTY_FILING.id] });
    const parsed = await readBackup(content, 'x');
    if (parsed.kind !== 'backup') throw new Error(parsed.message);
    return parsed.backup.records[0]!;
  };
  const here = async (storage: FilingStorage): Promise<RelatedState> => {
    const { filing, history, revision, savedAt } = (await storage.load(EMPTY_FILING.id))!;
    const lineage = { ...(await readLineage(storage, filing.id)), device: await deviceId(storage), revision, savedAt };
    return { filing, history, lineage };
  };
  const open = async () => {
    const [mine, hers] = [createMemoryStorage(), createMemoryStorage()];
    await mine.save({ ...START, summary }, 0);
    const first = await backup(mine);
    await restoreInPlace(hers, first, summary);
    return { mine, hers, first };
  };

  it('is newer where only the other has edited it', async () => {
    const { mine, hers } = await open();
    await edit(hers, 2001);
    expect(relationOf(await here(mine), await backup(hers))).toBe('newer');
    expect(relationOf(await here(hers), await backup(mine))).toBe('older');
  });

  it('was edited in both where it was', async () => {
    const { mine, hers } = await open();
    await edit(hers, 2001);
    await edit(mine, 2002);
    expect(relationOf(await here(mine), await backup(hers))).toBe('both');
    expect(relationOf(await here(hers), await backup(mine))).toBe('both');
  });

  it('is older where it was edited only here since', async () => {
    const { mine, hers, first } = await open();
    await edit(mine, 2002);
    expect(relationOf(await here(mine), first)).toBe('older');
    expect(relationOf(await here(mine), await backup(hers))).toBe('older');
    expect(relationOf(await here(hers), await backup(mine))).toBe('newer');
  });
});
