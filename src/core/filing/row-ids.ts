import type { Edition } from '../edition/edition';
import { anchoredRows } from '../remarks/move-anchors';
import type { RowId, TableId } from './cell';
import type { Filing } from './filing';

const NUMBERED = /\brow-\d+\b/g;

/**
 * The ids that a new row of a table may not take: those of its rows, and numbered ones of rows that have gone while a
 * note, a remark or an explanation still speaks of them, which would otherwise pass to a row they never meant. An id
 * that is a code means that code, whenever its row comes back.
 */
export function takenRowIds(filing: Filing, edition: Edition, table: TableId): Set<RowId> {
  const rows = [...edition.definitions[table].rows, ...(filing.tables[table]?.rows ?? [])].map(({ id }) => id);
  // The key of a finding names rows, of whatever table.
  const spokenOf = [...anchoredRows(filing, table), ...filing.explanations.map(({ finding }) => finding)];
  return new Set([...rows, ...spokenOf.flatMap((text) => text.match(NUMBERED) ?? [])]);
}

/** The code itself where no row has it as id, else `row-n`. */
export function freeRowId(taken: ReadonlySet<RowId>, code: string): RowId {
  if (code !== '' && !taken.has(code)) return code;
  let n = 1;
  while (taken.has(`row-${n}`)) n++;
  return `row-${n}`;
}
