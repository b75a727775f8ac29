import { type Addition, flattenAdditions } from './additions';
import { conditionTerms, isApplicable, printedColumns } from './applicable-statement';
import { Bindings } from './bindings';
import type { RowId, TableId } from '../filing/cell';
import type { Edition } from '../edition/edition';
import type { Filing } from '../filing/filing';
import { reaches } from '../edition/lowest-codes';
import { PlanCells, type PlanColumn, type PlannedRow, rowsByTable } from './plan-cells';
import {
  type Binding,
  flatten,
  type PlannedCondition,
  type Relation,
  type RelationPlan,
  type SignedCell,
} from './relation';
import { type PlannedTerm, TermResolver } from './resolve-terms';
import type { Comparison, Rule, Term, TreeSum } from './rule';
import { TOTAL_ROW } from '../edition/table-definition';
import { type CodeNode, indexTable, lowerLevels, type TableIndex } from '../edition/table-index';

/** Expands the rules of an edition over the rows of one filing. */
export class PlanBuilder {
  private readonly cells = new PlanCells();
  private readonly relations: Relation[] = [];
  private readonly conditions: PlannedCondition[] = [];
  private readonly additions: Addition[] = [];
  private readonly indexes: Record<string, TableIndex> = {};
  private readonly printed: Map<TableId, Set<string>>;
  private readonly bindings: Bindings;
  private readonly terms: TermResolver;

  constructor(
    private readonly edition: Edition,
    filing: Filing,
  ) {
    this.printed = printedColumns(edition, filing);
    for (const { table } of edition.forms)
      this.indexes[table] = indexTable(edition.definitions[table], filing.tables[table]);
    this.bindings = new Bindings(this.indexes);
    this.terms = new TermResolver(this.cells, this.indexes, this.printed);
  }

  /** Yields after each rule. */
  *build(): Generator<void, RelationPlan> {
    for (const rule of this.edition.rules) {
      if (rule.withdrawn) continue;
      yield;
      rule.statements.forEach((statement, number) => {
        if (!isApplicable(statement, this.printed)) return;
        const id = rule.statements.length > 1 ? `${rule.id}#${number + 1}` : rule.id;
        if (statement.kind === 'tree') this.addTree(rule, statement, id);
        else this.addComparisons(rule, statement, id);
      });
    }
    const copies = this.edition.likelyCopies
      .filter((statement) => isApplicable(statement, this.printed))
      .flatMap((statement) => {
        const [left, right] = [this.terms.planTerms(statement.left), this.terms.planTerms(statement.right)];
        return this.bindings.of(statement.forEach).map((binding) => ({
          left: this.terms.resolve(left, binding),
          right: this.terms.resolve(right, binding),
        }));
      });
    const { cells, positionOf } = this.cells;
    const rowsIn = rowsByTable(cells);
    return {
      cells,
      rowsIn,
      positionsIn: new Map([...rowsIn].map(([table, rows]) => [table, positionsAlong(rows)])),
      positionOf,
      relations: this.relations,
      totals: positionsWhere(this.relations, ({ leftIs }) => leftIs === 'total'),
      equalities: positionsWhere(this.relations, ({ comparison }) => comparison === '='),
      conditions: this.conditions,
      copies,
      terms: flatten(this.relations),
      copyTerms: flatten(copies),
      additions: flattenAdditions(this.additions, cells.length),
      indexes: this.indexes as Record<TableId, TableIndex>,
    };
  }

  private addTree(rule: Rule, statement: TreeSum, id: string): void {
    const { table } = statement;
    const index = this.indexes[table]!;
    const printed = this.printed.get(table)!;
    const hasTotal = this.edition.definitions[table].rows.some((row) => row.id === TOTAL_ROW);
    const columns = statement.columns
      .filter((column) => printed.has(column))
      .map((column) => ({ name: column, cells: this.cells.column(table, column) }));
    const tables = [table];
    const addParent = (row: RowId, children: readonly CodeNode[]): void => {
      if (children.length === 0) return;
      const binding = { row };
      const levels = lowerLevels(children);
      for (const { name, cells } of columns) {
        const left = cells.inRow(row);
        const right = sumOf(cells, children);
        this.relations.push({
          rule,
          statement,
          binding,
          key: `${id}:${row}/${name}`,
          left: [left],
          right,
          comparison: '=',
          isExact: false,
          leftIs: 'total',
          condition: undefined,
          tables,
        });
        this.additions.push({ target: left.cell, addends: right });
        for (const nodes of levels) this.additions.push({ target: left.cell, addends: sumOf(cells, nodes) });
      }
    };
    if (hasTotal) addParent(TOTAL_ROW, index.roots);
    for (const node of index.nodes) addParent(node.row, node.children);
  }

  private addComparisons(rule: Rule, statement: Comparison, id: string): void {
    const condition = this.addCondition(statement);
    const terms = [...statement.left, ...statement.right, ...conditionTerms(statement)];
    const tables = [...new Set(terms.map((term) => term.table))];
    if (!terms.every(({ table, rows }) => !('codes' in rows) || this.reachesAll(table, rows.codes))) return;
    const leftTerms = this.terms.planTerms(statement.left);
    const rightTerms = this.terms.planTerms(statement.right);
    for (const binding of this.bindings.of(statement.forEach)) {
      const left = this.terms.resolve(leftTerms, binding);
      const right = this.terms.resolve(rightTerms, binding);
      if (left.length === 0 && right.length === 0) continue;
      const subject = binding.row ?? binding.code;
      this.relations.push({
        rule,
        statement,
        binding,
        key: subject === undefined ? id : `${id}:${subject}`,
        left,
        right,
        comparison: statement.relation,
        isExact: statement.isExact ?? false,
        leftIs: left.length === 1 ? statement.leftIs : undefined,
        condition,
        tables,
      });
      if (statement.leftIs === 'total' && left.length === 1) {
        this.additions.push({ target: left[0]!.cell, addends: right });
        this.addLowerLevels(left[0]!.cell, rightTerms, binding);
      } else if (statement.addsUpTo) {
        this.addSolved(statement.addsUpTo, binding, left, right);
      }
    }
  }

  private reachesAll(table: TableId, codes: readonly string[]): boolean {
    return codes.every((code) => reaches(this.indexes[table]!, code));
  }

  private addCondition({ onlyWhen }: Comparison): number | undefined {
    if (!onlyWhen) return undefined;
    const planned = onlyWhen.map(({ left, right }) => ({
      left: this.terms.resolve(this.terms.planTerms(left), {}),
      right: this.terms.resolve(this.terms.planTerms(right), {}),
    }));
    return this.conditions.push(planned) - 1;
  }

  /** 人员经费 may have been added up from the 款 rather than from 301 and 303. */
  private addLowerLevels(target: number, terms: readonly PlannedTerm[], binding: Binding): void {
    if (!terms.some(({ term }) => 'roots' in term.rows)) return;
    const nodes = terms.flatMap(({ term }) => this.terms.nodesOf(term, binding));
    const column = terms[0]!.columns[0]!;
    for (const level of lowerLevels(nodes)) this.additions.push({ target, addends: sumOf(column, level) });
  }

  /** left = right, solved for the one figure that is printed as the result of the rest. */
  private addSolved(result: Term, binding: Binding, left: readonly SignedCell[], right: readonly SignedCell[]): void {
    const target = this.terms.resolve(this.terms.planTerms([result]), binding)[0];
    if (!target) return;
    const isLeft = left.includes(target);
    const [same, other] = isLeft ? [left, right] : [right, left];
    const moved = same
      .filter((each) => each !== target)
      .map((each): SignedCell => ({ cell: each.cell, sign: each.sign === 1 ? -1 : 1 }));
    if (same.length - moved.length !== 1) throw new Error('addsUpTo is not one figure of the comparison');
    this.additions.push({ target: target.cell, addends: [...other, ...moved] });
  }
}

const sumOf = (column: PlanColumn, nodes: readonly CodeNode[]): SignedCell[] =>
  nodes.map((node) => column.inRow(node.row));

function positionsAlong(rows: readonly PlannedRow[]): number[] {
  const along: number[] = [];
  for (const { positions } of rows) along.push(...positions);
  return along;
}

function positionsWhere(relations: readonly Relation[], holds: (relation: Relation) => boolean): Int32Array {
  const found: number[] = [];
  relations.forEach((relation, position) => {
    if (holds(relation)) found.push(position);
  });
  return Int32Array.from(found);
}
