import { type AmountValue, cellKey, type CellRef, type CellValue } from '../filing/cell';
import { applyChanges, type Change } from '../filing/change';
import type { Edition } from '../edition/edition';
import { cellValue, type Filing } from '../filing/filing';
import { derivationsBySource, derivationsByTarget, derivedAmount } from './derivations';
import { leftBehind } from './left-behind';
import { planRelations } from '../rules/plan-relations';
import type { RelationPlan } from '../rules/relation';
import { fenPerStep, roundTo } from '../money/scale';
import { touchedCells } from '../filing/touched-cells';

export interface Derivation {
  /** What follows from the changes: to be applied with them, in the same transaction. */
  readonly changes: readonly Change[];
  /** Entered totals above the edit that it made stale. */
  readonly overridden: readonly CellRef[];
}

/**
 * What follows from an edit while 自动合计 is on: totals of trees and rows, and summary lines that repeat another
 * table. A derived figure follows the relation that produced it; a blank one is filled by the first relation that
 * has something to say; an entered one is never touched, but named where the edit leaves it behind.
 * `before` is the filing without `changes`.
 */
export function deriveChanges(edition: Edition, before: Filing, changes: readonly Change[]): Derivation {
  const after = applyChanges(before, changes).filing;
  const derived = followChanges(edition, before, changes, after);
  const settled = applyChanges(after, derived.changes).filing;
  return { ...derived, overridden: leftBehind(edition, before, settled, derived.overridden) };
}

/** The same, where `after` is known, with every entered total that was come across: whether the edit left it behind is not asked. */
export function followChanges(edition: Edition, before: Filing, changes: readonly Change[], after: Filing): Derivation {
  if (!after.autoTotal) return { changes: [], overridden: [] };
  const { written, gone } = touchedCells(edition, before, changes);
  return new Deriver(edition, before, after, { keeps: setBy(changes) }).run(written, gone);
}

/** The same whatever 自动合计 says, with every entered total above the changes recomputed too. */
export function deriveChain(edition: Edition, before: Filing, changes: readonly Change[]): readonly Change[] {
  const after = applyChanges(before, changes).filing;
  const { written, gone } = touchedCells(edition, before, changes);
  return new Deriver(edition, before, after, { keeps: setBy(changes), forcesUpward: true }).run(written, gone).changes;
}

function setBy(changes: readonly Change[]): (cell: CellRef) => boolean {
  const set = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'setCell' && change.value) set.add(cellKey(change.cell));
    if (change.kind === 'insertRow')
      for (const [column, value] of Object.entries(change.cells ?? {}))
        if (value.kind === 'amount' && value.origin === 'entered')
          set.add(cellKey({ table: change.table, row: change.row.id, column }));
  }
  return (cell) => set.has(cellKey(cell));
}

/**
 * Recomputes cells whatever their origin, with everything above them: for "update the whole chain" and for filling
 * a blank total. The result is derived.
 */
export function deriveAnew(edition: Edition, filing: Filing, cells: readonly CellRef[]): readonly Change[] {
  const forced = new Set(cells.map(cellKey));
  const deriver = new Deriver(edition, filing, filing, {
    forces: (cell) => forced.has(cellKey(cell)),
    forcesUpward: true,
  });
  return deriver.run(cells).changes;
}

/** Recomputes what is marked as derived and has not followed, as after 自动合计 was off; entered figures stay. */
export function refreshDerived(edition: Edition, filing: Filing): readonly Change[] {
  const plan = planRelations(edition, filing);
  const isDerived = (cell: CellRef): boolean => {
    const value = cellValue(filing, cell);
    return value?.kind === 'amount' && value.origin === 'derived';
  };
  const stale = [...derivationsByTarget(plan).keys()].map((target) => plan.cells[target]!).filter(isDerived);
  return new Deriver(edition, filing, filing, {}).run(stale).changes;
}

/** Turns every entered figure that equals its derivation into a derived one; the others stay entered. */
export function markDerived(edition: Edition, filing: Filing): Change[] {
  const plan = planRelations(edition, filing);
  const read = (position: number): CellValue | undefined => cellValue(filing, plan.cells[position]!);
  const changes: Change[] = [];
  for (const [target, relations] of derivationsByTarget(plan)) {
    const cell = plan.cells[target]!;
    const value = cellValue(filing, cell);
    if (value?.kind !== 'amount' || value.origin === 'derived') continue;
    const follows = relations.some((relation) => {
      const result = derivedAmount(relation, read);
      return result !== undefined && result.amount === value.amount;
    });
    if (follows) changes.push({ kind: 'setCell', cell, value: { ...value, origin: 'derived' } });
  }
  return changes;
}

interface Options {
  /** Cells the clerk has just typed into: never derived in the same gesture. */
  readonly keeps?: (cell: CellRef) => boolean;
  /** Cells to recompute whatever their origin. */
  readonly forces?: (cell: CellRef) => boolean;
  /** Entered figures above a recomputed one are recomputed too. */
  readonly forcesUpward?: boolean;
}

class Deriver {
  private readonly plan: RelationPlan;
  private readonly planBefore: RelationPlan;
  private readonly ranks = new Map<number, number>();
  private readonly bySource: ReadonlyMap<number, readonly number[]>;
  /** What has been derived so far, over the filing. */
  private readonly derived = new Map<number, CellValue | undefined>();

  constructor(
    edition: Edition,
    private readonly before: Filing,
    private readonly after: Filing,
    private readonly options: Options,
  ) {
    this.planBefore = planRelations(edition, before);
    this.plan = planRelations(edition, after);
    this.bySource = derivationsBySource(this.plan);
  }

  /** `overridden`: every entered total that was come across. */
  run(written: readonly CellRef[], gone: readonly CellRef[] = []): Derivation {
    const changes: Change[] = [];
    const overridden: CellRef[] = [];
    // Marked relations form no cycle, so targets are taken in order of their depth.
    const queues: Set<number>[] = [];
    const enqueue = (target: number): void => void (queues[this.rank(target)] ??= new Set()).add(target);
    const enqueueAbove = (position: number): void => this.bySource.get(position)?.forEach(enqueue);
    for (const cell of written) {
      const position = this.plan.positionOf(cell);
      if (position !== undefined) enqueueAbove(position);
    }
    // A cleared total is filled again at once; one whose last part is gone has nothing to follow.
    for (const cell of [...written, ...this.followersOf(gone)]) {
      const position = this.plan.positionOf(cell);
      if (position === undefined) continue;
      if (derivationsByTarget(this.plan).has(position)) enqueue(position);
      else if (this.isOrphan(position)) {
        changes.push({ kind: 'setCell', cell, value: undefined });
        this.derived.set(position, undefined);
        enqueueAbove(position);
      }
    }
    for (let rank = 0; rank < queues.length; rank++) {
      for (const target of queues[rank] ?? []) {
        const cell = this.plan.cells[target]!;
        if (this.options.keeps?.(cell) || this.after.tables[cell.table]?.declaredEmpty) continue;
        const current = this.read(target);
        const isForced = this.options.forces?.(cell) || this.options.forcesUpward;
        if (current && !isForced && (current.kind !== 'amount' || current.origin === 'entered')) {
          overridden.push(cell);
          continue;
        }
        const value = this.derive(target, cell);
        if (isSameFigure(current, value)) continue;
        changes.push({ kind: 'setCell', cell, value });
        this.derived.set(target, value);
        enqueueAbove(target);
      }
    }
    return { changes, overridden };
  }

  private readonly read = (position: number): CellValue | undefined =>
    this.derived.has(position) ? this.derived.get(position) : cellValue(this.after, this.plan.cells[position]!);

  /** What followed from cells that are no more. */
  private followersOf(gone: readonly CellRef[]): CellRef[] {
    if (gone.length === 0) return [];
    const bySource = derivationsBySource(this.planBefore);
    const positions = gone.flatMap((cell) => bySource.get(this.planBefore.positionOf(cell) ?? -1) ?? []);
    return [...new Set(positions)].map((position) => this.planBefore.cells[position]!);
  }

  private isOrphan(position: number): boolean {
    const value = this.read(position);
    return value?.kind === 'amount' && value.origin === 'derived';
  }

  private rank(target: number): number {
    const known = this.ranks.get(target);
    if (known !== undefined) return known;
    this.ranks.set(target, 0);
    let rank = 0;
    for (const relation of derivationsByTarget(this.plan).get(target) ?? [])
      for (const { cell } of relation.right) rank = Math.max(rank, this.rank(cell) + 1);
    this.ranks.set(target, rank);
    return rank;
  }

  /** The relation that gave the figure its value before the edit, else the first with anything to add up. */
  private derive(target: number, cell: CellRef): AmountValue | undefined {
    const relations = derivationsByTarget(this.plan).get(target) ?? [];
    const usual = this.usualRelation(cell);
    const ordered = usual ? [...relations.filter((each) => each.key === usual), ...relations] : relations;
    const table = this.after.tables[cell.table];
    for (const relation of ordered) {
      const result = derivedAmount(relation, this.read);
      if (!result || !table) continue;
      const scale = table.recordedScale;
      const isFiner = result.decimals > scale.decimals && result.amount % fenPerStep(scale) !== 0;
      const isRepeat = relation.leftIs === 'repeat';
      const rounded = isRepeat ? roundTo(result.amount, scale, this.after.rounding) : result.amount;
      return {
        kind: 'amount',
        amount: rounded,
        origin: 'derived',
        ...(isFiner && !isRepeat ? { decimals: result.decimals } : {}),
      };
    }
    return undefined;
  }

  private usualRelation(cell: CellRef): string | undefined {
    const position = this.planBefore.positionOf(cell);
    const value = cellValue(this.before, cell);
    if (position === undefined || value?.kind !== 'amount') return undefined;
    return (derivationsByTarget(this.planBefore).get(position) ?? []).find(
      (relation) =>
        derivedAmount(relation, (at) => cellValue(this.before, this.planBefore.cells[at]!))?.amount === value.amount,
    )?.key;
  }
}

const isSameFigure = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  a === b || (a?.kind === 'amount' && b?.kind === 'amount' && a.amount === b.amount && a.origin === b.origin);
