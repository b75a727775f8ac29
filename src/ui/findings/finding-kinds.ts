import { isOnlyCarriedOver } from '../../core/filing/carried-over';
import { type CellRef, cellKey, type TableId } from '../../core/filing/cell';
import { isOpenFinding } from '../../core/filing/explanation';
import { type Filing, tableState } from '../../core/filing/filing';
import type { Counts, Finding } from '../../core/check/finding';
import type { CellState } from '../grid-contract';

/** The words of the panel: what a finding asks of the clerk. */
export type FindingKind = 'error' | 'verify' | 'notice' | 'explained' | 'rounding' | 'notEvaluated';

/** Most urgent first: the order of the panel. */
export const FINDING_KINDS: readonly FindingKind[] = [
  'error',
  'verify',
  'notice',
  'explained',
  'rounding',
  'notEvaluated',
];

/** What asks the clerk for something. */
export const OPEN_KINDS: readonly FindingKind[] = ['error', 'verify', 'notice'];

export function kindOf(finding: Finding): FindingKind {
  if (finding.explanation?.isCurrent) return 'explained';
  // A blank total over filled parts is not judged, and a difference larger than likely is within its bound: both are open.
  if (isOpenFinding(finding)) return finding.severity;
  return finding.outcome === 'roundingDifference' ? 'rounding' : 'notEvaluated';
}

export function countOf(counts: Counts, kind: FindingKind): number {
  return kind === 'rounding' ? counts.roundingDifference : counts[kind];
}

/** Whether a finding is among those that `countOf` counts: a 尾差 to be verified is counted as both. */
export const isCountedAs = (finding: Finding, kind: FindingKind): boolean =>
  kind === 'rounding' ? finding.outcome === 'roundingDifference' : kindOf(finding) === kind;

/** Findings with the most urgent first, otherwise in the order of the rules. */
export function byUrgency(findings: readonly Finding[]): Finding[] {
  return FINDING_KINDS.flatMap((kind) => findings.filter((finding) => kindOf(finding) === kind));
}

/**
 * What each marked cell shows: the most urgent of its findings. Two cells that should agree are both marked; of a sum
 * only the total is, its parts are outlined when the finding is chosen.
 */
export function cellStates(findings: readonly Finding[]): ReadonlyMap<string, CellState> {
  const states = new Map<string, CellState>();
  for (const finding of byUrgency(findings)) {
    const kind = kindOf(finding);
    if (kind === 'notEvaluated' || kind === 'notice' || kind === 'explained') continue;
    const marked = finding.cells.length > 2 ? finding.cells.slice(0, 1) : finding.cells;
    for (const cell of marked) if (!states.has(cellKey(cell))) states.set(cellKey(cell), kind);
  }
  return states;
}

/** How a table stands, as the rail says it. */
export type TableStanding =
  | { readonly kind: 'unfilled' | 'empty' | 'consistent' }
  | { readonly kind: 'error' | 'verify'; readonly count: number };

export function tableStanding(filing: Filing, findings: readonly Finding[], table: TableId): TableStanding {
  const count = (kind: FindingKind): number =>
    findings.filter((finding) => kindOf(finding) === kind && touches(finding, table)).length;
  const state = tableState(filing.tables[table]);
  const errors = count('error');
  if (errors > 0) return { kind: 'error', count: errors };
  const toVerify = count('verify');
  if (toVerify > 0) return { kind: 'verify', count: toVerify };
  if (state === 'declaredEmpty') return { kind: 'empty' };
  return { kind: state === 'filled' && !isOnlyCarriedOver(filing, table) ? 'consistent' : 'unfilled' };
}

export const touches = (finding: Finding, table: TableId): boolean =>
  finding.cells.some((cell: CellRef) => cell.table === table);
