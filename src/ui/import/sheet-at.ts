import { parseAddress } from '../../workbook/address';
import type { SheetProposal } from '../../workbook/import/import-proposal';

/**
 * The sheet of a name; where it holds several tables, the one that is named by its region, or that the cell stands in.
 */
export function sheetAt(
  sheets: readonly SheetProposal[],
  name: string | undefined,
  region: string | undefined,
  cell: string | undefined,
): SheetProposal | undefined {
  const own = sheets.filter(({ sheetName }) => sheetName === name);
  const asked = region === undefined ? undefined : own.find((each) => each.region === region);
  const place = cell === undefined ? undefined : parseAddress(cell);
  return asked ?? (place && own.find((each) => holds(each.region, place))) ?? own[0];
}

function holds(
  region: string | undefined,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  const [from, to] = (region ?? '').split(':').map((each) => parseAddress(each));
  if (!from || !to) return false;
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}
