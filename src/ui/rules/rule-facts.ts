import { isApplicable, printedColumns } from '../../core/rules/applicable-statement';
import type { TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { CheckResult } from '../../core/check/finding';
import type { Rule, Severity, Statement } from '../../core/rules/rule';
import { statementText } from '../../core/rules/statement-text';

export type RuleGroup = 'basic' | 'within' | 'between' | 'reasonable';

export const RULE_GROUPS: readonly RuleGroup[] = ['basic', 'within', 'between', 'reasonable'];

const GROUP_OF_LETTER: Readonly<Record<string, RuleGroup>> = { B: 'basic', W: 'within', X: 'between', R: 'reasonable' };

/** A rule with what the page says of it and finds it by. */
export interface RuleFacts {
  readonly rule: Rule;
  readonly group: RuleGroup;
  /** The formulas in general words. */
  readonly sentences: readonly string[];
  readonly tables: ReadonlySet<TableId>;
  readonly searchText: string;
}

/** The rules of an edition that run, in the order in which an accountant reads them. */
export function ruleFacts(edition: Edition): RuleFacts[] {
  const printed = printedColumns(edition);
  const all = edition.forms.map((form) => form.table);
  return edition.rules
    .filter((rule) => !rule.withdrawn)
    .map((rule): RuleFacts => {
      const statements = rule.statements.filter((statement) => isApplicable(statement, printed));
      const sentences = statements.map((statement) => statementText(edition, statement));
      if (rule.custom) sentences.push(rule.custom.sentence);
      const named = all.filter((table) => rule.id.split('-').includes(table));
      const spoken = new Set(statements.flatMap(tablesOf));
      const tables = spoken.size > 0 ? spoken : new Set(named.length > 0 ? named : all);
      const words = [rule.id, rule.name, rule.why, rule.source.document, ...sentences];
      const group = GROUP_OF_LETTER[rule.id[0]!] ?? 'basic';
      return { rule, group, sentences, tables, searchText: words.join('\n').toLowerCase() };
    });
}

function tablesOf(statement: Statement): TableId[] {
  if (statement.kind === 'tree') return [statement.table];
  return [...statement.left, ...statement.right].map((term) => term.table);
}

/** What the clerk looks for. */
export interface RuleFilter {
  /** Words that must all occur. */
  readonly words: string;
  readonly table: TableId | undefined;
  readonly severity: Severity | undefined;
}

export function matchesFilter({ rule, tables, searchText }: RuleFacts, filter: RuleFilter): boolean {
  if (filter.table && !tables.has(filter.table)) return false;
  if (filter.severity && rule.severity !== filter.severity) return false;
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => searchText.includes(word));
}

/** How the relations of one rule stand in a filing, as recorded. */
export interface RuleStanding {
  readonly consistent: number;
  readonly inconsistent: number;
  /** 提示: worth a look, not a disagreement. */
  readonly notice: number;
  readonly rounding: number;
  readonly notEvaluated: number;
}

const NOTHING: RuleStanding = { consistent: 0, inconsistent: 0, notice: 0, rounding: 0, notEvaluated: 0 };

/** How every rule stands, by its id; a rule that had nothing to compare is absent. */
export function ruleStandings({ evaluated, findings }: CheckResult): ReadonlyMap<string, RuleStanding> {
  const standings = new Map<string, RuleStanding>();
  const count = (rule: string, what: keyof RuleStanding): void => {
    const standing = standings.get(rule) ?? NOTHING;
    standings.set(rule, { ...standing, [what]: standing[what] + 1 });
  };
  const disagreement = (severity: Severity) => (severity === 'notice' ? 'notice' : 'inconsistent');
  evaluated.plan.relations.forEach(({ rule }, index) => {
    const outcome = evaluated.outcomes[index]!;
    if (outcome === 'roundingDifference') count(rule.id, 'rounding');
    else if (outcome === 'inconsistent') count(rule.id, disagreement(rule.severity));
    else if (outcome === 'consistent' || outcome === 'notEvaluated') count(rule.id, outcome);
  });
  const compared = new Set(evaluated.plan.relations.map(({ rule }) => rule.id));
  for (const { rule, outcome, basis, severity } of findings)
    if (basis === 'recorded' && !compared.has(rule))
      count(
        rule,
        outcome === 'roundingDifference' ? 'rounding' : outcome === 'inconsistent' ? disagreement(severity) : outcome,
      );
  return standings;
}
