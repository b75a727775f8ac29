import { describe, expect, it } from 'vitest';
import { serialiseBackup } from '../../src/storage/format';
import { createMemoryStorage } from '../../src/storage/memory-storage';
import { keepPreparer } from '../../src/ui/home/preparer';
import { type BackupFile, createLibrary } from '../../src/ui/library';

/** The text of a backup file, as data. */
const dataOf = async ({ content }: BackupFile) => JSON.parse(await content.text());

const form = { unit: '示例县教育局', year: 2023, kind: '行政', recordedUnit: '元' } as const;

function open() {
  const storage = createMemoryStorage();
  return { storage, library: createLibrary(storage) };
}

describe('the filings on Home', () => {
  it('are made with the unit, year and unit of money asked for', async () => {
    const { storage, library } = open();
    const id = await library.create(form);
    expect(await library.list()).toMatchObject([{ id, unit: form.unit, year: 2023, isFilled: false }]);
    const record = await storage.load(id);
    expect(record?.filing.unit).toEqual({ name: form.unit, kind: '行政' });
    expect(record?.filing.tables.EXP?.recordedScale).toEqual({ unit: '元', decimals: 2 });
  });

  it('are renamed in the list and in the filing', async () => {
    const { storage, library } = open();
    const id = await library.create(form);
    await library.rename(id, { unit: '示例县民政局', year: 2024 });
    expect(await library.list()).toMatchObject([{ unit: '示例县民政局', year: 2024 }]);
    expect((await storage.load(id))?.filing).toMatchObject({
      year: 2024,
      unit: { name: '示例县民政局', kind: '行政' },
    });
  });

  it('are copied with their figures under another id', async () => {
    const { storage, library } = open();
    const id = await library.createExample();
    await library.duplicate(id);
    const [copy] = (await library.list()).filter((card) => card.id !== id);
    const [original, copied] = [await storage.load(id), await storage.load(copy!.id)];
    expect(copied?.filing.tables).toEqual(original?.filing.tables);
    expect(copied?.filing.unit).toEqual(original?.filing.unit);
    expect(copy!.copied).toEqual({ at: expect.any(Number) });
  });

  it('come back after a removal', async () => {
    const { library } = open();
    const id = await library.create(form);
    const undo = await library.remove(id);
    expect(await library.list()).toEqual([]);
    await undo();
    expect(await library.list()).toMatchObject([{ id }]);
  });
});

describe('a backup file', () => {
  it('brings a filing to another browser as it was', async () => {
    const here = open();
    const id = await here.library.createExample();
    const { name, content } = await here.library.backupAll();
    expect(name).toMatch(/\.json$/);
    const there = open();
    expect(await there.library.restore(content, name)).toEqual({
      count: 1,
      toTrash: 0,
      same: 0,
      different: [],
      forms: [],
      problems: [],
    });
    expect((await there.storage.load(id))?.filing).toEqual((await here.storage.load(id))?.filing);
  });

  it('takes nothing of an altered file in before the clerk has said that it counts', async () => {
    const here = open();
    await here.library.createExample();
    const { name, content } = await here.library.backupAll();
    const altered = new Blob([(await new Response(content).text()).replace('"amount":1', '"amount":2')]);
    const there = open();
    expect(await there.library.restore(altered, name)).toMatchObject({ isAltered: true, count: 0, problems: [] });
    expect(await there.library.list()).toEqual([]);
    expect(await there.library.restore(altered, name, undefined, true)).toMatchObject({ count: 1, problems: [] });
  });

  it('changes nothing where the same is here already, however often it comes', async () => {
    const { storage, library } = open();
    const id = await library.createExample();
    const { content } = await library.backup([id]);
    for (const _ of [1, 2])
      expect(await library.restore(content, 'backup.json')).toMatchObject({ count: 0, same: 1, different: [] });
    expect(await library.list()).toHaveLength(1);
    expect(await storage.load(id)).toMatchObject({ revision: 1 });
  });

  it('never overwrites by itself what is here in another state: it asks', async () => {
    const { storage, library } = open();
    const id = await library.createExample();
    const { content } = await library.backup([id]);
    await library.rename(id, { unit: '另一个局', year: 2023 });
    const { count, different } = await library.restore(content, 'backup.json');
    expect([count, different.length]).toEqual([0, 1]);
    expect((await storage.load(id))?.filing.unit.name).toBe('另一个局');
  });

  it('finds what lies in the 回收站, and leaves it there where it is not wanted', async () => {
    const { library } = open();
    const id = await library.createExample();
    const { content } = await library.backup([id]);
    await library.remove(id);
    expect(await library.restore(content, 'backup.json')).toMatchObject({ count: 0, same: 1 });
    expect(await library.list()).toHaveLength(1);
    await library.rename(id, { unit: '另一个局', year: 2023 });
    await library.remove(id);
    const { different } = await library.restore(content, 'backup.json');
    expect(await library.list()).toEqual([]);
    expect(await library.listRemoved()).toMatchObject([{ unit: '另一个局' }]);
    await library.decide(different[0]!, { way: 'copy' });
    expect(await library.list()).toHaveLength(2);
  });

  it('of all holds the 回收站 and every snapshot, and fills an emptied browser again', async () => {
    const { storage, library } = open();
    const [kept, removed] = [await library.createExample(), await library.create(form)];
    for (const id of [kept, removed]) {
      const { filing } = (await storage.load(id))!;
      await storage.addSnapshot({ filing, reason: 'named', name: `报财政前 ${id}` });
    }
    await library.remove(removed);
    const file = await library.backupAll();
    expect(file).toMatchObject({ count: 2, removed: 1, snapshots: 2, problems: [] });
    await library.clear();
    expect(await library.restore(file.content, file.name)).toMatchObject({ count: 2, toTrash: 1, problems: [] });
    expect(await library.list()).toMatchObject([{ id: kept }]);
    expect(await library.listRemoved()).toMatchObject([{ id: removed }]);
    for (const id of [kept, removed])
      expect(await storage.listSnapshots(id)).toMatchObject([{ reason: 'named', name: `报财政前 ${id}` }]);
  });

  it('brings the snapshots of a filing that is here already as it is', async () => {
    const { storage, library } = open();
    const id = await library.createExample();
    const { id: snapshot } = await storage.addSnapshot({
      filing: (await storage.load(id))!.filing,
      reason: 'named',
      name: '报财政前',
    });
    const { content } = await library.backup([id]);
    await storage.removeSnapshot(snapshot);
    for (const _ of [1, 2]) expect(await library.restore(content, 'backup.json')).toMatchObject({ same: 1 });
    expect(await storage.listSnapshots(id)).toMatchObject([{ id: snapshot }]);
  });

  it('asks for 填表人 where a filing does not say it and nobody has been asked', async () => {
    const { storage, library } = open();
    const id = await library.create(form);
    expect(await library.lacksPreparer([id])).toBe(true);
    const { filing, history, summary, revision } = (await storage.load(id))!;
    await storage.save({ filing: { ...filing, signOff: { preparer: '张三' } }, history, summary }, revision);
    expect(await library.lacksPreparer([id])).toBe(false);
    await storage.save({ filing, history, summary }, revision + 1);
    await keepPreparer(storage, ' 李四 ');
    expect(await library.lacksPreparer([id])).toBe(false);
    expect((await dataOf(await library.backup([id]))).preparer).toBe('李四');
  });

  it('shows of a copy that it is of one line with the original, wherever either goes', async () => {
    const { library } = open();
    const id = await library.createExample();
    await library.duplicate(id);
    const file = await library.backupAll();
    const linesOf = async (made: BackupFile) =>
      (await dataOf(made)).records.map(({ lineage }: { lineage: { line: string } }) => lineage.line);
    expect(await linesOf(file)).toEqual([id, id]);
    const there = open();
    await there.library.restore(file.content, file.name);
    expect(await linesOf(await there.library.backupAll())).toEqual([id, id]);
  });

  it('can be stopped while it is made or read, and changes nothing then', async () => {
    const { storage, library } = open();
    const id = await library.createExample();
    const { content } = await library.backup([id]);
    const stop = () => Promise.reject(new Error('停'));
    await expect(library.backupAll(stop)).rejects.toThrow('停');
    const there = open();
    const parts = { reading: stop, comparing: stop, bringing: stop };
    await expect(there.library.restore(content, 'backup.json', parts)).rejects.toThrow('停');
    expect(await there.library.list()).toEqual([]);
    expect(await storage.load(id)).toMatchObject({ revision: 1 });
  });

  it('of all is told by its name from that of one', async () => {
    const { library } = open();
    const id = await library.createExample();
    const [one, all] = [await library.backup([id]), await library.backupAll()];
    expect(one.name).toMatch(/^明账备份_.+_2023_\d{8}-\d{4}\.json$/);
    expect(all.name).toMatch(/^明账全部备份_\d{8}-\d{4}\.json$/);
  });

  it('holds the open filing as it is, not as it was last saved', async () => {
    const { storage, library } = open();
    const id = await library.create(form);
    const record = (await storage.load(id))!;
    library.setOpen(() => ({ filing: { ...record.filing, year: 2030 }, history: record.history }));
    expect((await dataOf(await library.backup([id]))).records[0].filing.year).toBe(2030);
  });

  it('holds the open filing even where the browser keeps nothing', async () => {
    const { storage } = open();
    const fails = () => Promise.reject(new Error('blocked'));
    const library = createLibrary({ ...storage, list: fails, load: fails, markBackup: fails });
    const id = await createLibrary(storage).create(form);
    const record = (await storage.load(id))!;
    library.setOpen(() => record);
    expect((await dataOf(await library.backupAll())).records).toHaveLength(1);
  });

  it('holds the filing that was closed before it could be kept, until another is opened', async () => {
    const { storage, library } = open();
    const id = await library.create(form);
    const record = (await storage.load(id))!;
    const yearInBackup = async (of: string) => (await dataOf(await library.backup([of]))).records[0].filing.year;
    const letGo = library.setOpen(() => ({ filing: { ...record.filing, year: 2030 }, history: record.history }));
    const other = (await storage.load(await library.create(form)))!;
    expect(await yearInBackup(id)).toBe(2030);
    library.setOpen(() => ({ filing: { ...other.filing, year: 2031 }, history: other.history }));
    expect(await yearInBackup(id)).toBe(2023);
    // Late news of the first leaves the second alone.
    letGo();
    expect(await yearInBackup(other.id)).toBe(2031);
  });

  it('leaves out a filing that cannot be read, and says so', async () => {
    const { storage, library } = open();
    const damaged = await library.create(form);
    await library.createExample();
    const partly = createLibrary({
      ...storage,
      load: (id) => (id === damaged ? Promise.reject(new Error('已损坏')) : storage.load(id)),
    });
    const file = await partly.backupAll();
    expect((await dataOf(file)).records).toHaveLength(1);
    expect(file.problems).toEqual(['有一份填报读不出来，不在备份里：已损坏']);
    await expect(partly.backup([damaged])).rejects.toThrow('已损坏');
  });

  it('brings in the filings that can be kept, and names the others', async () => {
    const here = open();
    const known = (await here.storage.load(await here.library.create(form)))!;
    const later = { ...known.filing, id: 'later', edition: { id: 'mof-2031', revision: 1 } };
    const records = [{ filing: later, history: known.history }, known];
    const there = open();
    const { count, problems } = await there.library.restore(
      new Blob([serialiseBackup({ savedAt: 1, records })]),
      'backup.json',
    );
    expect(count).toBe(1);
    expect(problems).toEqual([expect.stringContaining('mof-2031')]);
    expect(await there.library.list()).toMatchObject([{ id: known.id }]);
  });

  it('of something else is refused and changes nothing', async () => {
    const { library } = open();
    await expect(library.restore(new Blob(['{}']), 'other.json')).rejects.toThrow('other.json');
    expect(await library.list()).toEqual([]);
  });
});
