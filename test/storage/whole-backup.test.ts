import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/filing/change';
import type { Filing } from '../../src/core/filing/filing';
import { EMPTY_HISTORY } from '../../src/core/filing/history';
import { bringSnapshots } from '../../src/storage/bring-snapshots';
import type { Backup, BackupRecord } from '../../src/storage/format';
import { gatherBackup } from '../../src/storage/gather-backup';
import { createMemoryStorage } from '../../src/storage/memory-storage';
import { readBackup } from '../../src/storage/read-backup';
import { restoreAsCopy, restoreInPlace } from '../../src/storage/restore';
import { SNAPSHOT_BOUNDS, type SnapshotReason } from '../../src/storage/snapshots';
import type { FilingStorage } from '../../src/storage/storage';
import { changesArbitrary, EMPTY_FILING } from '../support/random-changes';
import { dossierArbitrary } from '../support/random-dossiers';
import { draft } from './drafts';

const { summary } = draft('x');

/** A filing with a history, a dossier and snapshots. */
const keptArbitrary = fc.record({
  changes: changesArbitrary,
  dossier: dossierArbitrary,
  snapshots: fc.array(
    fc.tuple(
      dossierArbitrary,
      fc.constantFrom<SnapshotReason>('day', 'named', 'submitted'),
      fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    ),
    { maxLength: 4 },
  ),
});
type Kept = typeof keptArbitrary extends fc.Arbitrary<infer T> ? T : never;

async function keep(storage: FilingStorage, id: string, { changes, dossier, snapshots }: Kept): Promise<void> {
  const { filing, inverse } = applyChanges({ ...EMPTY_FILING, ...dossier, id }, changes);
  const history = { done: [{ label: '改', changes, inverse, at: 1 }], undone: [] };
  await storage.save({ filing, history, summary }, 0);
  for (const [at, [other, reason, name]] of snapshots.entries())
    await storage.addSnapshot({ filing: { ...filing, ...other }, reason, at, ...(name === undefined ? {} : { name }) });
}

async function read(content: Blob): Promise<Backup> {
  const parsed = await readBackup(content, '备份.json');
  if (parsed.kind !== 'backup') throw new Error(parsed.message);
  expect(parsed.problems).toEqual([]);
  return parsed.backup;
}

const snapshotsIn = async (storage: FilingStorage, id: string) =>
  Promise.all(
    (await storage.listSnapshots(id)).map(async (head) => [head, await storage.loadSnapshot(head.id)] as const),
  );

/** A filing `a` with snapshots of these years, the first the newest, and what a backup of it holds. */
async function withSnapshots(...years: readonly number[]) {
  const storage = createMemoryStorage();
  const filing: Filing = {
    ...EMPTY_FILING,
    id: 'a',
    submissions: [{ id: 's', at: 1, fingerprint: 'f', snapshot: 'sent' }],
  };
  await storage.save({ filing, history: EMPTY_HISTORY, summary }, 0);
  for (const [index, year] of years.entries())
    await storage.addSnapshot({
      id: index === 0 ? 'sent' : `kept-${year}`,
      filing: { ...filing, year },
      reason: index === 0 ? 'submitted' : 'named',
      name: `${year}`,
      at: 100 - index,
    });
  const { content } = await gatherBackup(storage, { savedAt: 5, ids: ['a'] });
  return { storage, content, text: await content.text(), record: (await read(content)).records[0]! };
}

describe('a backup of everything', () => {
  it('brings filings, histories, dossiers and snapshots to another browser as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(keptArbitrary, { minLength: 1, maxLength: 3 }), async (all) => {
        const [here, there] = [createMemoryStorage(() => 5), createMemoryStorage(() => 6)];
        const ids = all.map((_, index) => `filing-${index}`);
        for (const [index, kept] of all.entries()) await keep(here, ids[index]!, kept);
        const { content, problems } = await gatherBackup(here, { savedAt: 5, preparer: '张三', ids });
        expect(problems).toEqual([]);
        const { records, preparer } = await read(content);
        expect(preparer).toBe('张三');
        for (const record of records) await restoreInPlace(there, record, summary);
        for (const id of ids) {
          const [ours, theirs] = [await here.load(id), await there.load(id)];
          expect([theirs!.filing, theirs!.history]).toEqual([ours!.filing, ours!.history]);
          expect(await snapshotsIn(there, id)).toEqual(await snapshotsIn(here, id));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is JSON whatever is in it, and reads the same when another program has written it anew', async () => {
    const { text, record } = await withSnapshots(2001, 2002);
    const anew = new Blob([JSON.stringify(JSON.parse(text), null, 2).replace(/\n/g, '\r\n')]);
    expect(JSON.stringify((await read(anew)).records)).toBe(JSON.stringify([record]));
    const windows = new Blob([text.replace(/\n/g, '\r\n')]);
    expect(JSON.stringify((await read(windows)).records)).toBe(JSON.stringify([record]));
  });

  it('holds what lies in the 回收站, marked so', async () => {
    const { storage } = await withSnapshots(2001);
    await storage.remove('a');
    const { content, filings } = await gatherBackup(storage, { savedAt: 5, ids: ['a'] });
    expect(filings).toHaveLength(1);
    const [record] = (await read(content)).records;
    expect(record!.removedAt).toBeGreaterThan(0);
    expect(record!.snapshots).toHaveLength(1);
  });

  it('holds no name of the machine, and one id for all that one browser writes', async () => {
    const { storage, content } = await withSnapshots(2001);
    const again = await gatherBackup(storage, { savedAt: 6, ids: ['a'] });
    const [first, second] = [await read(content), await read(again.content)];
    expect(first.device).toMatch(/^[0-9a-f]{24}$/);
    expect(second.device).toBe(first.device);
  });

  it('leaves out a snapshot that cannot be read, names it, and keeps the rest', async () => {
    const { storage } = await withSnapshots(2001, 2002);
    const loadSnapshot = (id: string) =>
      id === 'sent' ? Promise.reject(new Error('已损坏')) : storage.loadSnapshot(id);
    const gathered = await gatherBackup({ ...storage, loadSnapshot }, { savedAt: 5, ids: ['a'] });
    expect(gathered.problems).toEqual(['某局 2023 年的快照“2001”读不出来，不在备份里：已损坏']);
    expect((await read(gathered.content)).records[0]!.snapshots!.map(({ name }) => name)).toEqual(['2002']);
  });

  it('says where the snapshots of a filing cannot even be listed', async () => {
    const { storage } = await withSnapshots(2001);
    const listSnapshots = () => Promise.reject(new Error('已损坏'));
    const { filings, problems } = await gatherBackup({ ...storage, listSnapshots }, { savedAt: 5, ids: ['a'] });
    expect([filings.length, problems]).toEqual([1, ['某局 2023 年的快照读不出来，不在备份里：已损坏']]);
  });

  it('lets others go on while it is made and read, and stops where it shall', async () => {
    const { storage, content } = await withSnapshots(2001, 2002, 2003);
    const steps: [number, number][] = [];
    await gatherBackup(storage, { savedAt: 5, ids: ['a'] }, async (...step) => void steps.push(step));
    expect(steps).toHaveLength(4);
    expect(steps.every(([done, total]) => done < total)).toBe(true);
    const stop = () => Promise.reject(new Error('停'));
    await expect(gatherBackup(storage, { savedAt: 5, ids: ['a'] }, stop)).rejects.toThrow('停');
    await expect(readBackup(content, 'x', stop)).rejects.toThrow('停');
  });
});

describe('a damaged backup', () => {
  const damaged = async (text: string) => {
    const parsed = await readBackup(new Blob([text]), '备份.json');
    if (parsed.kind !== 'backup') throw new Error(parsed.message);
    return parsed;
  };

  it.each([
    ['a line that is no JSON', (line: string) => line.replace('"state":', '"state"')],
    ['a state that is no filing', (line: string) => line.replace('"year":2002', '"year":"2002"')],
  ])('loses only the snapshot with %s, and names it', async (_, damage) => {
    const { text } = await withSnapshots(2001, 2002, 2003);
    const lines = text.split('\n').map((line) => (line.includes('"id":"kept-2002"') ? damage(line) : line));
    const { backup, problems } = await damaged(lines.join('\n'));
    expect(backup.records[0]!.snapshots!.map(({ name }) => name)).toEqual(['2001', '2003']);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('与保存时不一致');
    expect(problems[1]).toMatch(/快照.*已损坏，没有恢复/);
  });

  it('is told whatever was altered in it', async () => {
    const { text } = await withSnapshots(2001, 2002);
    for (const [from, to] of [
      ['"savedAt":5', '"savedAt":6'],
      ['"fingerprint":"f"', '"fingerprint":"g"'],
      ['"reason":"named"', '"reason":"day"'],
      ['"name":"2002"', '"name":"2003"'],
      ['"revision":1,"savedAt"', '"revision":2,"savedAt"'],
    ] as const) {
      expect(text).toContain(from);
      const { problems } = await damaged(text.replace(from, to));
      expect(problems[0]).toContain('与保存时不一致');
    }
  });
});

describe('the snapshots of a backup', () => {
  it('come in with ids of their own where a copy is made, and the submission follows', async () => {
    const { storage, record } = await withSnapshots(2001, 2002);
    const step = { kind: 'setDossier', dossier: { submissions: record.filing.submissions } } as const;
    const history = { done: [{ label: '报送', changes: [step], inverse: [step], at: 1 }], undone: [] };
    const { id } = await restoreAsCopy(storage, { ...record, history }, summary);
    const heads = await storage.listSnapshots(id);
    expect(heads.map(({ name }) => name)).toEqual(['2001', '2002']);
    expect(heads.map((head) => head.id)).not.toContain('sent');
    const copy = (await storage.load(id))!;
    expect(copy.filing.submissions[0]!.snapshot).toBe(heads[0]!.id);
    expect(JSON.stringify(copy.history)).not.toContain('"sent"');
    expect((await storage.loadSnapshot(heads[0]!.id))?.id).toBe(id);
    expect((await storage.listSnapshots('a')).map((head) => head.id)).toEqual(['sent', 'kept-2002']);
  });

  it('are united with those that are here, each once, however often they come', async () => {
    const { record } = await withSnapshots(2001, 2002, 2003);
    const other = await withSnapshots(2001, 2004);
    for (const added of [['kept-2002', 'kept-2003'], []]) {
      const brought = await bringSnapshots(other.storage, 'a', record.snapshots);
      expect([...brought.added].sort()).toEqual(added);
      expect(brought.ids.get('sent')).toBe('sent');
    }
    const names = (await other.storage.listSnapshots('a')).map(({ name }) => name);
    expect(names.sort()).toEqual(['2001', '2002', '2003', '2004']);
  });

  it('are the same under another id only where they say the same', async () => {
    const { record } = await withSnapshots(2001);
    const other = createMemoryStorage();
    const filing = { ...EMPTY_FILING, id: 'a', year: 2001, submissions: record.filing.submissions };
    await other.addSnapshot({ id: 'twin', filing, reason: 'submitted', name: '2001', at: 100 });
    const first = await bringSnapshots(other, 'a', record.snapshots);
    expect([first.added, first.ids.get('sent')]).toEqual([[], 'twin']);
    await other.removeSnapshot('twin');
    await other.addSnapshot({ id: 'twin', filing: { ...filing, year: 1 }, reason: 'submitted', name: '2001', at: 100 });
    expect((await bringSnapshots(other, 'a', record.snapshots)).added).toEqual(['sent']);
  });

  it('stay within what storage keeps, which is told', async () => {
    const storage = createMemoryStorage();
    const snapshots = Array.from({ length: SNAPSHOT_BOUNDS.named + 2 }, (_, at) => ({
      id: `s${at}`,
      filingId: 'a',
      reason: 'named' as const,
      name: `${at}`,
      at,
      load: async () => ({ ...EMPTY_FILING, id: 'a' }),
    }));
    const brought = await bringSnapshots(storage, 'a', snapshots);
    expect(brought.added).toHaveLength(SNAPSHOT_BOUNDS.named);
    expect(brought.problems).toEqual(['快照超过了能保留的份数，最早的 2 份没有保留']);
  });

  it('are named where the file is gone when they are wanted, and the rest comes in', async () => {
    const { text } = await withSnapshots(2001, 2002);
    const whole = new Blob([text]);
    const gone = { size: whole.size, slice: (from: number, to: number) => slices(whole.slice(from, to)) } as Blob;
    let isGone = false;
    const slices = (part: Blob) =>
      ({
        arrayBuffer: () => part.arrayBuffer(),
        text: () => (isGone ? Promise.reject(new Error('x')) : part.text()),
      }) as Blob;
    const [record] = (await read(gone)).records;
    isGone = true;
    const storage = createMemoryStorage();
    const { problems } = await restoreInPlace(storage, record!, summary);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toBe('某局 2023 年的快照“2001”读不出来，没有恢复：备份文件可能已被移动或改动');
    expect((await storage.load('a'))?.filing).toEqual(record!.filing);
  });

  it('are taken back where the filing cannot be kept', async () => {
    const { record } = await withSnapshots(2001, 2002);
    const storage = createMemoryStorage();
    const full = { ...storage, save: () => Promise.reject(new Error('空间不够')) };
    await expect(restoreInPlace(full, record as BackupRecord, summary)).rejects.toThrow('空间不够');
    expect(await storage.listSnapshots('a')).toEqual([]);
  });
});
