import type { Additions } from './additions';
import type { CellRef, RowId, TableId } from '../filing/cell';
import type { PlannedRow } from './plan-cells';
import type { Rule, Statement } from './rule';
import type { TableIndex } from '../edition/table-index';

/** What forEach bound: a row id or a code. */
export interface Binding {
  readonly row?: RowId;
  readonly code?: string;
}

/** A statement about concrete cells. Cells are positions in `RelationPlan.cells`. */
export interface Relation {
  readonly rule: Rule;
  readonly statement: Statement;
  readonly binding: Binding;
  /** Stable from check to check: rule, statement, subject. */
  readonly key: string;
  readonly left: readonly SignedCell[];
  readonly right: readonly SignedCell[];
  readonly comparison: '=' | '>=';
  /** Rounding excuses nothing. */
  readonly isExact: boolean;
  readonly leftIs: 'total' | 'repeat' | undefined;
  /** What must hold for it to say anything: a position in `RelationPlan.conditions`. */
  readonly condition: number | undefined;
  /** Of its figures and its condition. */
  readonly tables: readonly TableId[];
}

/** Sums that must be equal as printed, each pair by itself. */
export type PlannedCondition = readonly {
  readonly left: readonly SignedCell[];
  readonly right: readonly SignedCell[];
}[];

export interface SignedCell {
  readonly cell: number;
  readonly sign: 1 | -1;
}

/** Everything about a filing that does not change while only figures change. */
export interface RelationPlan {
  readonly cells: readonly CellRef[];
  readonly rowsIn: ReadonlyMap<TableId, readonly PlannedRow[]>;
  /** The positions of each table's cells, row by row. */
  readonly positionsIn: ReadonlyMap<TableId, readonly number[]>;
  readonly positionOf: (cell: CellRef) => number | undefined;
  readonly relations: readonly Relation[];
  /** The relations whose left side is a total, and those whose sides are equal: positions in `relations`. */
  readonly totals: Int32Array;
  readonly equalities: Int32Array;
  readonly conditions: readonly PlannedCondition[];
  readonly copies: readonly Pick<Relation, 'left' | 'right'>[];
  /** The relations' cells one after the other: relation i has `starts[i]` up to `starts[i + 1]`. */
  readonly terms: RelationTerms;
  readonly copyTerms: RelationTerms;
  readonly additions: Additions;
  readonly indexes: Readonly<Record<TableId, TableIndex>>;
}

/** Flat, because every edit walks all of it. */
export interface RelationTerms {
  readonly starts: Int32Array;
  readonly cells: Int32Array;
  /** The figure's sign in left − right. */
  readonly signs: Int8Array;
  /** How many of a relation's cells are on its left. */
  readonly leftCounts: Int32Array;
}

/** Lays the cells of all relations out one after the other. */
export function flatten(relations: readonly Pick<Relation, 'left' | 'right'>[]): RelationTerms {
  const starts = new Int32Array(relations.length + 1);
  const leftCounts = new Int32Array(relations.length);
  relations.forEach((relation, index) => {
    leftCounts[index] = relation.left.length;
    starts[index + 1] = starts[index]! + relation.left.length + relation.right.length;
  });
  const cells = new Int32Array(starts[relations.length]!);
  const signs = new Int8Array(cells.length);
  let at = 0;
  for (const { left, right } of relations) {
    for (const each of left) {
      cells[at] = each.cell;
      signs[at++] = each.sign;
    }
    for (const each of right) {
      cells[at] = each.cell;
      signs[at++] = -each.sign;
    }
  }
  return { starts, cells, signs, leftCounts };
}
