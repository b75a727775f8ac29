import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../src/core/filing/change';
import { DOSSIER_PARTS, dossierOf, EMPTY_DOSSIER } from '../../src/core/filing/dossier';
import { type Backup, parseBackup, serialiseBackup } from '../../src/storage/format';
import { gatherBackup } from '../../src/storage/gather-backup';
import { createMemoryStorage } from '../../src/storage/memory-storage';
import { readBackup } from '../../src/storage/read-backup';
import { restoreInPlace } from '../../src/storage/restore';
import { draft } from './drafts';

const kept = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'backups', `${name}.json`), 'utf8');

/** What a file of a version says, read without a problem. */
function read(name: string): Backup {
  const parsed = parseBackup(kept(name), name);
  if (parsed.kind !== 'backup') throw new Error(parsed.message);
  expect(parsed.problems).toEqual([]);
  return parsed.backup;
}

describe('a backup file of version 1', () => {
  it('is read, with all that it says and every step back', () => {
    const { savedAt, appVersion, records } = read('version-1');
    expect([savedAt, appVersion, records.length]).toEqual([1_780_000_100_000, '0.1.0', 1]);
    const { filing, history } = records[0]!;
    expect(filing).toMatchObject({
      id: 'version-1',
      year: 2023,
      unit: { name: '示例县水利局', kind: '行政' },
      explanations: [{ finding: 'W-TPE-1#total', difference: 100, text: '上年结转' }],
      switchedOffRules: [],
      ...EMPTY_DOSSIER,
    });
    expect(filing.tables.EXP?.cells).toEqual({
      '2130301': {
        basicExpenditure: { kind: 'amount', amount: 123_450_000, origin: 'entered' },
        projectExpenditure: { kind: 'unreadable', text: '约 3 万' },
      },
      total: { basicExpenditure: { kind: 'amount', amount: 123_450_000, origin: 'derived' } },
    });
    expect(filing.tables.GMF?.declaredEmpty).toBe(true);
    const start = [...history.done].reverse().reduce((at, { inverse }) => applyChanges(at, inverse).filing, filing);
    expect([start.tables.EXP?.rows, start.tables.GMF?.declaredEmpty]).toEqual([[], false]);
  });

  it('is read with its dossier, where it has one', () => {
    const { filing, history } = read('version-1-dossier').records[0]!;
    expect(filing).toMatchObject({
      signOff: { preparer: '张三', reviewer: '李四', date: '2025-08-20' },
      submissions: [{ id: 'sent-1', fingerprint: 'f1', snapshot: 'snapshot-1', returnedAt: 1_780_100_002_000 }],
      returnRemarks: [{ id: 'remark-1', reply: '已核实', isDone: true, file: '审核结果.xlsx' }],
      cellNotes: [{ text: '含年终一次性奖金' }],
      references: [{ kind: 'lastYear', year: 2023, source: '上年决算.xlsx' }],
    });
    for (const part of DOSSIER_PARTS) expect(filing[part]).not.toEqual(EMPTY_DOSSIER[part]);
    const start = [...history.done].reverse().reduce((at, { inverse }) => applyChanges(at, inverse).filing, filing);
    expect(dossierOf(start)).toEqual(EMPTY_DOSSIER);
  });

  it('says when it was altered', () => {
    const parsed = parseBackup(kept('version-1').replace('示例县水利局', '示例县水务局'), 'version-1');
    expect(parsed).toMatchObject({ problems: ['“version-1”的内容与保存时不一致，可能被改动或损坏，请核对'] });
  });

  it.each(['version-1', 'version-1-dossier'])('comes back the same from the version of today: %s', (name) => {
    const backup = read(name);
    expect(parseBackup(serialiseBackup(backup), name)).toStrictEqual({ kind: 'backup', backup, problems: [] });
  });
});

describe('a backup file of version 2', () => {
  it('is read, with lineage, 填表人 and every snapshot', async () => {
    const { records, ...head } = read('version-2');
    expect(head).toEqual({ savedAt: 1_780_200_100_000, appVersion: '0.1.0', device: 'device-1', preparer: '张三' });
    expect(records.map(({ filing, removedAt }) => [filing.unit.name, removedAt])).toEqual([
      ['示例县林业局', undefined],
      ['示例县水利局', 1_780_200_000_000],
    ]);
    const [first] = records;
    expect(first!.lineage).toEqual({
      line: 'line-1',
      device: 'device-1',
      revision: 7,
      savedAt: 1_780_200_050_000,
      from: { device: 'device-2', revision: 3, became: 1 },
    });
    expect(first!.snapshots?.map(({ reason, name }) => name ?? reason)).toEqual(['报财政前', '第 1 次报送', 'day']);
    const [named, sent] = await Promise.all(first!.snapshots!.map(({ load }) => load()));
    expect([named!.signOff.preparer, sent!.id]).toEqual(['张三', 'version-1-dossier']);
    expect(first!.filing.submissions[0]!.snapshot).toBe(first!.snapshots![1]!.id);
  });

  it('comes in, goes out and is the same but for where it was', async () => {
    const storage = createMemoryStorage();
    const { records } = read('version-2');
    for (const record of records) await restoreInPlace(storage, record, draft('x').summary);
    const ids = records.map(({ filing }) => filing.id);
    const { content } = await gatherBackup(storage, { savedAt: 9, ids });
    const again = await readBackup(content, 'again');
    if (again.kind !== 'backup') throw new Error(again.message);
    expect(again.problems).toEqual([]);
    for (const [index, { filing, history, snapshots = [] }] of records.entries()) {
      const other = again.backup.records[index]!;
      expect([other.filing, other.history]).toEqual([filing, history]);
      expect(JSON.stringify(other.snapshots ?? [])).toBe(JSON.stringify(snapshots));
    }
    expect(again.backup.records[0]!.lineage).toMatchObject({
      line: 'line-1',
      from: { device: 'device-1', revision: 7, became: 1 },
    });
  });
});

describe('a backup file of version 3', () => {
  it('is read, with the form of the bureau and what was said of its sheets', async () => {
    const { records, forms } = read('version-3');
    expect(records.map(({ snapshots }) => snapshots?.length)).toEqual([3, undefined]);
    const { load, ...form } = forms![0]!;
    expect(form).toEqual({
      id: 'form-1',
      name: '县表样',
      fileName: '县财政局附表.xlsx',
      size: 4,
      editionId: 'mof-2023',
      corrections: { 附表: { table: 'GPB', unit: '元' }, 旧表: { table: null, other: 'clear' } },
      keptAt: 1_780_200_000_000,
      units: ['示例县林业局'],
    });
    expect([...(await load())]).toEqual([80, 75, 3, 4]);
  });
});
