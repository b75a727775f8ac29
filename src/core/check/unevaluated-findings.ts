import type { CellRef, TableId } from '../filing/cell';
import type { Finding } from './finding';
import { isInForce } from '../rules/in-force';
import type { NotEvaluatedReason } from './judge';
import { tableTitle } from '../edition/labels';
import type { Relation } from '../rules/relation';
import type { RelationWords } from './relation-words';
import type { Rule } from '../rules/rule';
import { statementText } from '../rules/statement-text';
import { UNREADABLE } from '../rules/width';

/** Relations of one rule that were not evaluated for one reason. */
interface Group {
  readonly rule: Rule;
  readonly reason: NotEvaluatedReason;
  readonly relations: Relation[];
  /** Of each of its statements. */
  readonly tables: Set<readonly TableId[]>;
}

/** What was not evaluated: one finding per rule and reason. */
export class UnevaluatedFindings {
  private readonly groups = new Map<string, Group>();
  /** The relations of a rule come one after the other. */
  private latest: Group | undefined;

  constructor(private readonly words: RelationWords) {}

  add(relation: Relation, reason: NotEvaluatedReason): void {
    const { rule, tables } = relation;
    if (this.latest?.rule !== rule || this.latest.reason !== reason) this.latest = this.groupOf(rule, reason);
    this.latest.relations.push(relation);
    this.latest.tables.add(tables);
  }

  private groupOf(rule: Rule, reason: NotEvaluatedReason): Group {
    const key = `${rule.id}:${reason}`;
    let group = this.groups.get(key);
    if (!group) this.groups.set(key, (group = { rule, reason, relations: [], tables: new Set() }));
    return group;
  }

  findings(): Finding[] {
    return [...this.groups].map(([key, { rule, reason, relations, tables }]) => {
      const cells = reason === 'missingTable' ? [] : this.blockingCells(relations, reason);
      const why = reason === 'missingTable' ? this.missingTablesText([...tables].flat()) : REASONS[reason];
      return this.unevaluatedRule(key, rule, why, this.words.text(relations[0]!).formula, cells);
    });
  }

  /** The tree of a table that is not there has no relation that could answer for its rule. */
  rulesWithoutRows(): Finding[] {
    const { edition, filing, evaluated } = this.words;
    const { missingTables, plan } = evaluated;
    if (missingTables.size === 0) return [];
    return edition.rules.flatMap((rule) => {
      const tree = rule.statements.find((each) => each.kind === 'tree' && missingTables.has(each.table));
      if (tree?.kind !== 'tree' || !isInForce(rule, filing)) return [];
      if (plan.relations.some((relation) => relation.rule === rule)) return [];
      const why = this.missingTablesText([tree.table]);
      return [this.unevaluatedRule(`${rule.id}:missingTable`, rule, why, statementText(edition, tree), [])];
    });
  }

  private unevaluatedRule(key: string, rule: Rule, reason: string, formula: string, cells: CellRef[]): Finding {
    return {
      key: this.words.keyOf(key),
      rule: rule.id,
      ruleName: rule.name,
      outcome: 'notEvaluated',
      severity: rule.severity,
      basis: this.words.basis,
      message: `“${rule.name}”未核对：${reason}。`,
      formula,
      cells,
      reason,
      why: rule.why,
    };
  }

  private blockingCells(relations: readonly Relation[], reason: NotEvaluatedReason): CellRef[] {
    const { plan, figures, unfilledTotals } = this.words.evaluated;
    const isBlocking = (cell: number): boolean => {
      if (reason === 'unreadable') return figures.states[cell] === UNREADABLE;
      if (reason === 'unfilledTotal') return unfilledTotals.has(cell);
      return Math.abs(figures.amounts[cell]!) > LARGEST_SUMMAND;
    };
    const blocking = new Set<number>();
    for (const relation of relations)
      for (const { cell } of [...relation.left, ...relation.right]) if (isBlocking(cell)) blocking.add(cell);
    return [...blocking].map((cell) => plan.cells[cell]!);
  }

  private missingTablesText(tables: readonly TableId[]): string {
    const titles = [...new Set(tables)]
      .filter((table) => this.words.evaluated.missingTables.has(table))
      .map((table) => tableTitle(this.words.edition, table));
    return `${titles.join('、')}还没有填`;
  }
}

/** A figure that can take a sum out of the exact range: a hundred of them still fit below 2⁵³ fen. */
const LARGEST_SUMMAND = Number.MAX_SAFE_INTEGER / 100;

const REASONS: Record<Exclude<NotEvaluatedReason, 'missingTable'>, string> = {
  unreadable: '有单元格的内容无法识别为金额',
  unfilledTotal: '有合计没有填',
  tooLarge: '金额大到无法精确相加，请检查是否多录了数字',
};
