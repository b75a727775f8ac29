import { amount } from '../money/amount';
import { isSameValue, type RowId, type TableId } from '../filing/cell';
import type { Change } from '../filing/change';
import type { RowCells } from '../filing/filing';
import { figureValue } from '../money/figure-input';
import { tableTitle } from '../edition/labels';
import { recordedScale } from '../paste/paste-cells';
import type { Candidate, FixContext } from './fix';
import { type NamedRow, tablesOf } from './named-row';

/** A code that a table has twice: the figures added up in one row, or the later rows removed. */
export function duplicateFixes(context: FixContext, rows: readonly NamedRow[]): Candidate[] {
  return tablesOf(rows).flatMap((table) => {
    const codes = new Set(rows.filter((each) => each.table === table).map(({ row }) => row.code));
    return [...codes].filter((code) => code !== '').flatMap((code) => fixesOfCode(context, table, code));
  });
}

function fixesOfCode({ filing, edition }: FixContext, table: TableId, code: string): Candidate[] {
  const data = filing.tables[table]!;
  const fixed = edition.definitions[table].rows.filter((row) => row.code === code);
  const open = data.rows.filter((row) => row.code === code);
  const [kept, ...others] = [...fixed, ...open].map((row) => row.id);
  if (kept === undefined || others.length === 0) return [];
  const cellsOf = (row: RowId): RowCells => data.cells[row] ?? {};
  const removal = others.map((row): Change => ({ kind: 'removeRow', table, row }));
  // Without its title, where the card names the table, the label still is a sentence.
  const what = `${tableTitle(edition, table)}${others.length + 1} 行 ${code} `;
  const isCopy = others.every((row) => isBlank(cellsOf(row)) || isSameRow(cellsOf(row), cellsOf(kept)));
  const remove: Candidate = {
    id: `removeDuplicate:${table}:${code}`,
    label: `${what}只留第一行${isCopy ? '（其余是重复的）' : ''}`,
    changes: removal,
    ...(!others.every((row) => isBlank(cellsOf(row))) && {
      asks: `将删除后面的 ${others.length} 行 ${code} 和其中的数（可以撤销）`,
    }),
  };
  const sums = addedUp(filing, table, kept, others.map(cellsOf), cellsOf(kept));
  if (!sums) return [remove];
  const merge: Candidate = {
    id: `mergeDuplicate:${table}:${code}`,
    label: `${what}合并为一行，金额相加`,
    changes: [...sums, ...removal],
    asks: `将把 ${others.length + 1} 行 ${code} 的数相加，合并为一行（可以撤销）`,
  };
  return isCopy ? [remove, merge] : [merge, remove];
}

const isBlank = (cells: RowCells): boolean => Object.keys(cells).length === 0;

const isSameRow = (a: RowCells, b: RowCells): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((column) => {
    const [left, right] = [a[column], b[column]];
    return left?.kind === 'amount' && right?.kind === 'amount'
      ? left.amount === right.amount
      : isSameValue(left, right);
  });

/** Undefined where a figure is unreadable, or a sum beyond what is exact. */
function addedUp(
  filing: FixContext['filing'],
  table: TableId,
  kept: RowId,
  others: readonly RowCells[],
  own: RowCells,
): Change[] | undefined {
  const changes: Change[] = [];
  for (const column of new Set(others.flatMap((cells) => Object.keys(cells)))) {
    const values = [own, ...others].flatMap((cells) => cells[column] ?? []);
    let total = 0;
    for (const value of values) {
      if (value.kind === 'unreadable') return undefined;
      total += value.amount;
    }
    if (!Number.isSafeInteger(total)) return undefined;
    const isEntered = values.some((value) => value.kind === 'amount' && value.origin === 'entered');
    const value = figureValue(amount(total), recordedScale(filing, table), isEntered ? 'entered' : 'derived');
    changes.push({ kind: 'setCell', cell: { table, row: kept, column }, value });
  }
  return changes;
}
