import { describe, expect, test } from 'vitest';
import type { TableId } from '../../../src/core/filing/cell';
import { formOf } from '../../../src/core/edition/edition';
import { layOut } from '../../../src/core/layout/layout';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { columnSizes } from '../../../src/ui/grid/column-sizes';
import { pinnedColumns } from '../../../src/ui/grid/pinned-columns';

const pinnedOf = (table: TableId, sheetWidth: number): number => {
  const layout = layOut(formOf(MOF_2023, table)!, MOF_2023.definitions[table], undefined);
  return pinnedColumns(
    layout,
    columnSizes(layout, (cell) => cell.text ?? ''),
    sheetWidth,
  );
};

describe('pinnedColumns', () => {
  test('code and name stand still once the sheet is wider than its room', () => {
    expect(pinnedOf('INC', 480)).toBe(2);
    expect(pinnedOf('INC', 1200)).toBe(0);
  });

  test('nothing stands still where a head is drawn across the edge, or little would be left to scroll', () => {
    // 收入 stands over label and amount.
    expect(pinnedOf('IES', 300)).toBe(0);
    expect(pinnedOf('INC', 200)).toBe(0);
    expect(pinnedOf('INC', 0)).toBe(0);
  });

  test('on a screen of 1366 pixels, with the panel open, every table of the national nine has room', () => {
    expect(MOF_2023.forms.filter(({ table }) => pinnedOf(table, 820) > 0)).toEqual([]);
  });
});
