import { parseAddress } from '../../workbook/address';
import type { SheetProposal } from '../../workbook/import/import-proposal';
import type { Sheet } from '../../workbook/workbook';

export interface SourceWindow {
  /** Counted from 0. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly hasMore: boolean;
}

/** More columns than any table has are not shown. */
const MOST_COLUMNS = 60;

/** The first `limit` rows of a sheet, or of one of its tables, that hold anything. */
export function sourceWindow(sheet: Sheet | undefined, { region }: SheetProposal, limit: number): SourceWindow {
  if (!sheet) return { rows: [], columns: [], hasMore: false };
  const [from, to] = region?.split(':').map(parseAddress) ?? [];
  const inRegion = (row: number): boolean => !from || !to || (row >= from.row && row <= to.row);
  const filled: number[] = [];
  sheet.rows.forEach((cells, row) => {
    if (inRegion(row) && cells?.some((cell) => cell !== undefined)) filled.push(row);
  });
  const left = from?.column ?? 0;
  const right = to ? to.column + 1 : sheet.columnCount;
  const columns = Array.from({ length: Math.min(right - left, MOST_COLUMNS) }, (_, index) => left + index);
  return { rows: filled.slice(0, limit), columns, hasMore: filled.length > limit };
}
