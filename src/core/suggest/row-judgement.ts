import type { ColumnId, RowId, TableId } from '../filing/cell';
import type { RowCorrection, Slip } from '../check/suggestion';
import { TOTAL_ROW } from '../edition/table-definition';
import { BLANK } from '../rules/width';
import { conclude, type Hypothesis } from './hypothesis';
import { rowRelations } from './row-relations';
import type { SearchContext } from './search-context';
import { figureOf } from './twin-rows';

/** Fen by column. */
export type RowFigures = ReadonlyMap<ColumnId, number>;

/** A row that would come, with every figure it would then have. */
export interface ComingRow {
  readonly table: TableId;
  readonly code: string;
  readonly figures: RowFigures;
  /** Rows above it that would come along and hold the same. */
  readonly above?: readonly string[];
}

/**
 * What adding or taking away rows would settle, told from the relations as they are: the new rows are not planned.
 * The full check decides; this says what to put to it. `likeness`: how many figures of the row another table repeats.
 */
export function judgeRows(
  context: SearchContext,
  slip: Slip,
  rows: readonly RowCorrection[],
  likeness: number,
  coming?: ComingRow,
): Hypothesis {
  for (const each of rows) if (each.kind !== 'insert') takeOut(context, each.table, each.row);
  if (coming) putIn(context, coming);
  const { echoes, ...hypothesis } = conclude(context.workings, slip, []);
  return { ...hypothesis, rows, echoes: echoes + likeness };
}

function takeOut({ workings, edition }: SearchContext, table: TableId, row: RowId): void {
  for (const { id: column } of edition.definitions[table].columns) {
    const cell = workings.plan.positionOf({ table, row, column });
    if (cell !== undefined && !workings.isFollower(cell)) workings.set(cell, 0);
  }
}

function putIn({ workings, evaluated }: SearchContext, { table, code, figures, above = [] }: ComingRow): void {
  const { plan } = workings;
  const { sumsOf, ofCode } = rowRelations(plan);
  for (const each of [...above, code])
    for (const { relation, column, sign } of ofCode(table, each)) {
      const figure = figures.get(column);
      if (figure) workings.balances.shift(relation, sign * figure);
    }
  const top = above.reduce((shortest, each) => (each.length < shortest.length ? each : shortest), code);
  const parent = nearestParent(evaluated.plan.indexes[table].nodesByCode, top);
  for (const [column, figure] of figures) {
    if (figure === 0) continue;
    const relation = sumsOf(table, parent)?.get(column);
    const cell = plan.positionOf({ table, row: parent, column });
    if (relation !== undefined) workings.addPart(relation, figure);
    // A row that has lost all below it is filled again with the first that comes.
    else if (cell !== undefined && workings.states[cell] === BLANK && !workings.followers.followed[cell])
      workings.add(cell, figure);
  }
}

/** The row of the nearest code above; 合计 where there is none. */
export function nearestParent(
  nodesByCode: ReadonlyMap<string, readonly { readonly row: RowId }[]>,
  code: string,
): RowId {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const parent = nodesByCode.get(code.slice(0, length))?.[0];
    if (parent) return parent.row;
  }
  return TOTAL_ROW;
}

/** The codes above one that have no row yet: they come along with it. */
export function missingAbove(nodesByCode: ReadonlyMap<string, unknown>, code: string): string[] {
  const above: string[] = [];
  for (let length = 3; length < code.length; length += 2)
    if (!nodesByCode.has(code.slice(0, length))) above.push(code.slice(0, length));
  return above;
}

/** A row's own figures. */
export const rowFigures = ({ filing, edition }: SearchContext, table: TableId, row: RowId): RowFigures =>
  new Map(edition.definitions[table].columns.map(({ id }) => [id, figureOf(filing, table, row, id)]));
