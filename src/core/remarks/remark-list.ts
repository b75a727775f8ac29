import { cellKey, type TableId } from '../filing/cell';
import type { Edition } from '../edition/edition';
import type { Dossier, ReturnRemark } from '../filing/dossier';
import { tablesNamed } from './table-words';

/** What is still to be done first, each in the order it was sent. */
export const openFirst = (remarks: readonly ReturnRemark[]): readonly ReturnRemark[] => [
  ...remarks.filter(({ isDone }) => !isDone),
  ...remarks.filter(({ isDone }) => isDone),
];

export const openCount = (remarks: readonly ReturnRemark[]): number => remarks.filter(({ isDone }) => !isDone).length;

/** The table a remark is about; a cell says it too. */
export const tableOfRemark = ({ table, cell }: ReturnRemark): TableId | undefined => cell?.table ?? table;

/** Every table a remark is about: its own first, then those that its words name beside it, as 公开01表和04表 do. */
export function tablesOfRemark(edition: Edition, remark: ReturnRemark): readonly TableId[] {
  const own = tableOfRemark(remark);
  if (!own) return [];
  const named = tablesNamed(edition, remark.text).map(({ of }) => of);
  return named.includes(own) ? [...new Set([own, ...named])] : [own];
}

/** The remarks that ask for something now: while a filing is out, those of before it went have had their answer. */
export function asking({
  returnRemarks,
  submissions,
}: Pick<Dossier, 'returnRemarks' | 'submissions'>): readonly ReturnRemark[] {
  const last = submissions[submissions.length - 1];
  if (!last || last.returnedAt !== undefined) return returnRemarks;
  return returnRemarks.filter(({ at }) => at >= last.at);
}

/** How many remarks of each table are to be done. */
export function openByTable(edition: Edition, remarks: readonly ReturnRemark[]): ReadonlyMap<TableId, number> {
  const counts = new Map<TableId, number>();
  for (const remark of remarks)
    if (!remark.isDone)
      for (const table of tablesOfRemark(edition, remark)) counts.set(table, (counts.get(table) ?? 0) + 1);
  return counts;
}

/** The remarks of each cell that are to be done, by the cell's key. */
export function openByCell(remarks: readonly ReturnRemark[]): ReadonlyMap<string, readonly ReturnRemark[]> {
  const cells = new Map<string, ReturnRemark[]>();
  for (const remark of remarks) {
    if (!remark.cell || remark.isDone) continue;
    const key = cellKey(remark.cell);
    cells.set(key, [...(cells.get(key) ?? []), remark]);
  }
  return cells;
}
