import { cornersOf } from './cell-name';
import type { FormSheet } from './form-sheet';
import { childOf, localName } from './xml-tree';

/** Takes apart the merges within some rows that would cover one of the columns that are filled there. */
export function splitMerges(sheet: FormSheet, first: number, last: number, columns: readonly number[]): void {
  const merges = childOf(sheet.root, 'mergeCells');
  if (!merges) return;
  merges.children = merges.children.filter((each) => {
    const corners = typeof each === 'string' ? undefined : cornersOf(each.attributes.get('ref') ?? '');
    if (!corners) return true;
    const [from, to] = corners;
    if (from.row < first || to.row > last) return true;
    const filled = columns.filter((column) => column >= from.column && column <= to.column);
    return filled.length === 0 || (from.row === to.row && filled.length === 1 && filled[0] === from.column);
  });
  merges.attributes.delete('count');
  // A list of merges must not be empty.
  const isEmpty = !merges.children.some((each) => typeof each !== 'string' && localName(each) === 'mergeCell');
  if (isEmpty) sheet.root.children = sheet.root.children.filter((each) => each !== merges);
}
