import { type CellValue, cellKey } from '../filing/cell';
import { applyChanges, type Change } from '../filing/change';
import { check } from '../check/check';
import { deriveChanges } from '../derive/derive';
import type { Edition } from '../edition/edition';
import { isOpenFinding } from '../filing/explanation';
import { cellValue, type Filing } from '../filing/filing';
import type { CheckResult, Finding } from '../check/finding';
import { blankTotalFixes } from './blank-total-fixes';
import { agreedPartFixes } from './agreed-part-fixes';
import { emptyTableFixes } from './empty-table-fixes';
import { figureFixes } from './figure-fixes';
import type { Candidate, Fix, FixContext, FixEffect } from './fix';
import { broughtAbout, isError } from './harm';
import { openFindings, weightOf } from './open-finding';
import { referenceFixes } from './reference-fixes';
import { relationFixes } from './relation-fixes';
import { rowFixes } from './row-fixes';
import { summaryFixes } from './summary-fixes';
import { unitFixes } from './unit-fixes';

/** In the order in which equally good fixes are offered. */
const KINDS: readonly ((context: FixContext) => Candidate[])[] = [
  blankTotalFixes,
  relationFixes,
  agreedPartFixes,
  summaryFixes,
  emptyTableFixes,
  rowFixes,
  referenceFixes,
  figureFixes,
  unitFixes,
];

/**
 * What could be done about a finding, best first: every candidate is tried, and those that leave the finding as it is
 * make a figure negative, bring about an 错误 or leave as many findings of that severity as there were are dropped; a
 * mere first step stays. None for a rounding difference that rounding explains. `result` is the check of `filing`.
 * Costs a check for each candidate: for one finding at a time, on demand.
 */
export function fixesOf(finding: Finding, filing: Filing, edition: Edition, result: CheckResult): Fix[] {
  if (finding.outcome === 'roundingDifference' && !isOpenFinding(finding)) return [];
  const context: FixContext = { finding, filing, edition, result };
  const candidates = KINDS.flatMap((kind) => kind(context));
  const tried = necessary(distinct(candidates.flatMap((candidate) => tryOut(context, candidate) ?? [])));
  return tried.sort((a, b) => b.rank - a.rank).map(({ fix }) => fix);
}

interface Tried {
  readonly fix: Fix;
  readonly widens: string | undefined;
  /** What the filing holds afterwards, as far as it differs. */
  readonly outcome: string;
  /** The weight of what it mends less that of what it breaks. */
  readonly gain: number;
  readonly rank: number;
}

function tryOut(
  { finding, filing, edition, result }: FixContext,
  { isFirstStep = false, widens, ...fix }: Candidate,
): Tried | undefined {
  if (fix.changes.length === 0) return undefined;
  const derived = deriveChanges(edition, filing, fix.changes);
  const changes = [...fix.changes, ...derived.changes];
  const after = applyChanges(filing, changes).filing;
  if (makesNegative(filing, after, fix)) return undefined;
  const before = openFindings(result);
  const checked = check(after, edition);
  const then = openFindings(checked);
  const isSettled = !then.has(finding.key);
  if (!isSettled && !isFirstStep) return undefined;
  const settled = [...before.values()].filter(({ key }) => !then.has(key));
  const opened = [...then.values()].filter(({ key }) => !before.has(key));
  const broken = broughtAbout(opened, { before: result, after: checked, filing: after });
  const gain = weigh(settled) - weigh(broken);
  const ofItsKind = ({ severity }: Finding): boolean => severity === finding.severity;
  const isBetter =
    gain > 0 && !broken.some(isError) && settled.filter(ofItsKind).length > broken.filter(ofItsKind).length;
  if (isSettled && !isBetter) return undefined;
  const keys = (findings: readonly Finding[]): string[] => findings.map(({ key }) => key);
  const effect: FixEffect = { isSettled, settles: keys(settled), opens: keys(opened) };
  return {
    fix: { ...fix, effect },
    widens,
    outcome: outcomeOf(changes),
    gain,
    rank: isSettled ? gain : gain - FIRST_STEP_AFTER,
  };
}

const weigh = (findings: readonly Finding[]): number => findings.reduce((sum, each) => sum + weightOf(each), 0);

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

/** Two ways to the same figures are one fix: the first says it more shortly. */
function distinct(tried: readonly Tried[]): Tried[] {
  const seen = new Set<string>();
  return tried.filter(({ outcome }) => {
    const isNew = !seen.has(outcome);
    seen.add(outcome);
    return isNew;
  });
}

/** What writes more than a fix that leaves nothing behind is not needed. */
const necessary = (tried: readonly Tried[]): Tried[] =>
  tried.filter(
    ({ widens, gain }) =>
      !tried.some((each) => each.fix.id === widens && each.fix.effect!.opens.length === 0 && each.gain >= gain),
  );

/** Where a cell is set more than once the last value counts. */
function outcomeOf(changes: readonly Change[]): string {
  const figures = new Map<string, string>();
  const others: Change[] = [];
  for (const change of changes) {
    if (change.kind === 'setCell') figures.set(cellKey(change.cell), figureText(change.value));
    else others.push(change);
  }
  return JSON.stringify([[...figures].sort(), others]);
}

const figureText = (value: CellValue | undefined): string =>
  value === undefined ? '' : value.kind === 'amount' ? String(value.amount) : value.text;
