import { describe, expect, it } from 'vitest';
import { deriveChanges } from '../../../src/core/derive/derive';
import { applyChanges, type Change } from '../../../src/core/filing/change';
import type { CellNote } from '../../../src/core/filing/dossier';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import { EMPTY_HISTORY, type History, record } from '../../../src/core/filing/history';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import type { BackupRecord } from '../../../src/storage/format';
import { createMemoryStorage } from '../../../src/storage/memory-storage';
import { compareWithKept, type DifferentFiling } from '../../../src/ui/restore/incoming';
import {
  type Choice,
  dossierChoices,
  type MergeItem,
  type Merging,
  mergeChanges,
  mergeItems,
  offeredItems,
  preselected,
} from '../../../src/ui/restore/merge-items';
import { mergeLine } from '../../../src/ui/restore/merge-words';
import { takeIn, takeInNew } from '../../../src/ui/restore/take-in';
import { blankFiling, cell, figure, row } from '../../support/ledgers';

const set = (rowId: string, hundredths: number): Change => ({
  kind: 'setCell',
  cell: cell('EXP', rowId, 'basicExpenditure'),
  value: figure(hundredths),
});
const note = (rowId: string, text: string): CellNote => ({ cell: cell('EXP', rowId, 'basicExpenditure'), text, at: 1 });
const notes = (...cellNotes: readonly CellNote[]): Change => ({ kind: 'setDossier', dossier: { cellNotes } });

interface Worked {
  readonly filing: Filing;
  readonly history: History;
}

/** As a clerk types with 自动合计 on, a step for each gesture, the first at `start`. */
const typed = (from: Worked, start: number, ...steps: readonly (readonly Change[])[]): Worked =>
  steps.reduce(({ filing, history }: Worked, gesture, index): Worked => {
    const changes = [...gesture, ...deriveChanges(MOF_2023, filing, gesture).changes];
    const applied = applyChanges(filing, changes);
    const step = { label: '改', changes, inverse: applied.inverse, at: start + index };
    return { filing: applied.filing, history: record(history, step) };
  }, from);

const START = typed(
  { filing: blankFiling(), history: EMPTY_HISTORY },
  1000,
  [row('EXP', '2150502', '一般行政管理事务'), row('EXP', '2150501', '行政运行')],
  [set('2150501', 100), set('2150502', 200)],
  [notes(note('2150501', '含奖金'), note('2150502', '待核'))],
);
/** 李四 here, 张三 there: each has changed another figure, one the same, added a row, and dropped or written a note. */
const OURS = typed(
  START,
  2000,
  [set('2150501', 111)],
  [set('2150502', 222)],
  [row('EXP', '2210201', '住房公积金'), set('2210201', 5)],
  [notes(note('2150501', '含奖金'))],
);
const THEIRS = typed(
  START,
  2000,
  [set('2150501', 133)],
  [row('EXP', '2080505', '养老保险缴费'), set('2080505', 7)],
  [notes(note('2150501', '含年终奖'), note('2150502', '待核'))],
);

async function meet(theirs: Worked = THEIRS, ours: Worked = OURS) {
  const storage = createMemoryStorage();
  await takeInNew(storage, ours);
  const backup: BackupRecord = JSON.parse(JSON.stringify(theirs)) as BackupRecord;
  const [incoming] = await compareWithKept(storage, { savedAt: 9000, preparer: '张三', records: [backup] });
  if (incoming?.kind !== 'different') throw new Error(incoming?.kind);
  return { storage, incoming };
}

function ask({ kept, record: { filing }, common }: DifferentFiling) {
  const merging: Merging = { edition: MOF_2023, base: common!.filing, ours: kept.filing, theirs: filing };
  const items = mergeItems(merging);
  const choice = preselected(items);
  return { merging, items, choice, offered: offeredItems(merging, items, choice) };
}

const tell = (items: readonly MergeItem[]) => items.map(({ key, changedBy }) => `${key} ${changedBy}`).sort();

async function merge(change: (choice: Choice) => Choice = (choice) => choice) {
  const { storage, incoming } = await meet();
  const { merging, choice, offered } = ask(incoming);
  const changed = change(choice);
  const changes = mergeChanges(merging, offered, changed);
  await takeIn(storage, incoming, { way: 'merge', changes, dossier: dossierChoices(merging, offered, changed) });
  const { filing, history } = (await storage.load(START.filing.id))!;
  const shown = (rowId: string) => cellValue(filing, cell('EXP', rowId, 'basicExpenditure'));
  return { filing, history, shown, notes: filing.cellNotes.map(({ cell: of, text }) => `${of.row} ${text}`) };
}

describe('a backup that was edited where it came from, and here', () => {
  it('is asked about by who has changed what since both had the same; derived totals are not asked about', async () => {
    const { incoming } = await meet();
    expect(incoming.common).toEqual({ filing: START.filing, at: 1002 });
    const { offered, items, choice } = ask(incoming);
    expect(tell(offered)).toEqual([
      'EXP/2080505/theirs theirs',
      'EXP/2150501/basicExpenditure both',
      'EXP/2150502/basicExpenditure ours',
      'EXP/2210201/ours ours',
      'cellNotes/EXP/2150501/basicExpenditure theirs',
      'cellNotes/EXP/2150502/basicExpenditure ours',
    ]);
    expect(items.length).toBeGreaterThan(offered.length);
    expect(choice.get('EXP/2150501/basicExpenditure')).toBeUndefined();
  });

  it('says of each what stood there before, and on each side', async () => {
    const { incoming } = await meet();
    const { merging, offered } = ask(incoming);
    const lines = new Map(offered.map((item) => [item.key, mergeLine(merging, item)]));
    expect(lines.get('EXP/2150501/basicExpenditure')).toMatchObject({
      section: '公开03表 支出决算表',
      place: '2150501 行政运行·基本支出',
      before: '1.00 万元',
      ours: '1.11 万元',
      theirs: '1.33 万元',
    });
    expect(lines.get('EXP/2080505/theirs')).toMatchObject({
      before: '没有这一行',
      ours: '没有这一行',
      theirs: '基本支出 0.07 万元',
    });
    expect(lines.get('cellNotes/EXP/2150502/basicExpenditure')).toMatchObject({
      place: '备注 公开03表 2150502 一般行政管理事务·基本支出',
      before: '待核',
      ours: '没有',
      theirs: '待核',
    });
  });

  it('comes with what only it has changed, in one step, beside what only was changed here', async () => {
    const { filing, history, shown, notes: left } = await merge();
    expect([shown('2150501'), shown('2150502')]).toEqual([figure(111), figure(222)]);
    expect([shown('2210201'), shown('2080505')]).toEqual([figure(5), figure(7)]);
    expect(shown('total')).toEqual({ ...figure(111 + 222 + 5 + 7), origin: 'derived' });
    for (const [line, hundredths] of [
      ['expenditure.208', 7],
      ['expenditure.221', 5],
    ] as const)
      expect(cellValue(filing, cell('IES', line, 'amount'))).toEqual({ ...figure(hundredths), origin: 'derived' });
    expect(left).toEqual(['2150501 含年终奖']);
    expect(history.done).toHaveLength(OURS.history.done.length + 1);
    expect(applyChanges(filing, history.done[history.done.length - 1]!.inverse).filing).toEqual(OURS.filing);
  });

  it('comes as it was decided', async () => {
    const {
      filing,
      shown,
      notes: left,
    } = await merge(
      (choice) =>
        new Map([
          ...choice,
          ['EXP/2150501/basicExpenditure', 'theirs'],
          ['EXP/2080505/theirs', 'ours'],
          ['cellNotes/EXP/2150501/basicExpenditure', 'ours'],
        ]),
    );
    expect([shown('2150501'), shown('2150502'), shown('2080505')]).toEqual([figure(133), figure(222), undefined]);
    expect(cellValue(filing, cell('IES', 'expenditure.208', 'amount'))).toBeUndefined();
    expect(left).toEqual(['2150501 含奖金']);
  });

  it('cannot be told apart where neither histories nor snapshots know what both were', async () => {
    const forgotten = { ...THEIRS, history: EMPTY_HISTORY };
    const { incoming } = await meet(forgotten, { ...OURS, history: EMPTY_HISTORY });
    expect(incoming.common).toBeUndefined();
  });
});
