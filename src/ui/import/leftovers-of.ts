import { parseAddress } from '../../workbook/address';
import type { ImportProposal, PlacedText, SheetProposal } from '../../workbook/import/import-proposal';

/** What of a sheet, or of one of its tables, found no place. */
export function leftoversOf({ unplaced }: ImportProposal, { sheetName, region }: SheetProposal): PlacedText[] {
  const own = unplaced.filter(({ at }) => at.startsWith(`${sheetName}!`));
  const [from, to] = region?.split(':').map(parseAddress) ?? [];
  if (!from || !to) return own;
  return own.filter(({ at }) => {
    const place = parseAddress(at.slice(sheetName.length + 1));
    if (!place) return true;
    const { row, column } = place;
    return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
  });
}
