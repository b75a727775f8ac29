import type { Edition } from '../../core/edition/edition';
import { columnLabel, distinctRowLabel, hasOneColumn, tableTitle } from '../../core/edition/labels';
import type { CellRef, TableId } from '../../core/filing/cell';
import { cellValue, type Filing } from '../../core/filing/filing';
import { formatExactly } from '../../core/money/decimal-text';
import { TEN_THOUSAND_YUAN } from '../../core/money/scale';

/** The figures of one table that a form has no place for. */
export interface LeftOutGroup {
  readonly table: TableId;
  /** In book-title marks. */
  readonly title: string;
  /** The form lacks the whole table. */
  readonly isWhole: boolean;
  /** `合计·本年支出：1 234.00 万元`, in the unit the table was recorded in. */
  readonly lines: readonly string[];
}

/** What a form has no place for, by table in printed order. */
export function leftOutGroups(
  leftOut: readonly CellRef[],
  missing: readonly TableId[],
  filing: Filing,
  edition: Edition,
): readonly LeftOutGroup[] {
  return edition.forms.flatMap(({ table }) => {
    // Codes are kept in another order than they are printed.
    const places = new Map(filing.tables[table]?.rows.map(({ id }, index) => [id, index]));
    const place = ({ row }: CellRef): number => places.get(row) ?? -1;
    const cells = leftOut.filter((cell) => cell.table === table).sort((a, b) => place(a) - place(b));
    if (cells.length === 0) return [];
    return [
      {
        table,
        title: tableTitle(edition, table),
        isWhole: missing.includes(table),
        lines: cells.map((cell) => figureLine(cell, filing, edition)),
      },
    ];
  });
}

function figureLine(cell: CellRef, filing: Filing, edition: Edition): string {
  const definition = edition.definitions[cell.table];
  const data = filing.tables[cell.table];
  const value = cellValue(filing, cell);
  const row = distinctRowLabel(definition, data, cell.row);
  const place = hasOneColumn(definition, cell.row) ? row : `${row}·${columnLabel(definition, cell.column)}`;
  if (value?.kind !== 'amount') return `${place}：${value?.text ?? ''}`;
  return `${place}：${formatExactly(value.amount, data?.recordedScale ?? TEN_THOUSAND_YUAN)}`;
}
