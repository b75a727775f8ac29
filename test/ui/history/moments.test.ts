import { describe, expect, it } from 'vitest';
import { applyChanges, type Change } from '../../../src/core/filing/change';
import { compareFilings } from '../../../src/core/compare/compare-filings';
import type { Filing } from '../../../src/core/filing/filing';
import type { HistoryEntry } from '../../../src/core/filing/history';
import { createTimeline } from '../../../src/core/filing/timeline';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { differenceLine } from '../../../src/ui/history/difference-words';
import { momentsOf, stepText, titleOf } from '../../../src/ui/history/moments';
import { blankFiling, cell, figure, row } from '../../support/ledgers';

const setCell = (rowId: string, hundredths: number): Change => ({
  kind: 'setCell',
  cell: cell('EXP', rowId, 'basicExpenditure'),
  value: figure(hundredths),
});

const START = applyChanges(blankFiling(), [
  row('EXP', '2150502', '一般行政管理事务'),
  row('EXP', '2150501', '行政运行'),
  setCell('2150501', 100),
]).filing;

function walk(...steps: readonly (readonly Change[])[]) {
  let filing: Filing = START;
  const done = steps.map((changes, at): HistoryEntry => {
    const applied = applyChanges(filing, changes);
    filing = applied.filing;
    return { label: `第 ${at + 1} 步`, changes, inverse: applied.inverse, at: at * 10 };
  });
  return createTimeline(filing, { done });
}

describe('the moments of a filing', () => {
  it('are its steps and its snapshots, the latest first', () => {
    const entry = (label: string, at: number): HistoryEntry => ({ label, at, changes: [], inverse: [] });
    const named = { id: 'x', filingId: 'a', reason: 'named', name: '报财政前', at: 15, size: 1 } as const;
    const daily = { id: 'y', filingId: 'a', reason: 'day', at: 10, size: 1 } as const;
    const moments = momentsOf({ done: [entry('一', 10), entry('二', 20)] }, [named, daily]);
    expect(moments.map(titleOf)).toEqual(['二', '报财政前', '一', '当天修改之前']);
  });

  it('say what a step did: the figure before and after, or how much', () => {
    const timeline = walk([setCell('2150501', 250)], [setCell('2150501', 300), setCell('2150502', 10)], []);
    expect([1, 2, 3].map((steps) => stepText(MOF_2023, timeline, steps))).toEqual([
      '1.00 万元 → 2.50 万元',
      '2.50 万元 → 3.00 万元 等 2 处',
      '',
    ]);
    const year = walk([{ kind: 'setYear', year: 2020 }]);
    expect(stepText(MOF_2023, year, 1)).toBe('1 处');
  });
});

it('a step shows the figure that was typed, wherever what followed from it stands', () => {
  const total: Change = { kind: 'setCell', cell: cell('EXP', 'total', 'basicExpenditure'), value: figure(400) };
  const timeline = walk([setCell('2150501', 250), total, setCell('2150502', 10)]);
  expect(stepText(MOF_2023, timeline, 1)).toBe('1.00 万元 → 2.50 万元 等 3 处');
});

describe('a difference in words', () => {
  const line = (changes: readonly Change[]) => {
    const theirs = applyChanges(START, changes).filing;
    const [first] = compareFilings(START, theirs, MOF_2023);
    return differenceLine({ edition: MOF_2023, ours: START, theirs }, first!);
  };

  it('names the place and both sides', () => {
    expect(line([setCell('2150501', 5)])).toMatchObject({
      place: '2150501 行政运行·基本支出',
      ours: '1.00 万元',
      theirs: '0.05 万元',
    });
    expect(
      line([{ kind: 'setCell', cell: cell('EXP', '2150501', 'basicExpenditure'), value: undefined }]),
    ).toMatchObject({ ours: '1.00 万元', theirs: '空白' });
    expect(line([{ kind: 'removeRow', table: 'EXP', row: '2150501' }])).toMatchObject({
      place: '2150501 行政运行',
      ours: '有这一行，1 个数',
      theirs: '没有这一行',
    });
    expect(line([{ kind: 'replaceTable', table: 'EXP', data: undefined }])).toMatchObject({
      place: '整张表',
      ours: '1 个数（万元）',
      theirs: '没有内容',
    });
  });
});
