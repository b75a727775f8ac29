import type { CellRef, TableId } from '../filing/cell';
import { applyChanges, type Change } from '../filing/change';
import type { Edition } from '../edition/edition';
import type { Filing, TableData } from '../filing/filing';
import { type TouchedCells, touchedCells } from '../filing/touched-cells';
import { Deriver } from './deriver';
import { typedBy } from './typed-by';

/**
 * What follows when tables of another state, whole or in part, are taken into a filing while 自动合计 is on: derived
 * figures of the other tables follow what came, and in a table that came as a whole they follow what is there, by the
 * relation they followed in `state`. Entered figures stay.
 */
export function deriveReplaced(edition: Edition, before: Filing, state: Filing, changes: readonly Change[]): Change[] {
  const after = applyChanges(before, changes).filing;
  if (!after.autoTotal) return [];
  const { written, gone } = touchedCells(edition, before, changes);
  const replaced = changes.flatMap((change) => (change.kind === 'replaceTable' ? [change.table] : []));
  const differing = replaced.map((table) => differingCells(edition, table, before.tables[table], after.tables[table]));
  const pastOf = (table: TableId): Filing => (replaced.includes(table) ? state : before);
  return [
    ...new Deriver(edition, before, after, { keeps: typedBy(changes), pastOf }).run(
      [...written, ...differing.flatMap((each) => each.written)],
      [...gone, ...differing.flatMap((each) => each.gone)],
    ).changes,
  ];
}

function differingCells(
  edition: Edition,
  table: TableId,
  before: TableData | undefined,
  after: TableData | undefined,
): TouchedCells {
  const { rows: fixed, columns } = edition.definitions[table];
  const codes = (data: TableData | undefined): ReadonlyMap<string, string> =>
    new Map([...(data ? fixed : []), ...(data?.rows ?? [])].map(({ id, code }) => [id, code ?? '']));
  const [was, is] = [codes(before), codes(after)];
  const cellsOf = (row: string): CellRef[] => columns.map(({ id }) => ({ table, row, column: id }));
  const gone = [...was].filter(([row, code]) => is.get(row) !== code).flatMap(([row]) => cellsOf(row));
  const written = [...is.keys()]
    .flatMap(cellsOf)
    .filter(
      ({ row, column }) =>
        was.get(row) !== is.get(row) || !isSame(before?.cells[row]?.[column], after?.cells[row]?.[column]),
    );
  return { written, gone };
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
