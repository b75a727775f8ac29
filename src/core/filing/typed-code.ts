import type { RowId, TableId } from './cell';
import { nameOfCode } from '../edition/classification';
import type { Edition } from '../edition/edition';
import { halfWidth } from '../money/decimal-text';
import type { Filing } from './filing';
import { isCodeOf, rowOfCode } from './open-rows';

/** A code of the table's classification that was typed where a figure belongs. */
export interface TypedCode {
  readonly code: string;
  readonly name: string;
  /** The row it has in the table already. */
  readonly row: RowId | undefined;
}

/** So long, no figure of 万元 is likely. */
const UNMISTAKABLE = 7;

/**
 * Whether what was typed into a figure cell is a known code of the table's classification. Undefined for every other
 * text, for tables whose rows are fixed, and for a short code whose row is there: nobody needs to type it again.
 */
export function typedCode(filing: Filing, edition: Edition, table: TableId, text: string): TypedCode | undefined {
  const classification = edition.definitions[table].openRows?.classification;
  const code = halfWidth(text).trim();
  if (!classification || !isCodeOf(classification, code)) return undefined;
  const name = nameOfCode(edition.codes[classification], code);
  if (name === undefined) return undefined;
  const row = rowOfCode(filing, edition, table, code);
  return row === undefined || code.length === UNMISTAKABLE ? { code, name, row } : undefined;
}
