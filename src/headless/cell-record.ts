import { cellKey, type CellRef, type TableId } from '../core/filing/cell';
import { toDecimalText } from '../core/money/decimal-text';
import type { Edition } from '../core/edition/edition';
import { cellValue } from '../core/filing/filing';
import { columnLabel, plainRowName } from '../core/edition/labels';
import type { FiledDraft } from './read-filing';

/** A figure cell as other programs see it. */
export interface CellRecord {
  readonly tableId: string;
  readonly table: string;
  /** Its code, else its label without numbering. */
  readonly row: string;
  readonly column: string;
  /** Decimal text in 万元 without trailing zeros; null where blank or unreadable. */
  readonly value: string | null;
  /** The unreadable text. */
  readonly text: string | null;
  /** `Sheet!D12`; null for a cell that the file does not have. */
  readonly at: string | null;
}

export function cellRecord({ proposal, filing }: FiledDraft, cell: CellRef): CellRecord {
  const { edition, provenance } = proposal;
  const definition = edition.definitions[cell.table];
  const value = cellValue(filing, cell);
  return {
    tableId: cell.table,
    table: tableName(edition, cell.table),
    row: plainRowName(definition, filing.tables[cell.table], cell.row),
    column: columnLabel(definition, cell.column),
    value: value?.kind === 'amount' ? toDecimalText(value.amount, '万元') : null,
    text: value?.kind === 'unreadable' ? value.text : null,
    at: provenance.get(cellKey(cell)) ?? null,
  };
}

/** The cell of a `cellKey`; neither table nor row nor column holds a slash. */
export function cellOfKey(key: string): CellRef {
  const [table, row, column] = key.split('/');
  return { table: table as TableId, row: row!, column: column! };
}

export const tableName = (edition: Edition, table: TableId): string =>
  edition.forms.find((form) => form.table === table)?.title ?? edition.definitions[table].name;
