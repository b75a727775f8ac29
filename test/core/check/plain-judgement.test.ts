import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../../src/core/check/check';
import type { Outcome } from '../../../src/core/check/finding';
import type { NotEvaluatedReason } from '../../../src/core/check/judge';
import type { CellValue } from '../../../src/core/filing/cell';
import { cellValue, type Filing } from '../../../src/core/filing/filing';
import type { Relation, RelationPlan, SignedCell } from '../../../src/core/rules/relation';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { spoiledLedgers } from '../../support/spoiled-ledger';

/** A difference may be one of rounding or not: judgement.test.ts says which. */
type Plainly =
  | Exclude<Outcome, 'roundingDifference' | 'inconsistent' | 'notEvaluated'>
  | 'different'
  | NotEvaluatedReason;

/** How relations stand, from the cells of the filing one by one and in numbers without limit. */
class PlainJudge {
  private readonly unfilled: ReadonlySet<number>;

  constructor(
    private readonly filing: Filing,
    private readonly plan: RelationPlan,
  ) {
    const totals = plan.relations.filter(({ leftIs }) => leftIs === 'total');
    const showing = totals.filter(
      ({ left, right }) => !this.value(left[0]!) && right.some((part) => this.fen(part) !== 0n),
    );
    this.unfilled = new Set(showing.map(({ left }) => left[0]!.cell));
  }

  judge({ rule, tables, condition, left, right, comparison }: Relation): Plainly {
    if (this.filing.switchedOffRules.some((each) => each.rule === rule.id)) return 'switchedOff';
    if (tables.some((table) => this.isMissing(table))) return 'missingTable';
    for (const each of condition === undefined ? [] : this.plan.conditions[condition]!)
      for (const cell of [...each.left, ...each.right]) {
        if (this.value(cell)?.kind === 'unreadable') return 'unreadable';
        if (this.unfilled.has(cell.cell)) return 'unfilledTotal';
      }
    const holds = (each: { left: readonly SignedCell[]; right: readonly SignedCell[] }): boolean =>
      this.sum(each.left) === this.sum(each.right);
    if (condition !== undefined && !this.plan.conditions[condition]!.every(holds)) return 'notApplicable';
    const both = [...left, ...right];
    if (both.some((cell) => this.value(cell)?.kind === 'unreadable')) return 'unreadable';
    const [leftSum, rightSum] = [this.sum(left), this.sum(right)];
    if ([leftSum, rightSum].some((sum) => sum > Number.MAX_SAFE_INTEGER || sum < Number.MIN_SAFE_INTEGER))
      return 'tooLarge';
    if (both.some(({ cell }) => this.unfilled.has(cell))) return 'unfilledTotal';
    if (both.every((cell) => !this.value(cell))) return 'empty';
    return leftSum === rightSum || (comparison === '>=' && leftSum > rightSum) ? 'consistent' : 'different';
  }

  /** Parts that are there exceed a whole that is there: told though another part's table is missing. */
  exceedsAtHand({ statement, tables, comparison, left, right }: Relation): boolean {
    const isThere = ({ cell }: SignedCell): boolean => !this.isMissing(this.plan.cells[cell]!.table);
    return (
      tables.some((table) => this.isMissing(table)) &&
      comparison === '>=' &&
      statement.kind === 'comparison' &&
      !statement.left.some(({ table }) => this.isMissing(table)) &&
      this.sum(right.filter(isThere)) > this.sum(left)
    );
  }

  sum(side: readonly SignedCell[]): bigint {
    return side.reduce((sum, each) => sum + BigInt(each.sign) * this.fen(each), 0n);
  }

  private value({ cell }: SignedCell): CellValue | undefined {
    return cellValue(this.filing, this.plan.cells[cell]!);
  }

  private fen(cell: SignedCell): bigint {
    const value = this.value(cell);
    return value?.kind === 'amount' ? BigInt(value.amount) : 0n;
  }

  private isMissing(table: Relation['tables'][number]): boolean {
    const data = this.filing.tables[table];
    return !data || (!data.declaredEmpty && Object.values(data.cells).every((row) => Object.keys(row).length === 0));
  }
}

const isCompared = (plainly: Plainly): boolean => ['empty', 'consistent', 'different'].includes(plainly);

test('every relation of an unfinished filing stands as its cells say', () => {
  fc.assert(
    fc.property(spoiledLedgers, (filing) => {
      const { plan, outcomes, evaluation } = check(filing, MOF_2023).evaluated;
      const plain = new PlainJudge(filing, plan);
      const found = plan.relations.map((relation, index) => {
        const { key } = relation;
        const { outcome, reason, left, right, difference } = evaluation(index);
        if (outcome === 'inconsistent' && plain.exceedsAtHand(relation)) return `${key} missingTable`;
        const isDifferent = outcome === 'roundingDifference' || outcome === 'inconsistent';
        const plainly = isDifferent ? 'different' : outcome === 'notEvaluated' ? reason! : outcome;
        return isCompared(plainly) ? `${key} ${plainly}: ${left} − ${right} = ${difference}` : `${key} ${plainly}`;
      });
      const expected = plan.relations.map((relation) => {
        const plainly = plain.judge(relation);
        const [left, right] = [plain.sum(relation.left), plain.sum(relation.right)];
        return isCompared(plainly)
          ? `${relation.key} ${plainly}: ${left} − ${right} = ${left - right}`
          : `${relation.key} ${plainly}`;
      });
      expect(found).toEqual(expected);
      expect(plan.relations.map((_, index) => evaluation(index).outcome)).toEqual(outcomes);
    }),
    { numRuns: 20 },
  );
});
