import { isSameCell } from '../../core/filing/cell';
import { compareFilings } from '../../core/compare/compare-filings';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import type { History } from '../../core/filing/history';
import type { Timeline } from '../../core/filing/timeline';
import { differingParts } from '../../session/restore-edits';
import type { SnapshotHead, SnapshotStorage } from '../../storage/snapshots';
import { history as words } from '../text-history.zh';
import { differenceLine } from './difference-words';

/** A state of the open filing that can be looked at. */
export type Moment =
  /** After a step of the history; `steps` counts it and those before. */
  | { readonly kind: 'step'; readonly key: string; readonly at: number; readonly label: string; readonly steps: number }
  | { readonly kind: 'snapshot'; readonly key: string; readonly at: number; readonly head: SnapshotHead };

/** What happened then, or why or under which name the state was kept. */
export const titleOf = (moment: Moment): string =>
  moment.kind === 'step' ? moment.label : words.reason(moment.head.reason, moment.head.name);

/** The states that are known, the latest first; a snapshot stands below the step before which it was taken. */
export function momentsOf({ done }: Pick<History, 'done'>, snapshots: readonly SnapshotHead[]): Moment[] {
  const steps = done.map(
    ({ at, label }, index): Moment => ({ kind: 'step', key: `step-${index + 1}`, at, label, steps: index + 1 }),
  );
  const kept = snapshots.map((head): Moment => ({ kind: 'snapshot', key: head.id, at: head.at, head }));
  return [...steps.reverse(), ...kept].sort((a, b) => b.at - a.at);
}

/** What a step did: the figure that was typed, before and after, and how much else. */
export function stepText(edition: Edition, timeline: Timeline, steps: number): string {
  const [ours, theirs] = [timeline.stateAfter(steps - 1), timeline.stateAfter(steps)];
  const differences = compareFilings(ours, theirs, edition);
  const count = differences.length + differingParts(ours, theirs).length;
  const change = timeline.firstChange(steps);
  const typed = change?.kind === 'setCell' ? change.cell : undefined;
  // Totals that followed may stand before it: the label names what was typed.
  const first =
    differences.find((each) => each.kind === 'figure' && typed && isSameCell(each.cell, typed)) ?? differences[0];
  const line = first && differenceLine({ edition, ours, theirs }, first);
  if (line?.isFigure) return words.change(line.ours, line.theirs, count - 1);
  return count === 0 ? '' : words.count(count);
}

/** The filing as it was then. Rejects with a Chinese message where the snapshot is gone or damaged. */
export async function stateAt(moment: Moment, timeline: Timeline, storage: SnapshotStorage): Promise<Filing> {
  if (moment.kind === 'step') return timeline.stateAfter(moment.steps);
  const kept = await storage.loadSnapshot(moment.key);
  if (!kept) throw new Error(words.gone);
  return kept;
}
