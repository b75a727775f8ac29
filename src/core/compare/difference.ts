import type { CellRef, CellValue, RowId, TableId } from '../filing/cell';
import type { OpenRow, RowCells, TableData } from '../filing/filing';

/**
 * One thing in which two states of a filing differ. `ours` is the state that is kept unless `theirs` is taken. Rows
 * are the same where they have the same code; who wrote a figure, and the order of rows, are no differences.
 */
export type Difference = FigureDifference | RowDifference | NameDifference | EmptyDifference | TableDifference;

interface Common {
  /** Stable while both states stay. */
  readonly key: string;
  readonly table: TableId;
}

export interface FigureDifference extends Common {
  readonly kind: 'figure';
  /** Where it stands in ours. */
  readonly cell: CellRef;
  readonly ours: CellValue | undefined;
  readonly theirs: CellValue | undefined;
}

/** A row, with its figures, that only one side has. */
export interface RowDifference extends Common {
  readonly kind: 'row';
  readonly isIn: 'ours' | 'theirs';
  /** What tells the row from the others of its table: see rowsByIdentity. */
  readonly identity: string;
  readonly row: OpenRow;
  readonly cells: RowCells;
}

export interface NameDifference extends Common {
  readonly kind: 'name';
  /** The row's id in ours. */
  readonly row: RowId;
  readonly code: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface EmptyDifference extends Common {
  readonly kind: 'declaredEmpty';
  readonly ours: boolean;
  readonly theirs: boolean;
}

/**
 * A table that can only be taken as a whole: one side has nothing in it, or the figures were recorded in different
 * units or decimals, so that mixing them would make some look more exact than they are.
 */
export interface TableDifference extends Common {
  readonly kind: 'table';
  readonly reason: 'onlyOurs' | 'onlyTheirs' | 'scale';
  readonly ours: TableData | undefined;
  readonly theirs: TableData | undefined;
}
