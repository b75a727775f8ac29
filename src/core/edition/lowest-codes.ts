import { parentsOfCode } from './classification';
import type { TableIndex } from './table-index';

/**
 * The codes furthest down at which all of the tables can be compared, every coded row under exactly one of them.
 * A table cannot be compared below where it stops: where one prints 款 20801 without 项, 20801 is the lowest.
 */
export function lowestCodes(tables: readonly TableIndex[]): string[] {
  const codes = new Set(tables.flatMap((table) => table.nodes.map((node) => node.code)));
  const comparable = [...codes].filter((code) => tables.every((table) => reaches(table, code)));
  const above = new Set(comparable.flatMap(parentsOfCode));
  return comparable.filter((code) => !above.has(code));
}

/** Whether the table prints its rows down to the code: else what it has of the code is part of a row above. */
export function reaches(table: TableIndex, code: string): boolean {
  if (table.nodesByCode.has(code)) return true;
  const [nearest] = parentsOfCode(code)
    .reverse()
    .flatMap((above) => table.nodesByCode.get(above) ?? []);
  return !nearest || nearest.children.length > 0;
}
