import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/core/filing/cell';
import { applyChanges, type Change } from '../../../src/core/filing/change';
import { compareFilings } from '../../../src/core/compare/compare-filings';
import { takeDifferences } from '../../../src/core/compare/take-differences';
import { deriveChanges } from '../../../src/core/derive/derive';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { fingerprint } from '../../../src/core/filing/fingerprint';
import { EMPTY_HISTORY } from '../../../src/core/filing/history';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { followsBoth } from '../../../src/session/merge-edits';
import type { BackupRecord } from '../../../src/storage/format';
import { createMemoryStorage } from '../../../src/storage/memory-storage';
import type { FilingStorage } from '../../../src/storage/storage';
import { compareWithKept, type Incoming } from '../../../src/ui/restore/incoming';
import { takeIn, takeInNew } from '../../../src/ui/restore/take-in';
import { blankFiling, cell, figure, row } from '../../support/ledgers';

const SAVED_AT = new Date(2026, 3, 1).getTime();

const setCell = (rowId: string, hundredths: number): Change => ({
  kind: 'setCell',
  cell: cell('EXP', rowId, 'basicExpenditure'),
  value: figure(hundredths),
});

/** As the clerk types with 自动合计 on. */
const typed = (filing: Filing, changes: readonly Change[]): Filing =>
  applyChanges(filing, [...changes, ...deriveChanges(MOF_2023, filing, changes).changes]).filing;

const BACKUP = typed(blankFiling(), [
  row('EXP', '2150502', '一般行政管理事务'),
  row('EXP', '2150501', '行政运行'),
  setCell('2150501', 100),
  setCell('2150502', 200),
]);
const KEPT = typed(BACKUP, [setCell('2150501', 111), setCell('2150502', 222)]);
/** What the clerk is asked about. */
const offered = (filing: Filing) => compareFilings(filing, BACKUP, MOF_2023).filter((each) => !followsBoth(each));
const record = (filing: Filing) => ({ filing, history: EMPTY_HISTORY });

async function open() {
  const storage = createMemoryStorage();
  await takeInNew(storage, record(KEPT));
  const [incoming] = await compareWithKept(storage, { savedAt: SAVED_AT, records: [record(BACKUP)] });
  if (incoming?.kind !== 'different') throw new Error(incoming?.kind);
  return { storage, incoming };
}

const keptIn = async (storage: FilingStorage) => (await storage.load(KEPT.id))!;
const snapshotsOf = async (storage: FilingStorage) =>
  Promise.all((await storage.listSnapshots(KEPT.id)).map(({ id }) => storage.loadSnapshot(id)));

describe('a filing of a backup', () => {
  it('is the same whatever the order in which it was written', async () => {
    const storage = createMemoryStorage();
    await takeInNew(storage, record(KEPT));
    const { tables, ...rest } = KEPT;
    const [incoming] = await compareWithKept(storage, { savedAt: SAVED_AT, records: [record({ tables, ...rest })] });
    expect(incoming).toMatchObject({ kind: 'same' } satisfies Partial<Incoming>);
  });

  it('comes in as a copy under the name of the unit, told apart outside the form', async () => {
    const { storage, incoming } = await open();
    await takeIn(storage, incoming, { way: 'copy' });
    const copy = (await storage.list()).find(({ id }) => id !== KEPT.id)!;
    expect(copy).toMatchObject({ unit: KEPT.unit.name, copied: { backedUpAt: SAVED_AT } });
    const { filing } = (await storage.load(copy.id))!;
    expect(filing).toEqual({ ...BACKUP, id: copy.id });
    expect(fingerprint(filing, MOF_2023)).toBe(fingerprint(BACKUP, MOF_2023));
    expect((await keptIn(storage)).filing).toEqual(KEPT);
  });

  it('takes the place of what is here, which becomes a snapshot', async () => {
    const { storage, incoming } = await open();
    await takeIn(storage, incoming, { way: 'replace' });
    expect(await keptIn(storage)).toMatchObject({ revision: 2, filing: BACKUP });
    expect(await snapshotsOf(storage)).toEqual([KEPT]);
  });

  it('gives what was ticked, in one step that can be undone', async () => {
    const { storage, incoming } = await open();
    const [first, ...others] = offered(KEPT);
    expect(others).toHaveLength(1);
    const changes = takeDifferences(KEPT, MOF_2023, [first!]);
    await takeIn(storage, incoming, { way: 'merge', changes });
    const { filing, history } = await keptIn(storage);
    expect(offered(filing)).toEqual([expect.objectContaining({ key: others[0]!.key })]);
    expect(history.done).toMatchObject([{ label: '合并备份' }]);
    expect(applyChanges(filing, history.done[0]!.inverse).filing).toEqual(KEPT);
    expect(await snapshotsOf(storage)).toEqual([KEPT]);
  });

  const total = cell('EXP', 'total', 'basicExpenditure');
  const totalAfterMerge = async (...settings: readonly Change[]) => {
    const { storage, incoming } = await open();
    const changes = takeDifferences(KEPT, MOF_2023, offered(KEPT).slice(0, 1));
    await takeIn(storage, incoming, { way: 'merge', changes: [...changes, ...settings] });
    return cellValue((await keptIn(storage)).filing, total);
  };

  it('moves the derived totals above what was ticked, which are not offered themselves', async () => {
    expect(compareFilings(KEPT, BACKUP, MOF_2023).map(({ key }) => key)).toContain('EXP/total/basicExpenditure');
    expect(offered(KEPT).map(({ key }) => key)).not.toContain('EXP/total/basicExpenditure');
    expect(cellValue(KEPT, total)).toEqual({ ...figure(333), origin: 'derived' });
    const [first] = offered(KEPT);
    const by = first!.key === 'EXP/2150501/basicExpenditure' ? -11 : -22;
    expect(await totalAfterMerge()).toEqual({ ...figure(333 + by), origin: 'derived' });
  });

  it('lets derived totals follow that came along from the backup', async () => {
    const stale: Change = { kind: 'setCell', cell: total, value: { ...figure(300), origin: 'derived' } as CellValue };
    const [first] = offered(KEPT);
    const by = first!.key === 'EXP/2150501/basicExpenditure' ? -11 : -22;
    expect(await totalAfterMerge(stale)).toEqual({ ...figure(333 + by), origin: 'derived' });
  });

  it('leaves totals alone where 自动合计 is off', async () => {
    const off = await totalAfterMerge({ kind: 'setSettings', settings: { autoTotal: false } });
    expect(off).toEqual({ ...figure(333), origin: 'derived' });
  });

  it('does not overwrite what has changed here while the clerk was asked', async () => {
    const { storage, incoming } = await open();
    await storage.save({ ...incoming.kept, filing: { ...KEPT, year: 1999 } }, 1);
    for (const decision of [{ way: 'replace' }, { way: 'merge', changes: [setCell('2150501', 1)] }] as const)
      await expect(takeIn(storage, incoming, decision)).rejects.toMatchObject({ reason: 'conflict' });
    expect((await keptIn(storage)).filing.year).toBe(1999);
  });
});

describe('the dossier and the snapshots of a backup', () => {
  const sent = (id: string, at: number, snapshot: string) => ({ id, at, fingerprint: id, snapshot });
  const OURS: Filing = { ...KEPT, signOff: { preparer: '李四' }, submissions: [sent('b', 20, 'ours')] };
  const THEIRS: Filing = {
    ...BACKUP,
    signOff: { preparer: '张三', head: '王五' },
    submissions: [sent('a', 10, 'theirs')],
    cellNotes: [{ cell: cell('EXP', 'total', 'basicExpenditure'), text: '含奖金', at: 1 }],
  };
  const taken: BackupRecord = {
    ...record(THEIRS),
    snapshots: [
      { id: 'theirs', filingId: KEPT.id, reason: 'submitted', name: '第 1 次报送', at: 10, load: async () => THEIRS },
    ],
  };
  const meet = async () => {
    const storage = createMemoryStorage();
    await takeInNew(storage, record(OURS));
    await storage.addSnapshot({ id: 'ours', filing: OURS, reason: 'submitted', name: '第 2 次报送', at: 20 });
    const [incoming] = await compareWithKept(storage, { savedAt: SAVED_AT, preparer: '赵六', records: [taken] });
    if (incoming?.kind !== 'different') throw new Error(incoming?.kind);
    return { storage, incoming };
  };
  const named = async (storage: FilingStorage, id: string) =>
    (await storage.listSnapshots(id)).flatMap(({ name }) => (name === undefined ? [] : [name])).sort();

  it('are told before anything is decided', async () => {
    const { incoming } = await meet();
    expect(incoming).toMatchObject({ preparers: { ours: '李四', theirs: '张三' }, missingSnapshots: 1 });
  });

  it('are united in a merge, which can be undone, and need no tick', async () => {
    const { storage, incoming } = await meet();
    await takeIn(storage, incoming, { way: 'merge', changes: [] });
    const { filing, history } = await keptIn(storage);
    expect(filing.signOff).toEqual({ preparer: '李四', head: '王五' });
    expect(filing.submissions).toEqual([sent('a', 10, 'theirs'), sent('b', 20, 'ours')]);
    expect(filing.cellNotes).toEqual(THEIRS.cellNotes);
    expect(filing.tables).toEqual(OURS.tables);
    expect(await named(storage, KEPT.id)).toEqual(['第 1 次报送', '第 2 次报送']);
    expect(applyChanges(filing, history.done[0]!.inverse).filing).toEqual(OURS);
  });

  it('are united where the backup takes the place, with its names first', async () => {
    const { storage, incoming } = await meet();
    await takeIn(storage, incoming, { way: 'replace' });
    const { filing, history } = await keptIn(storage);
    expect(filing.signOff).toEqual({ preparer: '张三', head: '王五' });
    expect(filing.submissions.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(filing.tables).toEqual(THEIRS.tables);
    expect(await named(storage, KEPT.id)).toEqual(['第 1 次报送', '第 2 次报送']);
    expect(applyChanges(filing, history.done[0]!.inverse).filing).toEqual(THEIRS);
  });

  it('go with a copy, each submission with its own snapshot', async () => {
    const { storage, incoming } = await meet();
    await takeIn(storage, incoming, { way: 'copy' });
    const copy = (await storage.list()).find(({ id }) => id !== KEPT.id)!;
    const [head] = await storage.listSnapshots(copy.id);
    const { filing } = (await storage.load(copy.id))!;
    expect(filing.submissions).toEqual([sent('a', 10, head!.id)]);
    expect((await storage.loadSnapshot(head!.id))?.tables).toEqual(THEIRS.tables);
    expect((await keptIn(storage)).filing).toEqual(OURS);
    expect(await named(storage, KEPT.id)).toEqual(['第 2 次报送']);
  });
});
