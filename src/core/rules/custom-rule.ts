import type { Amount } from '../money/amount';
import { type CellRef, isSameCell, type TableId } from '../filing/cell';
import type { Edition } from '../edition/edition';
import type { EvaluatedPlan } from '../check/evaluate';
import type { Filing } from '../filing/filing';
import type { CellRelation, Finding, FindingOutcome } from '../check/finding';
import { isInForce } from './in-force';
import type { Rule, Severity } from './rule';

/** A rule that is not a comparison of sums: what it asks, and the function that judges it. */
export interface CustomRule {
  /** What it asks, as a sentence beside the formulas of the other rules. */
  readonly sentence: string;
  readonly check: CustomCheck;
}

/** `evaluated`: the recorded figures as the relations found them. Called at every edit: cache by table or rows. */
export type CustomCheck = (filing: Filing, edition: Edition, evaluated: EvaluatedPlan) => readonly CustomVerdict[];

/** How one table stands under a custom rule: consistent where nothing was found. None for what was not looked at. */
export interface CustomVerdict {
  readonly table: TableId;
  readonly findings: readonly CustomFinding[];
  /** Which cells it looked at; every cell of the table unless told. */
  readonly touches?: (cell: CellRef) => boolean;
}

/** What a custom rule found; the engine adds the rule's id, name, severity and why. */
export interface CustomFinding {
  readonly subject: string;
  readonly outcome: FindingOutcome;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Both sides and what rounding allows between them, in fen, where it compares figures. */
  readonly left?: Amount;
  readonly right?: Amount;
  readonly bound?: Amount;
  /** What a 核实说明 of it would explain, in fen; 0 unless told. */
  readonly difference?: Amount;
  /** The rows that it would answer for, by code: it is asked for again where others come in. */
  readonly about?: readonly string[];
  readonly message: string;
  readonly formula: string;
  readonly cells: readonly CellRef[];
  /** Why it was not evaluated. */
  readonly reason?: string;
}

/** What all custom rules in force say of a filing. */
export interface CustomJudgement {
  readonly findings: readonly Finding[];
  /** How many tables stood the test, over all rules. */
  readonly consistent: number;
  readonly relationsOf: (cell: CellRef) => CellRelation[];
}

export function judgeCustomRules(filing: Filing, edition: Edition, evaluated: EvaluatedPlan): CustomJudgement {
  const judged = edition.rules.flatMap((rule) =>
    rule.custom && isInForce(rule, filing)
      ? rule.custom.check(filing, edition, evaluated).map((verdict) => ({
          rule,
          sentence: rule.custom!.sentence,
          verdict,
          findings: verdict.findings.map((found) => asFinding(rule, found)),
        }))
      : [],
  );
  const relationsOf = (cell: CellRef): CellRelation[] =>
    judged.flatMap(({ rule, sentence, verdict, findings }): CellRelation[] => {
      const named = { rule: rule.id, ruleName: rule.name, severity: rule.severity };
      const own = findings.filter((each) => each.cells.some((at) => isSameCell(at, cell)));
      if (own.length > 0)
        return own.map(({ key, formula, outcome, severity }) => ({ ...named, key, formula, outcome, severity }));
      if (!(verdict.touches ? verdict.touches(cell) : verdict.table === cell.table)) return [];
      const isUnjudged = findings.length > 0 && findings.every((each) => each.outcome === 'notEvaluated');
      const outcome = isUnjudged ? 'notEvaluated' : 'consistent';
      return [{ ...named, key: `${rule.id}:${verdict.table}`, formula: sentence, outcome }];
    });
  return {
    findings: judged.flatMap(({ findings }) => findings),
    consistent: judged.filter(({ findings }) => findings.length === 0).length,
    relationsOf,
  };
}

const asFinding = (rule: Rule, { subject, ...found }: CustomFinding): Finding => ({
  severity: rule.severity,
  ...found,
  key: `${rule.id}:${subject}`,
  rule: rule.id,
  ruleName: rule.name,
  basis: 'recorded',
  why: rule.why,
});
