import type { CellRef, ColumnId, RowId, TableId } from '../filing/cell';
import type { SignedCell } from './relation';

/** Gives every cell that rules speak of its position, in the order in which they are met. */
export class PlanCells {
  readonly cells: CellRef[] = [];
  private readonly tables = new Map<TableId, Map<ColumnId, PlanColumn>>();

  column(table: TableId, column: ColumnId): PlanColumn {
    let columns = this.tables.get(table);
    if (!columns) this.tables.set(table, (columns = new Map()));
    let found = columns.get(column);
    if (!found) columns.set(column, (found = new PlanColumn(this.cells, table, column)));
    return found;
  }

  readonly positionOf = ({ table, row, column }: CellRef): number | undefined =>
    this.tables.get(table)?.get(column)?.known(row)?.cell;
}

/** The cells of one column. All sums share one object for a cell: a plan adds up tens of thousands. */
export class PlanColumn {
  private readonly rows = new Map<RowId, SignedCell>();

  constructor(
    private readonly cells: CellRef[],
    private readonly table: TableId,
    private readonly column: ColumnId,
  ) {}

  /** The cell in a row, added. */
  inRow(row: RowId): SignedCell {
    let cell = this.rows.get(row);
    if (!cell) {
      this.rows.set(row, (cell = { cell: this.cells.length, sign: 1 }));
      this.cells.push({ table: this.table, row, column: this.column });
    }
    return cell;
  }

  known(row: RowId): SignedCell | undefined {
    return this.rows.get(row);
  }
}

/** Cells of one row. */
export interface PlannedRow {
  readonly row: RowId;
  readonly columns: readonly ColumnId[];
  /** The positions of the cells in these columns. */
  readonly positions: readonly number[];
}

/** The cells by table and row: so a row is looked up once for all of its figures. */
export function rowsByTable(cells: readonly CellRef[]): Map<TableId, PlannedRow[]> {
  const tables = new Map<TableId, Map<RowId, { row: RowId; columns: ColumnId[]; positions: number[] }>>();
  cells.forEach(({ table, row, column }, position) => {
    let rows = tables.get(table);
    if (!rows) tables.set(table, (rows = new Map()));
    let planned = rows.get(row);
    if (!planned) rows.set(row, (planned = { row, columns: [], positions: [] }));
    planned.columns.push(column);
    planned.positions.push(position);
  });
  return new Map([...tables].map(([table, rows]) => [table, [...rows.values()]]));
}
