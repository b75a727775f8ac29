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
  /** The grid (its number), the row and the column of each cell of the plan. */
  private readonly gridOf: Int32Array;
  private readonly rowOf: Int32Array;
  private readonly columnOf: Int32Array;
  /** The row one level of codes above each row, by grid; -1 where there is none. */
  private readonly parents: (Int32Array | undefined)[] = [];

  constructor(plan: RelationPlan, edition: Edition, filing: Filing) {
    const size = plan.cells.length;
    this.gridOf = new Int32Array(size);
    this.rowOf = new Int32Array(size);
    this.columnOf = new Int32Array(size);
    this.grids = edition.forms.map(({ table }, number) => {
      const definition = edition.definitions[table];
      const rows = tableRows(definition, filing.tables[table]);
      const columns = definition.columns.map((column) => column.id);
      const rowNumbers = new Map(rows.map(({ id }, row) => [id, row]));
      const columnNumbers = new Map(columns.map((id, column) => [id, column]));
      const positions = new Int32Array(rows.length * columns.length).fill(-1);
      for (const position of plan.positionsIn.get(table) ?? []) {
        const cell = plan.cells[position]!;
        const row = rowNumbers.get(cell.row);
        const column = columnNumbers.get(cell.column);
        if (row === undefined || column === undefined) continue;
        positions[row * columns.length + column] = position;
        this.gridOf[position] = number;
        this.rowOf[position] = row;
        this.columnOf[position] = column;
      }
      return { table, rows, columns, positions };
    });
  }

  placeOf(position: number): GridPlace {
    const grid = this.grids[this.gridOf[position]!]!;
    return { grid, row: this.rowOf[position]!, column: this.columnOf[position]! };
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

  /** The cell one level of codes up in the same column, above this one; -1 where there is none. */
  totalOver(cell: number): number {
    const number = this.gridOf[cell]!;
    const grid = this.grids[number]!;
    const parents = (this.parents[number] ??= parentRows(grid));
    return this.cellAt(grid, parents[this.rowOf[cell]!]!, this.columnOf[cell]!);
  }
}

function parentRows({ rows }: TableGrid): Int32Array {
  /** The last row of each code so far. */
  const last = new Map<string, number>();
  return Int32Array.from(rows, ({ code }, row) => {
    if (code === undefined) return -1;
    const above = code.slice(0, -2);
    const parent = above.length < 3 ? -1 : (last.get(above) ?? -1);
    last.set(code, row);
    return parent;
  });
}

const cache = new WeakMap<RelationPlan, TableGrids>();

/** The grids of a plan's rows, made once. */
export function tableGrids(plan: RelationPlan, edition: Edition, filing: Filing): TableGrids {
  let grids = cache.get(plan);
  if (!grids) cache.set(plan, (grids = new TableGrids(plan, edition, filing)));
  return grids;
}
