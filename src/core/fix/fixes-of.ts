import { applyChanges } from '../change';
import { check } from '../check';
import { deriveChanges } from '../derive';
import type { Edition } from '../edition';
import { isOpenFinding } from '../explanation';
import { cellValue, type Filing } from '../filing';
import type { CheckResult, Finding } from '../finding';
import { blankTotalFixes } from './blank-total-fixes';
import { emptyTableFixes } from './empty-table-fixes';
import { figureFixes } from './figure-fixes';
import type { Candidate, Fix, FixContext, FixEffect } from './fix';
import { openFindings, weightOf } from './open-finding';
import { relationFixes } from './relation-fixes';
import { rowFixes } from './row-fixes';
import { summaryFixes } from './summary-fixes';
import { unitFixes } from './unit-fixes';

/** In the order in which equally good fixes are offered. */
const KINDS: readonly ((context: FixContext) => Candidate[])[] = [
  blankTotalFixes,
  relationFixes,
  summaryFixes,
  emptyTableFixes,
  rowFixes,
  figureFixes,
  unitFixes,
];

/**
 * What could be done about a finding, best first: every candidate is tried, and those that leave the finding as it is
 * or make a figure negative are dropped. None where even the best would break more than it mends, and none for a
 * rounding difference that rounding explains. `result` is the check of `filing`.
 * Costs a check for each candidate: for one finding at a time, on demand.
 */
export function fixesOf(finding: Finding, filing: Filing, edition: Edition, result: CheckResult): Fix[] {
  if (finding.outcome === 'roundingDifference' && !isOpenFinding(finding)) return [];
  const context: FixContext = { finding, filing, edition, result };
  const tried = distinct(KINDS.flatMap((kind) => kind(context)))
    .flatMap((candidate) => tryOut(context, candidate) ?? [])
    .sort((a, b) => b.rank - a.rank);
  return tried[0] && tried[0].gain >= 0 ? tried.map(({ fix }) => fix) : [];
}

interface Tried {
  readonly fix: Fix;
  /** The weight of what it mends less that of what it breaks. */
  readonly gain: number;
  readonly rank: number;
}

function tryOut(
  { finding, filing, edition, result }: FixContext,
  { isFirstStep = false, ...fix }: Candidate,
): Tried | undefined {
  const derived = deriveChanges(edition, filing, fix.changes);
  const after = applyChanges(filing, [...fix.changes, ...derived.changes]).filing;
  if (makesNegative(filing, after, fix)) return undefined;
  const before = openFindings(result);
  const then = openFindings(check(after, edition));
  const isSettled = !then.has(finding.key);
  if (!isSettled && !isFirstStep) return undefined;
  const settled = [...before.values()].filter(({ key }) => !then.has(key));
  const opened = [...then.values()].filter(({ key }) => !before.has(key));
  const weigh = (findings: readonly Finding[]): number => findings.reduce((sum, each) => sum + weightOf(each), 0);
  const gain = weigh(settled) - weigh(opened);
  const keys = (findings: readonly Finding[]): string[] => findings.map(({ key }) => key);
  const effect: FixEffect = { isSettled, settles: keys(settled), opens: keys(opened) };
  return { fix: { ...fix, effect }, gain, rank: isSettled ? gain : gain - FIRST_STEP_AFTER };
}

/** A fix that settles the finding comes before a mere first step, whatever else it opens. */
const FIRST_STEP_AFTER = 1e6;

function makesNegative(before: Filing, after: Filing, { changes }: Pick<Fix, 'changes'>): boolean {
  return changes.some((change) => {
    if (change.kind !== 'setCell') return false;
    const then = cellValue(after, change.cell);
    const now = cellValue(before, change.cell);
    const wasNegative = now?.kind === 'amount' && now.amount < 0;
    return then?.kind === 'amount' && then.amount < 0 && !wasNegative;
  });
}

/** Two ways to the same figures are one fix. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ changes }) => {
    const key = JSON.stringify(changes);
    const isNew = changes.length > 0 && !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
