import { conditionTerms, isApplicable, printedColumns } from './applicable-statement';
import type { CellRef, RowId, TableId } from './cell';
import type { Edition } from './edition';
import type { Filing } from './filing';
import { lowestCodes, reaches } from './lowest-codes';
import {
  type Addition,
  type Binding,
  flatten,
  type PlannedCondition,
  type Relation,
  type RelationPlan,
  type SignedCell,
} from './relation';
import type { Comparison, ForEach, Rule, RowSelector, Term, TreeSum } from './rule';
import { TOTAL_ROW } from './table-definition';
import { type CodeNode, expandOnce, indexTable, leavesOf, nodesOfCode, type TableIndex } from './table-index';

/** The latest plans: an edit that adds a row looks at the rows before and after it. */
const PLANS_KEPT = 4;
const cache = new WeakMap<Edition, { filing: Filing; plan: RelationPlan }[]>();

const hasSameRows = (a: Filing, b: Filing, tables: readonly TableId[]): boolean =>
  tables.every((table) => a.tables[table]?.rows === b.tables[table]?.rows);

/** Expands the edition's rules over the filing's rows; recent plans are reused while no row is added or removed. */
export function planRelations(edition: Edition, filing: Filing): RelationPlan {
  const tables = edition.forms.map((form) => form.table);
  const kept = cache.get(edition) ?? [];
  const cached = kept.find((each) => hasSameRows(each.filing, filing, tables));
  if (cached) return cached.plan;
  const plan = new PlanBuilder(edition, filing).build();
  cache.set(edition, [{ filing, plan }, ...kept].slice(0, PLANS_KEPT));
  return plan;
}

class PlanBuilder {
  private readonly cells: CellRef[] = [];
  private readonly positions = new Map<TableId, Map<RowId, Map<string, number>>>();
  private readonly relations: Relation[] = [];
  private readonly conditions: PlannedCondition[] = [];
  private readonly additions = new Map<number, Addition[]>();
  private readonly indexes: Record<string, TableIndex> = {};
  private readonly printed: Map<TableId, Set<string>>;

  constructor(
    private readonly edition: Edition,
    filing: Filing,
  ) {
    this.printed = printedColumns(edition);
    for (const { table } of edition.forms)
      this.indexes[table] = indexTable(edition.definitions[table], filing.tables[table]);
  }

  build(): RelationPlan {
    for (const rule of this.edition.rules) {
      if (rule.withdrawn) continue;
      rule.statements.forEach((statement, number) => {
        if (!isApplicable(statement, this.printed)) return;
        const id = rule.statements.length > 1 ? `${rule.id}#${number + 1}` : rule.id;
        if (statement.kind === 'tree') this.addTree(rule, statement, id);
        else this.addComparisons(rule, statement, id);
      });
    }
    const copies = this.edition.likelyCopies
      .filter((statement) => isApplicable(statement, this.printed))
      .flatMap((statement) =>
        this.bindings(statement.forEach).map((binding) => ({
          left: this.resolve(statement.left, binding),
          right: this.resolve(statement.right, binding),
        })),
      );
    return {
      cells: this.cells,
      positionsIn: positionsByTable(this.cells),
      positionOf: (cell) => this.positions.get(cell.table)?.get(cell.row)?.get(cell.column),
      relations: this.relations,
      conditions: this.conditions,
      additionsOf: this.additions,
      copies,
      terms: flatten(this.relations),
      indexes: this.indexes as Record<TableId, TableIndex>,
    };
  }

  private position(table: TableId, row: RowId, column: string): number {
    let rows = this.positions.get(table);
    if (!rows) this.positions.set(table, (rows = new Map()));
    let columns = rows.get(row);
    if (!columns) rows.set(row, (columns = new Map()));
    let position = columns.get(column);
    if (position === undefined) {
      position = this.cells.length;
      columns.set(column, position);
      this.cells.push({ table, row, column });
    }
    return position;
  }

  private addAddition(target: number, addends: readonly SignedCell[]): void {
    const list = this.additions.get(target);
    if (list) list.push({ target, addends });
    else this.additions.set(target, [{ target, addends }]);
  }

  private addTree(rule: Rule, statement: TreeSum, id: string): void {
    const index = this.indexes[statement.table]!;
    const printed = this.printed.get(statement.table)!;
    const hasTotal = this.edition.definitions[statement.table].rows.some((row) => row.id === TOTAL_ROW);
    const columns = statement.columns.filter((column) => printed.has(column));
    const addParent = (row: RowId, children: readonly CodeNode[]): void => {
      if (children.length === 0) return;
      for (const column of columns) {
        const sumOf = (nodes: readonly CodeNode[]): SignedCell[] =>
          nodes.map((node) => ({ cell: this.position(statement.table, node.row, column), sign: 1 }));
        const target = this.position(statement.table, row, column);
        const right = sumOf(children);
        this.relations.push({
          rule,
          statement,
          binding: { row },
          key: `${id}:${row}/${column}`,
          left: [{ cell: target, sign: 1 }],
          right,
          comparison: '=',
          leftIs: 'total',
          tables: [statement.table],
        });
        this.addAddition(target, right);
        for (const nodes of lowerLevels(children)) this.addAddition(target, sumOf(nodes));
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
    for (const binding of this.bindings(statement.forEach)) {
      const left = this.resolve(statement.left, binding);
      const right = this.resolve(statement.right, binding);
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
        ...(statement.isExact ? { isExact: true } : {}),
        ...(statement.leftIs && left.length === 1 ? { leftIs: statement.leftIs } : {}),
        ...(condition === undefined ? {} : { condition }),
        tables,
      });
      if (statement.leftIs === 'total' && left.length === 1) {
        this.addAddition(left[0]!.cell, right);
        this.addLowerLevels(left[0]!.cell, statement.right, binding);
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
      left: this.resolve(left, {}),
      right: this.resolve(right, {}),
    }));
    return this.conditions.push(planned) - 1;
  }

  /** 人员经费 may have been added up from the 款 rather than from 301 and 303. */
  private addLowerLevels(target: number, terms: readonly Term[], binding: Binding): void {
    if (!terms.some((term) => 'roots' in term.rows)) return;
    const nodes = terms.flatMap((term) => this.nodesOf(term.table, term.rows, binding) ?? []);
    const { table, columns } = terms[0]!;
    for (const level of lowerLevels(nodes))
      this.addAddition(
        target,
        level.map((node) => ({ cell: this.position(table, node.row, columns[0]!), sign: 1 })),
      );
  }

  /** left = right, solved for the one figure that is printed as the result of the rest. */
  private addSolved(result: Term, binding: Binding, left: readonly SignedCell[], right: readonly SignedCell[]): void {
    const target = this.resolve([result], binding)[0];
    if (!target) return;
    const isLeft = left.some((each) => each.cell === target.cell);
    const [same, other] = isLeft ? [left, right] : [right, left];
    const moved = same
      .filter((each) => each.cell !== target.cell)
      .map((each): SignedCell => ({ cell: each.cell, sign: each.sign === 1 ? -1 : 1 }));
    if (same.length - moved.length !== 1) throw new Error('addsUpTo is not one figure of the comparison');
    this.addAddition(target.cell, [...other, ...moved]);
  }

  private bindings(forEach: ForEach | undefined): Binding[] {
    if (!forEach) return [{}];
    if ('rows' in forEach) {
      const rows = forEach.rows === 'all' ? this.indexes[forEach.of]!.totalAndOpenRows : forEach.rows;
      return rows.map((row) => ({ row }));
    }
    if (forEach.codes === 'lowest')
      return lowestCodes(forEach.of.map((table) => this.indexes[table]!)).map((code) => ({ code }));
    const codes = new Set<string>();
    for (const table of forEach.of)
      for (const node of this.indexes[table]!.nodes)
        codes.add(forEach.codes === 'class' ? node.code.slice(0, 3) : node.code);
    return [...codes].map((code) => ({ code }));
  }

  private resolve(terms: readonly Term[], binding: Binding): SignedCell[] {
    return terms.flatMap((term) => {
      const rows = this.rowsOf(term, binding);
      return rows.flatMap((row) =>
        term.columns.map(
          (column): SignedCell => ({
            cell: this.position(term.table, row, column),
            sign: 1,
          }),
        ),
      );
    });
  }

  private rowsOf({ table, rows }: Term, binding: Binding): readonly RowId[] {
    if ('row' in rows) return [rows.row];
    if ('rows' in rows) return rows.rows;
    if ('each' in rows && rows.each === 'row' && binding.row !== undefined) return [binding.row];
    return (this.nodesOf(table, rows, binding) ?? []).map((node) => node.row);
  }

  private nodesOf(table: TableId, rows: RowSelector, binding: Binding): readonly CodeNode[] | undefined {
    const index = this.indexes[table]!;
    if ('codes' in rows) return rows.codes.flatMap((code) => nodesOfCode(index, code));
    if ('each' in rows) return binding.code === undefined ? undefined : nodesOfCode(index, binding.code);
    if (!('roots' in rows)) return undefined;
    const { only, except } = rows.roots;
    return index.roots.filter(({ code }) => {
      const root = code.slice(0, 3);
      return (!only || only.includes(root)) && !except?.includes(root);
    });
  }
}

function positionsByTable(cells: readonly CellRef[]): Map<TableId, number[]> {
  const positions = new Map<TableId, number[]>();
  cells.forEach(({ table }, position) => {
    const known = positions.get(table);
    if (known) known.push(position);
    else positions.set(table, [position]);
  });
  return positions;
}

/** The sums that skip levels: one level below the nodes, and the leaves, each only where it differs. */
function lowerLevels(nodes: readonly CodeNode[]): CodeNode[][] {
  const levels: CodeNode[][] = [];
  const once = expandOnce(nodes);
  if (once.length === nodes.length && once.every((node, i) => node === nodes[i])) return levels;
  levels.push(once);
  const leaves = leavesOf(nodes);
  if (leaves.length !== once.length || leaves.some((node, i) => node !== once[i])) levels.push(leaves);
  return levels;
}
