import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_HISTORY } from '../../src/core/filing/history';
import { fromBase64, toBase64 } from '../../src/storage/base64';
import { bringForms } from '../../src/storage/bring-forms';
import type { Backup } from '../../src/storage/format';
import { gatherBackup } from '../../src/storage/gather-backup';
import { formsFor } from '../../src/storage/gather-forms';
import { createMemoryStorage } from '../../src/storage/memory-storage';
import { addOwnForm, listOwnForms, OWN_FORM_LIMITS, ownFormBytes } from '../../src/storage/own-forms';
import { readBackup } from '../../src/storage/read-backup';
import type { FilingStorage } from '../../src/storage/storage';
import { EMPTY_FILING } from '../support/random-changes';
import { draft } from './drafts';

const form = (name: string, ...units: string[]) =>
  ({
    name,
    fileName: `${name}.xlsx`,
    editionId: 'mof-2023',
    corrections: { 说明: { table: null, other: 'leaveOut' } },
    keptAt: 7,
    units,
  }) as const;

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

/** Two units: 甲局 fills 甲表, 乙局 and 甲局's former unit 乙表; 旧表 is nobody's. */
async function twoUnits(): Promise<FilingStorage> {
  const storage = createMemoryStorage();
  for (const unit of ['甲局', '乙局'])
    await storage.save(
      {
        filing: { ...EMPTY_FILING, id: unit === '甲局' ? 'a' : 'b', unit: { name: unit } },
        history: EMPTY_HISTORY,
        summary: draft('x').summary,
      },
      0,
    );
  await addOwnForm(storage, form('旧表'), bytes(1));
  await addOwnForm(storage, form('乙表', '乙局'), bytes(2));
  await addOwnForm(storage, form('甲表', '甲局', '丙局'), bytes(3, 4));
  return storage;
}

async function read(content: Blob): Promise<Backup> {
  const parsed = await readBackup(content, '备份.json');
  if (parsed.kind !== 'backup') throw new Error(parsed.message);
  expect(parsed.problems).toEqual([]);
  return parsed.backup;
}

const namesOf = async (storage: FilingStorage): Promise<string[]> =>
  (await listOwnForms(storage)).map(({ name }) => name).sort();

describe('the forms in a backup', () => {
  it('are those that its filings use, and it speaks of no other unit', async () => {
    const gathered = await gatherBackup(await twoUnits(), { savedAt: 5, ids: ['a'] });
    expect(gathered.forms).toBe(1);
    const { forms } = await read(gathered.content);
    expect(forms!.map(({ name, units }) => [name, units])).toEqual([['甲表', ['甲局']]]);
    expect(await gathered.content.text()).not.toContain('丙局');
  });

  it('are all of them where it is of everything', async () => {
    const { content } = await gatherBackup(await twoUnits(), { savedAt: 5, ids: ['a', 'b'], isAll: true });
    const there = createMemoryStorage();
    const brought = await bringForms(there, (await read(content)).forms);
    expect([brought.added.length, brought.problems]).toEqual([3, []]);
    const [kept] = (await listOwnForms(there)).filter(({ name }) => name === '甲表');
    expect(kept).toMatchObject({ corrections: { 说明: { table: null, other: 'leaveOut' } }, units: ['甲局', '丙局'] });
    expect(await ownFormBytes(there, kept!)).toEqual(bytes(3, 4));
  });

  it('come in once, however often and by whatever name', async () => {
    const { content } = await gatherBackup(await twoUnits(), { savedAt: 5, ids: ['a'], isAll: true });
    const there = createMemoryStorage();
    await addOwnForm(there, form('县里的表'), bytes(3, 4));
    await addOwnForm(there, form('乙表'), bytes(9));
    for (const added of [['乙表（2）', '旧表'], []])
      expect([...(await bringForms(there, (await read(content)).forms)).added].sort()).toEqual(added);
    expect(await namesOf(there)).toEqual(['乙表', '乙表（2）', '县里的表', '旧表']);
    const units = Object.fromEntries((await listOwnForms(there)).map((each) => [each.name, each.units]));
    expect(units).toMatchObject({ 县里的表: ['甲局', '丙局'], '乙表（2）': ['乙局'], 乙表: [] });
  });

  it('take no unit away from the form that it uses here', async () => {
    const { content } = await gatherBackup(await twoUnits(), { savedAt: 5, ids: ['a'] });
    const there = createMemoryStorage();
    await addOwnForm(there, form('本地表', '甲局'), bytes(8));
    await bringForms(there, (await read(content)).forms);
    expect((await listOwnForms(there)).find(({ name }) => name === '甲表')?.units).toEqual([]);
  });

  it('are left out by name where they cannot be read, here or there', async () => {
    const here = await twoUnits();
    const readSetting = (name: string) =>
      name.startsWith('ownForm:') ? Promise.reject(new Error('x')) : here.readSetting(name);
    const { problems } = await gatherBackup({ ...here, readSetting }, { savedAt: 5, ids: ['a'] });
    expect(problems).toEqual(['表样“甲表”的文件读不出来，不在备份里']);
    const text = await (await gatherBackup(here, { savedAt: 5, ids: ['a'] })).content.text();
    expect(text).toContain('"file":"AwQ="');
    for (const damage of ['"file":"AwQ!"', '"file":"AwQF"', '"file":null']) {
      const parsed = await readBackup(new Blob([text.replace('"file":"AwQ="', damage)]), '备份.json');
      if (parsed.kind !== 'backup') throw new Error(parsed.message);
      expect(parsed.problems[0]).toContain('与保存时不一致');
      const brought = await bringForms(createMemoryStorage(), parsed.backup.forms);
      expect(brought).toEqual({
        added: [],
        problems: ['表样“甲表”没有恢复：文件读不出来，备份文件可能已被移动或改动'],
      });
    }
  });

  it('stay within the number that is kept', async () => {
    const { content } = await gatherBackup(await twoUnits(), { savedAt: 5, ids: ['a'] });
    const there = createMemoryStorage();
    for (let nth = 0; nth < OWN_FORM_LIMITS.forms; nth++) await addOwnForm(there, form(`第${nth}`), bytes(100 + nth));
    const { added, problems } = await bringForms(there, (await read(content)).forms);
    expect([added, problems]).toEqual([[], ['表样“甲表”没有恢复：这里已经有 20 份表样，最多 20 份']]);
  });

  it('are bounded together, those of the filings first', async () => {
    const problems: string[] = [];
    const names: string[] = [];
    for await (const { form } of formsFor(await twoUnits(), ['甲局'], true, problems, 3)) names.push(form.name);
    expect(names).toEqual(['甲表', '乙表']);
    expect(problems).toEqual([expect.stringMatching(/^表样“旧表”不在备份里：/)]);
  });

  it('are the same bytes after the way through text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60_000 }), (all) => {
        expect(fromBase64(toBase64(all))).toEqual(new Uint8Array(all));
      }),
    );
  });
});
