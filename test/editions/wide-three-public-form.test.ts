import { describe, expect, it } from 'vitest';
import { publish } from '../../src/core/check/publish';
import { convertFiling } from '../../src/core/edition/convert-filing';
import { cellKey } from '../../src/core/filing/cell';
import { type Layout, layOut } from '../../src/core/layout/layout';
import { FORM_07 } from '../../src/editions/mof-2023/forms/three-public-expenses';
import { CENTRAL_2023 } from '../../src/editions/central';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { DEFINITIONS } from '../../src/editions/tables';
import { WIDE_THREE_PUBLIC_BLOCKS, WIDE_THREE_PUBLIC_PAIRS } from '../../src/editions/wide-three-public-form';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { apply, cell, setFigure } from '../support/full-filing';
import { onPaper, throughPaper } from '../support/papers';

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
  expect(head(layOut(WIDE_THREE_PUBLIC_PAIRS, DEFINITIONS.TPE, undefined))).toEqual([
    '合计 2×2 | 因公出国（境）费 2×2 | 公务用车购置及运行维护费 6×1 | 公务接待费 2×2',
    '小计 2×1 | 公务用车购置费 2×1 | 公务用车运行维护费 2×1',
    Array.from({ length: 6 }, () => '预算数 1×1 | 决算数 1×1').join(' | '),
  ]);
});

it('prints the heads of the blocks, and 栏次 1 to 12 under them', () => {
  const layout = layOut(WIDE_THREE_PUBLIC_BLOCKS, DEFINITIONS.TPE, undefined);
  expect(head(layout)[0]).toBe('预算数 6×1 | 决算数 6×1');
  expect(layout.columnNos?.map(({ text }) => text)).toEqual(layout.columns.map((_, index) => String(index + 1)));
});

it('takes the numbers of its columns for no figures, be the table blank or not', async () => {
  for (const table of [{}, { total: 18, hospitality: 3 }]) {
    const changes = Object.entries(table).map(([row, value]) => setFigure(cell('TPE', row, 'budgetAmount'), value));
    const blank = convertFiling(chaoyangFiling(), MOF_2023, CENTRAL_2023).filing;
    const filing = apply(
      { ...blank, tables: { ...blank.tables, TPE: { ...blank.tables.TPE!, cells: {} } } },
      ...changes,
    );
    const { filing: back } = await throughPaper('published', filing, CENTRAL_2023);
    expect(onPaper(back)).toEqual(onPaper(publish(filing, CENTRAL_2023)));
  }
});
