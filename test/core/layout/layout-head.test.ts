import { describe, expect, it } from 'vitest';
import type { FormColumn } from '../../../src/core/edition/form';
import { layOutHead } from '../../../src/core/layout/layout-head';

const columns = (...paths: string[][]): FormColumn[] => paths.map((header) => ({ kind: 'label', header }));

describe('layOutHead', () => {
  it('merges neighbours under one parent and draws short paths down to the bottom', () => {
    expect(layOutHead(columns(['项目', '编码'], ['项目', '名称'], ['本年收入'], ['本年支出', '小计']))).toEqual([
      [
        { text: '项目', column: 0, columnSpan: 2, rowSpan: 1 },
        { text: '本年收入', column: 2, columnSpan: 1, rowSpan: 2 },
        { text: '本年支出', column: 3, columnSpan: 1, rowSpan: 1 },
      ],
      [
        { text: '编码', column: 0, columnSpan: 1, rowSpan: 1 },
        { text: '名称', column: 1, columnSpan: 1, rowSpan: 1 },
        { text: '小计', column: 3, columnSpan: 1, rowSpan: 1 },
      ],
    ]);
  });

  it('keeps equal heads under different parents apart', () => {
    const [, below] = layOutHead(columns(['预算数', '“三公”', '合计'], ['决算数', '“三公”', '合计']));
    expect(below).toEqual([
      { text: '“三公”', column: 0, columnSpan: 1, rowSpan: 1 },
      { text: '“三公”', column: 1, columnSpan: 1, rowSpan: 1 },
    ]);
  });

  it('never merges the heads of two columns, nor a head with the group of the same text beside it', () => {
    expect(layOutHead(columns(['金额'], ['金额']))).toEqual([
      [
        { text: '金额', column: 0, columnSpan: 1, rowSpan: 1 },
        { text: '金额', column: 1, columnSpan: 1, rowSpan: 1 },
      ],
    ]);
    expect(layOutHead(columns(['金额'], ['金额', '小计']))[0]).toEqual([
      { text: '金额', column: 0, columnSpan: 1, rowSpan: 2 },
      { text: '金额', column: 1, columnSpan: 1, rowSpan: 1 },
    ]);
  });

  it('prints a last head beside the same ones of deeper paths, and what is over it down to there', () => {
    const paths = columns(['合计', '预算数'], ['合计', '决算数'], ['车', '小计', '预算数'], ['车', '小计', '决算数']);
    expect(layOutHead(paths).map((row) => row.map(({ text, rowSpan }) => `${text} ${rowSpan}`))).toEqual([
      ['合计 2', '车 1'],
      ['小计 1'],
      ['预算数 1', '决算数 1', '预算数 1', '决算数 1'],
    ]);
  });

  it.each([
    [['a'], ['b', 'c', 'd'], ['b', 'c', 'e'], ['b', 'f'], ['g', 'h'], ['g', 'h']],
    [['a', 'd'], ['a', 'e'], ['b', 'c', 'd'], ['b', 'c', 'e'], ['f', 'd'], ['f', 'g'], ['d']],
  ])('covers every column at every depth exactly once', (...texts) => {
    const paths = columns(...texts);
    const covered = [0, 1, 2].map(() => paths.map(() => 0));
    for (const [depth, row] of layOutHead(paths).entries())
      for (const { column, columnSpan, rowSpan } of row)
        for (let i = depth; i < depth + rowSpan; i++)
          for (let j = column; j < column + columnSpan; j++) covered[i]![j]! += 1;
    expect(covered.flat().every((count) => count === 1)).toBe(true);
  });
});
