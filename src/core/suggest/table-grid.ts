import type { TableId } from '../filing/cell';
import type { Edition } from '../edition/edition';
import { type Filing, tableRows, type TableRow } from '../filing/filing';
import type { RelationPlan } from '../rules/relation';

/** A table's cells as they stand: rows from top to bottom, columns from left to right. */
export interface TableGrid {
  readonly table: TableId;
  readonly rows: readonly TableRow[];
  readonly columns: readonly string[];
  /** The position of each cell in the plan, row by row; -1 for a cell that no relation touches. */
  readonly positions: Int32Array;
}

/** Where a cell stands in its grid. */
export interface GridPlace {
  readonly grid: TableGrid;
  readonly row: number;
  readonly column: number;
}

const WAYS = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
] as const;

/** The grids of all tables of the edition. */
export class TableGrids {
  readonly grids: readonly TableGrid[];
  private readonly byTable = new Map<
    TableId,
    { grid: TableGrid; rows: Map<string, number>; columns: Map<string, number> }
  >();

  constructor(
    private readonly plan: RelationPlan,
    edition: Edition,
    filing: Filing,
  ) {
    this.grids = edition.forms.map(({ table }) => {
      const definition = edition.definitions[table];
      const rows = tableRows(definition, filing.tables[table]);
      const columns = definition.columns.map((column) => column.id);
      const positions = new Int32Array(rows.length * columns.length);
      rows.forEach(({ id: row }, index) =>
        columns.forEach((column, at) => {
          positions[index * columns.length + at] = plan.positionOf({ table, row, column }) ?? -1;
        }),
      );
      const grid: TableGrid = { table, rows, columns, positions };
      this.byTable.set(table, {
        grid,
        rows: new Map(rows.map((row, index) => [row.id, index])),
        columns: new Map(columns.map((column, index) => [column, index])),
      });
      return grid;
    });
  }

  gridOf(table: TableId): TableGrid {
    return this.byTable.get(table)!.grid;
  }

  placeOf(position: number): GridPlace {
    const cell = this.plan.cells[position]!;
    const { grid, rows, columns } = this.byTable.get(cell.table)!;
    return { grid, row: rows.get(cell.row)!, column: columns.get(cell.column)! };
  }

  /** The position in the plan, -1 beyond the table's edge or where no relation touches the cell. */
  cellAt({ positions, rows, columns }: TableGrid, row: number, column: number): number {
    if (row < 0 || column < 0 || row >= rows.length || column >= columns.length) return -1;
    return positions[row * columns.length + column]!;
  }

  /** The nearest cells to the left, to the right, above and below, those that `isPassed` left out. */
  besides(cell: number, isPassed: (cell: number) => boolean): number[] {
    const { grid, row, column } = this.placeOf(cell);
    const found: number[] = [];
    for (const [down, across] of WAYS) {
      for (let r = row + down, c = column + across; r >= 0 && r < grid.rows.length; r += down, c += across) {
        if (c < 0 || c >= grid.columns.length) break;
        const other = this.cellAt(grid, r, c);
        if (other >= 0 && isPassed(other)) continue;
        if (other >= 0) found.push(other);
        break;
      }
    }
    return found;
  }
}

const cache = new WeakMap<RelationPlan, TableGrids>();

/** The grids of a plan's rows, made once. */
export function tableGrids(plan: RelationPlan, edition: Edition, filing: Filing): TableGrids {
  let grids = cache.get(plan);
  if (!grids) cache.set(plan, (grids = new TableGrids(plan, edition, filing)));
  return grids;
}
