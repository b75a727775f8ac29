import type { RowId, TableId } from '../filing/cell';
import { type CodeNode, nodesOfCode, type TableIndex } from '../edition/table-index';
import { shownColumns } from './applicable-statement';
import type { PlanCells, PlanColumn } from './plan-cells';
import type { Binding, SignedCell } from './relation';
import type { Term } from './rule';

/** A term with its columns and fixed rows looked up once for all that its statement is repeated for. */
export interface PlannedTerm {
  readonly term: Term;
  readonly columns: readonly PlanColumn[];
  /** Where these do not depend on what forEach binds. */
  readonly rows: readonly RowId[] | undefined;
}

/** Finds the cells that terms add up. */
export class TermResolver {
  /** The cells that `resolve` is collecting. */
  private readonly scratch: SignedCell[] = [];
  private found = 0;

  constructor(
    private readonly cells: PlanCells,
    private readonly indexes: Readonly<Record<string, TableIndex>>,
    private readonly printed: ReadonlyMap<TableId, ReadonlySet<string>>,
  ) {}

  planTerms(terms: readonly Term[]): PlannedTerm[] {
    return terms.map((term) => {
      const { table, rows } = term;
      const columns = term.isWhereShown ? shownColumns(term, this.printed) : term.columns;
      return {
        term,
        columns: columns.map((column) => this.cells.column(table, column)),
        rows: 'row' in rows ? [rows.row] : 'rows' in rows ? rows.rows : undefined,
      };
    });
  }

  resolve(terms: readonly PlannedTerm[], binding: Binding): SignedCell[] {
    this.found = 0;
    for (const { term, columns, rows } of terms) {
      if (rows) for (const row of rows) this.collect(columns, row);
      else if ('each' in term.rows && term.rows.each === 'row' && binding.row !== undefined)
        this.collect(columns, binding.row);
      else for (const node of this.nodesOf(term, binding)) this.collect(columns, node.row);
    }
    // An array that grew would keep room for sixteen more, in each of ten thousand sums.
    return this.scratch.slice(0, this.found);
  }

  private collect(columns: readonly PlanColumn[], row: RowId): void {
    for (const column of columns) this.scratch[this.found++] = column.inRow(row);
  }

  /** The coded rows that a term speaks of; none where it names lines or the bound row. */
  nodesOf({ table, rows }: Term, binding: Binding): readonly CodeNode[] {
    const index = this.indexes[table]!;
    if ('codes' in rows) return rows.codes.flatMap((code) => nodesOfCode(index, code));
    if ('each' in rows) return binding.code === undefined ? [] : nodesOfCode(index, binding.code);
    if (!('roots' in rows)) return [];
    const { only, except } = rows.roots;
    return index.roots.filter(({ code }) => {
      const root = code.slice(0, 3);
      return (!only || only.includes(root)) && !except?.includes(root);
    });
  }
}
