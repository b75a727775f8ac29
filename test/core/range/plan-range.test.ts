import { describe, expect, it } from 'vitest';
import type { CellRef } from '../../../src/core/filing/cell';
import type { Filing } from '../../../src/core/filing/filing';
import { planClear, planFill, planFillTyped, type RangePlan } from '../../../src/core/range/plan-range';
import { summariseRange } from '../../../src/core/range/range-figures';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { apply, blankFiling, cell, figure, row, shown } from '../../support/ledgers';

const COLUMNS = ['basicExpenditure', 'projectExpenditure', 'businessExpenditure'];
const CODES = ['2010301', '2010302', '2010303'];
const cells = CODES.map((code) => COLUMNS.map((column) => cell('EXP', code, column)));
const empty = apply(blankFiling(), ...CODES.map((code, index) => row('EXP', code, code, index)));
const set = (filing: Filing, line: number, column: number, hundredths: number, origin?: 'derived'): Filing =>
  apply(filing, { kind: 'setCell', cell: cells[line]![column]!, value: figure(hundredths, origin) });
const request = (filing: Filing, asked: readonly (readonly (CellRef | undefined)[])[] = cells) => ({
  filing,
  edition: MOF_2023,
  cells: asked,
});
const after = (filing: Filing, plan: RangePlan): unknown[][] => {
  const done = plan.transaction ? apply(filing, ...plan.transaction.changes) : filing;
  return cells.map((line) => line.map((each) => shown(done, each)));
};

describe('filling', () => {
  it('copies the first line down, blanks included', () => {
    const filing = set(set(set(empty, 0, 0, 100), 0, 2, 300), 2, 1, 999);
    const plan = planFill(request(filing), 'top');
    expect(after(filing, plan)).toEqual(Array.from({ length: 3 }, () => [100, undefined, 300]));
    expect(plan.written).toBe(5);
    expect(plan.transaction?.label).toBe('填充《支出决算表》的 5 个单元格');
  });

  it('copies the first column to the right', () => {
    const filing = set(set(empty, 0, 0, 100), 1, 0, 200);
    expect(after(filing, planFill(request(filing), 'left')).slice(0, 2)).toEqual([
      [100, 100, 100],
      [200, 200, 200],
    ]);
  });

  it('repeats a seed over a range drawn larger, below it and above it', () => {
    const filing = set(set(empty, 1, 0, 1), 2, 0, 2);
    const seed = { top: 1, bottom: 2, left: 0, right: 0 };
    expect(after(filing, planFill(request(filing), seed)).map((line) => line[0])).toEqual([2, 1, 2]);
    const above = set(empty, 0, 0, 7);
    const one = { top: 0, bottom: 0, left: 0, right: 0 };
    expect(after(above, planFill(request(above), one)).flat()).toEqual(Array.from({ length: 9 }, () => 7));
  });

  it('passes over labels, and makes the copies the clerk’s own', () => {
    const filing = set(empty, 0, 0, 100, 'derived');
    const plan = planFill(request(filing, [[cells[0]![0]], [undefined], [cells[1]![0]]]), 'top');
    expect(plan.transaction?.changes).toEqual([{ kind: 'setCell', cell: cells[1]![0], value: figure(100) }]);
  });

  it('changes nothing where the figures are the same already', () => {
    const filing = set(set(empty, 0, 0, 100), 1, 0, 100, 'derived');
    expect(planFill(request(filing, [[cells[0]![0]], [cells[1]![0]]]), 'top').transaction).toBeUndefined();
  });
});

describe('one entry for a whole range', () => {
  it('evaluates what was typed once and writes it everywhere', () => {
    expect(after(empty, planFillTyped(request(empty), '=12.5/2')).flat()).toEqual(Array.from({ length: 9 }, () => 625));
  });

  it('says why it was refused', () => {
    const plan = planFillTyped(request(empty), '1/0');
    expect(plan.transaction).toBeUndefined();
    expect(plan.messages).toEqual(['“1/0”除以零，没有结果']);
  });
});

it('clears a range in one step, blank cells left out', () => {
  const filing = set(set(empty, 0, 0, 100), 2, 2, 1);
  const plan = planClear(request(filing));
  expect(plan.transaction?.label).toBe('清除《支出决算表》的 2 个单元格');
  expect(after(filing, plan).flat()).toEqual(Array.from({ length: 9 }, () => undefined));
});

it('adds up, averages and counts the amounts of a range', () => {
  const filing = set(set(empty, 0, 0, 100), 0, 1, -301);
  expect(summariseRange(filing, [...cells.flat(), undefined])).toEqual({
    count: 2,
    sum: -2_010_000,
    average: -1_005_000,
  });
  expect(summariseRange(filing, [undefined, cells[2]![2]])).toBeUndefined();
});
