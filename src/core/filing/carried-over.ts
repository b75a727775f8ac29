import type { CellRef, TableId } from './cell';
import type { Filing, TableData } from './filing';

/** How definitions name 年初结转和结余: as a column of code rows, or as a line and its parts. */
const OPENING = /(^|\.)openingCarryOver(\.|$)/;
/** What follows from an opening figure in its own table. */
const GRAND_TOTAL = /(^|\.)grandTotal$/;

/** Whether a cell is for 年初结转和结余, or a sum of it. */
export const isOpening = ({ row, column }: Pick<CellRef, 'row' | 'column'>): boolean =>
  OPENING.test(row) || OPENING.test(column);

const cache = new WeakMap<TableData, boolean>();

/**
 * Whether a table holds nothing but what last year left, and what follows from that: then nobody has begun to fill it,
 * and it is no error that this year's figures are not there. Only where the filing has last year's figures.
 */
export function isOnlyCarriedOver({ references, tables }: Filing, id: TableId): boolean {
  const table = tables[id];
  if (!table || !references.some(({ kind }) => kind === 'lastYear')) return false;
  let known = cache.get(table);
  if (known === undefined) cache.set(table, (known = holdsOnlyOpening(table)));
  return known;
}

function holdsOnlyOpening({ cells }: TableData): boolean {
  let isAny = false;
  for (const row of Object.keys(cells))
    for (const column of Object.keys(cells[row]!)) {
      const value = cells[row]![column]!;
      if (isOpening({ row, column })) isAny = true;
      else if (value.kind === 'unreadable' || value.origin === 'entered' || !GRAND_TOTAL.test(row)) return false;
    }
  return isAny;
}
