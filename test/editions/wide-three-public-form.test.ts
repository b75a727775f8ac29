import { describe, expect, it } from 'vitest';
import { cellKey } from '../../src/core/filing/cell';
import { type Layout, layOut } from '../../src/core/layout/layout';
import { FORM_07 } from '../../src/editions/mof-2023/forms/three-public-expenses';
import { DEFINITIONS } from '../../src/editions/tables';
import { WIDE_THREE_PUBLIC_BLOCKS, WIDE_THREE_PUBLIC_PAIRS } from '../../src/editions/wide-three-public-form';

const cellsOf = (layout: Layout): string[] =>
  layout.lines.flatMap(({ cells }) => cells.flatMap(({ cell }) => (cell ? [cellKey(cell)] : [])));
const upright = layOut(FORM_07, DEFINITIONS.TPE, undefined);

describe.each([
  ['pairs', WIDE_THREE_PUBLIC_PAIRS],
  ['blocks', WIDE_THREE_PUBLIC_BLOCKS],
])('the wide form in %s', (_, form) => {
  const layout = layOut(form, DEFINITIONS.TPE, undefined);

  it('has the twelve cells of the upright form in one line, and no number', () => {
    expect(layout.lines).toHaveLength(1);
    expect(cellsOf(layout)).toHaveLength(12);
    expect(cellsOf(layout).sort()).toEqual(cellsOf(upright).sort());
    expect(form.number).toBeUndefined();
  });

  it('puts each cell under the heads of its item and its column', () => {
    for (const [index, column] of layout.columns.entries()) {
      const cell = layout.lines[0]!.cells[index]!.cell!;
      const item = DEFINITIONS.TPE.rows.find((row) => row.id === cell.row)!;
      expect(column.header).toContain(item.label);
      expect(column.header).toContain(cell.column === 'budgetAmount' ? '预算数' : '决算数');
      const inner = column.header.filter((text) => text !== '预算数' && text !== '决算数');
      expect(inner[inner.length - 1]).toBe(item.id === 'vehicles' ? '小计' : item.label);
    }
  });
});

const head = (layout: Layout): string[] =>
  layout.head.map((row) => row.map(({ text, columnSpan, rowSpan }) => `${text} ${columnSpan}×${rowSpan}`).join(' | '));

it('prints the heads of the pairs', () => {
  expect(head(layOut(WIDE_THREE_PUBLIC_PAIRS, DEFINITIONS.TPE, undefined)).slice(0, 2)).toEqual([
    '合计 2×1 | 因公出国（境）费 2×1 | 公务用车购置及运行维护费 6×1 | 公务接待费 2×1',
    '预算数 1×2 | 决算数 1×2 | 预算数 1×2 | 决算数 1×2 | 小计 2×1 | 公务用车购置费 2×1 | 公务用车运行维护费 2×1 | 预算数 1×2 | 决算数 1×2',
  ]);
});

it('prints the heads of the blocks', () => {
  expect(head(layOut(WIDE_THREE_PUBLIC_BLOCKS, DEFINITIONS.TPE, undefined))[0]).toBe('预算数 6×1 | 决算数 6×1');
});
