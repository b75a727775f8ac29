import { describe, expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { correctExampleFiling } from '../../../src/editions/mof-2023/example';
import { createMemoryStorage } from '../../../src/storage/memory-storage';
import { leftOutGroups } from '../../../src/ui/template/left-out-groups';
import { listOwnForms, OWN_FORM_LIMITS as LIMITS, ownFormBytes, removeOwnForm } from '../../../src/storage/own-forms';
import { changeOwnForm, formOfUnit, keepOwnForm, rememberFormOf } from '../../../src/ui/template/own-forms';

const bytes = new Uint8Array([1, 2, 3]);
const form = (name: string) => ({ name, fileName: `${name}.xlsx`, corrections: { 附表: { table: null } } });

describe('the forms that a browser remembers', () => {
  it('are listed with the last one first, each with its file', async () => {
    const storage = createMemoryStorage();
    await keepOwnForm(storage, form('甲'), MOF_2023, bytes, 1);
    await keepOwnForm(storage, form('乙'), MOF_2023, new Uint8Array([4]), 2);
    const kept = await listOwnForms(storage);
    expect(kept.map(({ name, editionId, size }) => [name, editionId, size])).toEqual([
      ['乙', MOF_2023.id, 1],
      ['甲', MOF_2023.id, 3],
    ]);
    expect(kept[1]).toMatchObject({ corrections: { 附表: { table: null } }, keptAt: 1 });
    expect(await ownFormBytes(storage, kept[1]!)).toEqual(bytes);
  });

  it('are renamed, and removed with their file', async () => {
    const storage = createMemoryStorage();
    const kept = await keepOwnForm(storage, form('甲'), MOF_2023, bytes, 1);
    await changeOwnForm(storage, kept, { name: '丙' });
    expect((await listOwnForms(storage)).map(({ name }) => name)).toEqual(['丙']);
    await removeOwnForm(storage, kept);
    expect(await listOwnForms(storage)).toEqual([]);
    expect(await ownFormBytes(storage, kept)).toBeUndefined();
  });

  it('are known by the unit that used them last, until it uses another paper', async () => {
    const storage = createMemoryStorage();
    const [first, second] = [
      await keepOwnForm(storage, form('甲'), MOF_2023, bytes, 1),
      await keepOwnForm(storage, form('乙'), MOF_2023, bytes, 2),
    ];
    await rememberFormOf(storage, '示例局', first);
    await rememberFormOf(storage, '示例局', second);
    expect(formOfUnit(await listOwnForms(storage), '示例局')?.name).toBe('乙');
    await rememberFormOf(storage, '示例局', undefined);
    expect(formOfUnit(await listOwnForms(storage), '示例局')).toBeUndefined();
  });

  it('are bounded in size and number, and say so in Chinese', async () => {
    const storage = createMemoryStorage();
    const large = new Uint8Array(LIMITS.fileBytes + 1);
    await expect(keepOwnForm(storage, form('大'), MOF_2023, large, 1)).rejects.toThrow('“大.xlsx”超过 5 MB');
    for (let nth = 0; nth < LIMITS.forms; nth++) await keepOwnForm(storage, form(`第${nth}`), MOF_2023, bytes, nth);
    await expect(keepOwnForm(storage, form('再'), MOF_2023, bytes, 99)).rejects.toThrow('最多记住 20 份');
  });

  it('go with everything else, and what is damaged is none', async () => {
    const storage = createMemoryStorage();
    await keepOwnForm(storage, form('甲'), MOF_2023, bytes, 1);
    await storage.clear();
    expect(await listOwnForms(storage)).toEqual([]);
    await storage.writeSetting('ownForms', [{ id: 'x' }, null, 3]);
    expect(await listOwnForms(storage)).toEqual([]);
  });
});

it('figures without a place are told by table, row and column', () => {
  const filing = correctExampleFiling('a');
  const groups = leftOutGroups(
    [
      { table: 'TPE', row: 'total', column: 'finalAmount' },
      { table: 'IES', row: 'income.generalPublicBudget', column: 'amount' },
    ],
    ['TPE'],
    filing,
    MOF_2023,
  );
  expect(groups.map(({ title, isWhole }) => [title, isWhole])).toEqual([
    ['《收入支出决算总表》', false],
    ['《财政拨款“三公”经费支出决算表》', true],
  ]);
  expect(groups[0]!.lines[0]).toMatch(/^一般公共预算财政拨款收入：[\d,.]+ 万元$/);
  expect(groups[1]!.lines[0]).toMatch(/·决算数：[\d,.]+ 万元$/);
});

it('figures of codes without a place are listed in the order of the table', () => {
  const filing = correctExampleFiling('a');
  const { rows, cells } = filing.tables.EXP!;
  const leftOut = Object.keys(cells).map((row) => ({ table: 'EXP', row, column: 'expenditureThisYear' }) as const);
  const [group] = leftOutGroups(leftOut, [], filing, MOF_2023);
  const codes = group!.lines.map((line) => /^\d+/.exec(line)?.[0]).filter((code) => code !== undefined);
  expect(codes).toEqual(rows.map(({ code }) => code));
});
