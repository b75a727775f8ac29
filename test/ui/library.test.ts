import { describe, expect, it } from 'vitest';
import { serialiseBackup } from '../../src/storage/format';
import { createMemoryStorage } from '../../src/storage/memory-storage';
import { createLibrary } from '../../src/ui/library';

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
    expect(copied?.filing.unit.name).not.toBe(original?.filing.unit.name);
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
      same: 0,
      different: [],
      problems: [],
    });
    expect((await there.storage.load(id))?.filing).toEqual((await here.storage.load(id))?.filing);
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

  it('finds what lies in the 回收站, and puts it back there where it is not wanted', async () => {
    const { library } = open();
    const id = await library.createExample();
    const { content } = await library.backup([id]);
    await library.remove(id);
    expect(await library.restore(content, 'backup.json')).toMatchObject({ count: 0, same: 1 });
    expect(await library.list()).toHaveLength(1);
    await library.rename(id, { unit: '另一个局', year: 2023 });
    await library.remove(id);
    const { different } = await library.restore(content, 'backup.json');
    await library.decide(different[0]!, undefined);
    expect(await library.list()).toEqual([]);
    expect(await library.listRemoved()).toMatchObject([{ unit: '另一个局' }]);
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
    expect(JSON.parse((await library.backup([id])).content).records[0].filing.year).toBe(2030);
  });

  it('holds the open filing even where the browser keeps nothing', async () => {
    const { storage } = open();
    const fails = () => Promise.reject(new Error('blocked'));
    const library = createLibrary({ ...storage, list: fails, load: fails, markBackup: fails });
    const id = await createLibrary(storage).create(form);
    const record = (await storage.load(id))!;
    library.setOpen(() => record);
    expect(JSON.parse((await library.backupAll()).content).records).toHaveLength(1);
  });

  it('holds the filing that was closed before it could be kept, until another is opened', async () => {
    const { storage, library } = open();
    const id = await library.create(form);
    const record = (await storage.load(id))!;
    const yearInBackup = async (of: string) => JSON.parse((await library.backup([of])).content).records[0].filing.year;
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
    const { content, problems } = await partly.backupAll();
    expect(JSON.parse(content).records).toHaveLength(1);
    expect(problems).toEqual(['有一份填报读不出来，不在备份里：已损坏']);
    await expect(partly.backup([damaged])).rejects.toThrow('已损坏');
  });

  it('brings in the filings that can be kept, and names the others', async () => {
    const here = open();
    const known = (await here.storage.load(await here.library.create(form)))!;
    const later = { ...known.filing, id: 'later', edition: { id: 'mof-2031', revision: 1 } };
    const records = [{ filing: later, history: known.history }, known];
    const there = open();
    const { count, problems } = await there.library.restore(serialiseBackup({ savedAt: 1, records }), 'backup.json');
    expect(count).toBe(1);
    expect(problems).toEqual([expect.stringContaining('mof-2031')]);
    expect(await there.library.list()).toMatchObject([{ id: known.id }]);
  });

  it('of something else is refused and changes nothing', async () => {
    const { library } = open();
    await expect(library.restore('{}', 'other.json')).rejects.toThrow('other.json');
    expect(await library.list()).toEqual([]);
  });
});
