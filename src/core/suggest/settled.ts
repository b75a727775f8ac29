import { applyChanges, type Change } from '../filing/change';
import { derivationsBySource } from '../derive/derivations';
import { followChanges } from '../derive/derive';
import type { Edition } from '../edition/edition';
import { type EvaluatedPlan, evaluatePlan } from '../check/evaluate';
import type { Filing } from '../filing/filing';
import { planInSlices } from '../rules/plan-relations';
import type { Relation } from '../rules/relation';
import { WEIGHTS } from './balances';

/** What a filing becomes, and which of its relations that is for. */
export interface Settled {
  readonly filing: Filing;
  readonly evaluated: EvaluatedPlan;
  /** Keys of the relations that disagreed and no longer do. */
  readonly cleared: readonly string[];
  /** Keys of the relations that disagree only now. */
  readonly broken: readonly string[];
  /** Whether any of these is more than an excess to be explained (决算 over 预算), which a slip may have hidden. */
  readonly breaksAgreement: boolean;
  /** Cleared less broken, by weight. */
  readonly net: number;
  /** Whether totals follow the changes. */
  readonly isFollowed: boolean;
}

/** Makes the changes with what follows from them, as an edit does, and judges the filing anew, as a check would. Yields on the way. */
export function* settle(
  filing: Filing,
  edition: Edition,
  before: EvaluatedPlan,
  changes: readonly Change[],
): Generator<void, Settled> {
  const made = applyChanges(filing, changes).filing;
  // Derivation and the check share the plan of the rows there are then.
  const plan = yield* planInSlices(edition, made);
  yield;
  // Of new rows it takes a while to tell what follows what.
  derivationsBySource(plan);
  yield;
  const derived = followChanges(edition, filing, changes, made);
  const changed = applyChanges(made, derived.changes).filing;
  yield;
  const evaluated = evaluatePlan(plan, changed);
  const failed = failingRelations(before);
  const fails = failingRelations(evaluated);
  const cleared = [...failed.keys()].filter((key) => !fails.has(key));
  const broken = [...fails.keys()].filter((key) => !failed.has(key));
  const net = weightOf(cleared, failed) - weightOf(broken, fails);
  const breaksAgreement = broken.some((key) => !isExcess(fails.get(key)!));
  const isFollowed = derived.changes.length > 0;
  return { filing: changed, evaluated, cleared, broken, breaksAgreement, net, isFollowed };
}

const isExcess = ({ rule, comparison }: Relation): boolean => rule.severity === 'verify' && comparison === '>=';

function failingRelations({ plan, outcomes }: EvaluatedPlan): Map<string, Relation> {
  const found = new Map<string, Relation>();
  outcomes.forEach((outcome, index) => {
    if (outcome === 'inconsistent') found.set(plan.relations[index]!.key, plan.relations[index]!);
  });
  return found;
}

const weightOf = (keys: readonly string[], relations: ReadonlyMap<string, Relation>): number =>
  keys.reduce((sum, key) => sum + WEIGHTS[relations.get(key)!.rule.severity], 0);
