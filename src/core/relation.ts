import type { CellRef, RowId, TableId } from './cell';
import type { Rule, Statement } from './rule';
import type { TableIndex } from './table-index';

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

/** A printed addition: `target` is the sum of `addends` wherever the figures say so exactly. Only widths read it. */
export interface Addition {
  readonly target: number;
  readonly addends: readonly SignedCell[];
}

/** Everything about a filing that does not change while only figures change. */
export interface RelationPlan {
  readonly cells: readonly CellRef[];
  /** The positions of each table's cells. */
  readonly positionsIn: ReadonlyMap<TableId, readonly number[]>;
  readonly positionOf: (cell: CellRef) => number | undefined;
  readonly relations: readonly Relation[];
  readonly conditions: readonly PlannedCondition[];
  readonly additionsOf: ReadonlyMap<number, readonly Addition[]>;
  readonly copies: readonly Pick<Relation, 'left' | 'right'>[];
  /** The relations' cells one after the other: relation i has `starts[i]` up to `starts[i + 1]`. */
  readonly terms: RelationTerms;
  readonly copyTerms: RelationTerms;
  readonly additions: AdditionTerms;
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

/** All additions one after the other, flat for the same reason: cell c is the target of `ofCell[c]` up to `ofCell[c + 1]`. */
export interface AdditionTerms {
  readonly ofCell: Int32Array;
  /** Addition i adds up what stands from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly cells: Int32Array;
  readonly signs: Int8Array;
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

/** Lays out all additions by the cell that is their sum. */
export function flattenAdditions(
  additionsOf: ReadonlyMap<number, readonly Addition[]>,
  cellCount: number,
): AdditionTerms {
  const ofCell = new Int32Array(cellCount + 1);
  const ends: number[] = [0];
  const cells: number[] = [];
  const signs: number[] = [];
  for (let target = 0; target < cellCount; target++) {
    for (const { addends } of additionsOf.get(target) ?? []) {
      for (const { cell, sign } of addends) {
        cells.push(cell);
        signs.push(sign);
      }
      ends.push(cells.length);
    }
    ofCell[target + 1] = ends.length - 1;
  }
  return { ofCell, starts: Int32Array.from(ends), cells: Int32Array.from(cells), signs: Int8Array.from(signs) };
}
