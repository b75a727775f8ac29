import type { Form } from '../../core/edition/form';
import { columnName } from '../address';
import { meaningOf } from './correct-head';
import type { SheetColumn } from '../import/import-proposal';
import type { Candidate } from './recognise-sheet';
import { type CodeLevel, type HeadMatch, headPaths, type MatchedColumn } from './recognise-head';
import type { SheetGrid } from './sheet-grid';

/** The columns under the heads of a recognised table, and what each was taken for. */
export function sheetColumns(grid: SheetGrid, { head, form }: Candidate): SheetColumn[] {
  const taken = new Map(head.columns.map((each) => [each.column, meaningOf(withLevel(each, head, form))]));
  for (const column of head.lineNoColumns) if (!taken.has(column)) taken.set(column, { kind: 'lineNo' });
  return headPaths(grid, head.bottom).flatMap(({ texts }, index): SheetColumn[] => {
    const takenFor = taken.get(index);
    if (texts.length === 0 && !takenFor) return [];
    return [{ index, letter: columnName(index), heading: texts.join('·'), ...(takenFor && { takenFor }) }];
  });
}

/** Several columns of a code are 类, 款 and 项, from left to right. */
function withLevel(own: MatchedColumn, { columns }: HeadMatch, { blocks }: Form): MatchedColumn {
  const isList = blocks.length === 1 && own.form.kind === 'code';
  const codes = isList ? columns.filter(({ form }) => form.kind === 'code') : [];
  const level = codes.indexOf(own) + 1;
  return codes.length > 1 && codes.length <= 3 ? { ...own, level: level as CodeLevel } : own;
}
