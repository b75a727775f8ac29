import { columnName } from '../address';
import { meaningOf } from './correct-head';
import type { SheetColumn } from '../import/import-proposal';
import type { Candidate } from './recognise-sheet';
import { headPaths } from './recognise-head';
import type { SheetGrid } from './sheet-grid';

/** The columns under the heads of a recognised table, and what each was taken for. */
export function sheetColumns(grid: SheetGrid, { head }: Candidate): SheetColumn[] {
  const taken = new Map(head.columns.map((each) => [each.column, meaningOf(each)]));
  for (const column of head.lineNoColumns) if (!taken.has(column)) taken.set(column, { kind: 'lineNo' });
  return headPaths(grid, head.bottom).flatMap(({ texts }, index): SheetColumn[] => {
    const takenFor = taken.get(index);
    if (texts.length === 0 && !takenFor) return [];
    return [{ index, letter: columnName(index), heading: texts.join('·'), ...(takenFor && { takenFor }) }];
  });
}
