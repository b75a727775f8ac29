import { describe, expect, test } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import { formOf } from '../../../src/core/edition/edition';
import { layOut } from '../../../src/core/layout/layout';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { WIDE_THREE_PUBLIC_PAIRS } from '../../../src/editions/wide-three-public-form';
import { columnSizes, headHeights, isSmallType, neededWidth } from '../../../src/ui/grid/column-sizes';

const layoutOf = (table: TableId) => layOut(formOf(MOF_2023, table)!, MOF_2023.definitions[table], undefined);

describe('columnSizes', () => {
  test('take their shares from the form', () => {
    expect(columnSizes(layoutOf('GPB'), () => '').map((size) => size.weight)).toEqual([14, 34, 16, 16, 16]);
  });

  test('no figure is cut off, however long', () => {
    const layout = layoutOf('IES');
    const longest = '12,345,678,901.23';
    const sizes = columnSizes(layout, (cell) => (cell.cell?.row === 'income.grandTotal' ? longest : '1.00'));
    expect(sizes[2]!.minimum).toBe(neededWidth(longest));
    expect(sizes[5]!.minimum).toBeLessThan(sizes[2]!.minimum);
    // Digits are at least half as wide as the type is large.
    expect(neededWidth(longest)).toBeGreaterThan((longest.length * 13) / 2);
  });

  test('labels have room for two lines, however narrow the window, and none for a name without end', () => {
    const [label] = columnSizes(layoutOf('IES'), (cell) => cell.text ?? '');
    // The longest has 16 characters of 11 pixels.
    expect(label!.minimum).toBeGreaterThan((16 / 2) * 11);
    const widest = columnSizes(layoutOf('IES'), () => '长'.repeat(200))[0]!.minimum;
    expect(widest).toBeGreaterThan(label!.minimum);
    expect(widest).toBeLessThan(300);
  });

  test('a label drawn across columns does not widen its first', () => {
    const sizes = columnSizes(layoutOf('BAS'), (cell) => cell.text ?? '');
    expect(sizes[0]!.minimum).toBe(neededWidth('30101'));
    expect(sizes[3]!.minimum).toBe(neededWidth('30201'));
  });
});

describe('isSmallType', () => {
  test('many columns on a narrow sheet', () => {
    const share = (table: TableId, width: number): number[] => {
      const { columns } = layoutOf(table);
      return columns.map(() => width / columns.length);
    };
    expect(isSmallType(layoutOf('GPB'), share('GPB', 820))).toBe(false);
    expect(isSmallType(layoutOf('BAS'), share('BAS', 820))).toBe(true);
    expect(isSmallType(layoutOf('BAS'), share('BAS', 1300))).toBe(false);
  });
});

describe('headHeights', () => {
  test('one line where there is room', () => {
    expect(headHeights(layoutOf('GPB'), [150, 300, 120, 120, 120])).toEqual({ group: 30, column: 30 });
  });

  test('grow with the lines a narrow head needs', () => {
    const wide = headHeights(layoutOf('FAS'), [180, 40, 90, 180, 40, 90, 120, 120, 120]);
    const narrow = headHeights(layoutOf('FAS'), [180, 40, 90, 180, 40, 90, 60, 60, 60]);
    expect(narrow.column).toBeGreaterThan(wide.column);
  });

  test('a head over several rows uses the room of all of them', () => {
    // 附属单位上缴收入 in three lines fits into two rows of heads.
    const widths = [110, 200, 50, 50, 50, 50, 50, 50, 50];
    const heights = headHeights(layoutOf('INC'), widths);
    expect(heights.column + heights.group).toBeGreaterThanOrEqual(3 * 17);
    expect(heights.column).toBeLessThan(3 * 17);
  });

  test('group heads wrap too', () => {
    const layout = layOut(WIDE_THREE_PUBLIC_PAIRS, MOF_2023.definitions.TPE, undefined);
    const heights = headHeights(
      layout,
      layout.columns.map(() => 40),
    );
    expect(heights.group).toBeGreaterThan(30);
  });
});
