import type { RelationPlan, RelationTerms } from './relation';
import type { Figures } from './width';

/** The cells that may be copies of each other: each group is told by one of its cells. */
export interface CopyGroups {
  readonly leaders: Int32Array;
  /** The next cell of the same group; -1 after the last. The leader is the first. */
  readonly nextMember: Int32Array;
}

/** Widths are asked for twice of the same figures where misprints are searched for. */
const cache = new WeakMap<Figures, { readonly plan: RelationPlan; readonly groups: CopyGroups }>();

/** Where both sides of an equality come down to one figure each, and these agree, one may be printed from the other. */
export function copyGroups(plan: RelationPlan, figures: Figures): CopyGroups {
  const cached = cache.get(figures);
  if (cached?.plan === plan) return cached.groups;
  const groups = findCopyGroups(plan, figures);
  cache.set(figures, { plan, groups });
  return groups;
}

function findCopyGroups(plan: RelationPlan, { amounts }: Figures): CopyGroups {
  const group = new Int32Array(plan.cells.length);
  for (let cell = 0; cell < group.length; cell++) group[cell] = cell;
  for (const index of plan.equalities) uniteSides(group, plan.terms, index, amounts);
  for (let index = 0; index < plan.copies.length; index++) uniteSides(group, plan.copyTerms, index, amounts);
  return listMembers(group);
}

function uniteSides(
  group: Int32Array,
  { starts, leftCounts, cells }: RelationTerms,
  index: number,
  amounts: Float64Array,
): void {
  const start = starts[index]!;
  const rightStart = start + leftCounts[index]!;
  const a = onlyFigure(cells, start, rightStart, amounts);
  if (a < 0) return;
  const b = onlyFigure(cells, rightStart, starts[index + 1]!, amounts);
  if (b >= 0 && amounts[a] === amounts[b]) group[leaderOf(group, a)] = leaderOf(group, b);
}

/** The one cell among `cells[start..end)` that is neither blank nor zero; -1 where there is none or more than one. */
function onlyFigure(cells: Int32Array, start: number, end: number, amounts: Float64Array): number {
  let found = -1;
  for (let at = start; at < end; at++) {
    if (amounts[cells[at]!] === 0) continue;
    if (found >= 0) return -1;
    found = cells[at]!;
  }
  return found;
}

/** Shortens the way for the next time. */
function leaderOf(group: Int32Array, cell: number): number {
  let leader = cell;
  while (group[leader] !== leader) leader = group[leader]!;
  for (let at = cell; group[at] !== leader; ) {
    const next = group[at]!;
    group[at] = leader;
    at = next;
  }
  return leader;
}

function listMembers(group: Int32Array): CopyGroups {
  const nextMember = new Int32Array(group.length).fill(-1);
  const lastMember = group.slice();
  for (let cell = 0; cell < group.length; cell++) {
    const leader = leaderOf(group, cell);
    if (leader === cell) continue;
    nextMember[lastMember[leader]!] = cell;
    lastMember[leader] = cell;
  }
  return { leaders: group, nextMember };
}
