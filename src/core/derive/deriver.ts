import type { Amount } from '../money/amount';
import { type AmountValue, type CellRef, type CellValue, type TableId } from '../filing/cell';
import type { Change } from '../filing/change';
import type { Edition } from '../edition/edition';
import { cellValue, type Filing } from '../filing/filing';
import { derivationRank, derivationsBySource, derivationsByTarget, derivedAmount } from './derivations';
import { mayGive, partnerOf, type WaysBack, waysBack } from './mutual';
import { planRelations } from '../rules/plan-relations';
import type { Relation, RelationPlan } from '../rules/relation';
import { withStep } from '../filing/written-step';
import { fenPerStep, roundTo, type Scale } from '../money/scale';

export interface Derivation {
  /** What follows from the changes: to be applied with them, in the same transaction. */
  readonly changes: readonly Change[];
  /** Entered totals above the edit that it made stale. */
  readonly overridden: readonly CellRef[];
}

export interface DeriverOptions {
  /** Cells the clerk has just typed into: never derived in the same gesture. */
  readonly keeps?: (cell: CellRef) => boolean;
  /** Cells to recompute whatever their origin. */
  readonly forces?: (cell: CellRef) => boolean;
  /** Entered figures above a recomputed one are recomputed too. */
  readonly forcesUpward?: boolean;
  /** Whether a blank cell may get that figure; any may unless told. */
  readonly mayFill?: (cell: CellRef, figure: Amount) => boolean;
  /** The state that tells which relation the derived figures of a table followed; the filing before unless told. */
  readonly pastOf?: (table: TableId) => Filing;
}

/** One walk up from cells that changed, over what derives from them. */
export class Deriver {
  private readonly plan: RelationPlan;
  private readonly planBefore: RelationPlan;
  private readonly byTarget: ReturnType<typeof derivationsByTarget>;
  private readonly bySource: ReturnType<typeof derivationsBySource>;
  private readonly back: WaysBack;
  /** What has been derived so far, over the filing. */
  private readonly derived = new Map<number, CellValue | undefined>();
  /** Blank cells that were looked at from above. */
  private readonly looked = new Set<number>();
  private readonly overridden = new Set<number>();
  /** Marked relations form no cycle, so targets are taken in order of their depth. */
  private readonly queues: Set<number>[] = [];
  private lowest = 0;

  constructor(
    private readonly edition: Edition,
    private readonly before: Filing,
    private readonly after: Filing,
    private readonly options: DeriverOptions,
  ) {
    this.planBefore = planRelations(edition, before);
    this.plan = planRelations(edition, after);
    this.byTarget = derivationsByTarget(this.plan);
    this.bySource = derivationsBySource(this.plan);
    this.back = waysBack(this.plan);
  }

  /** `overridden`: every entered total that was come across. */
  run(written: readonly CellRef[], gone: readonly CellRef[] = []): Derivation {
    for (const cell of written) {
      const position = this.plan.positionOf(cell);
      if (position !== undefined) this.enqueueAbove(position);
    }
    // A cleared total is filled again at once; one whose last part is gone has nothing to follow.
    for (const cell of [...written, ...this.followersOf(gone)]) {
      const position = this.plan.positionOf(cell);
      if (position === undefined) continue;
      if (this.mayFollow(position)) this.enqueue(position);
      else if (this.isOrphan(position)) {
        this.set(position, undefined);
      }
    }
    while (this.lowest < this.queues.length) {
      const [target] = this.queues[this.lowest] ?? [];
      if (target === undefined) this.lowest++;
      else {
        this.queues[this.lowest]!.delete(target);
        this.settle(target);
      }
    }
    const { cells } = this.plan;
    const changes = [...this.derived].map(([at, value]): Change => ({ kind: 'setCell', cell: cells[at]!, value }));
    return { changes, overridden: [...this.overridden].map((at) => cells[at]!) };
  }

  private readonly enqueue = (target: number): void => {
    const rank = derivationRank(this.plan, target);
    (this.queues[rank] ??= new Set()).add(target);
    // A part that was filled from above has other totals, perhaps of a depth already done.
    this.lowest = Math.min(this.lowest, rank);
  };

  private enqueueAbove(position: number): void {
    this.bySource.get(position)?.forEach(this.enqueue);
    const line = this.back.bySource.get(position);
    if (line !== undefined) this.enqueue(line);
  }

  private set(position: number, value: CellValue | undefined): void {
    this.derived.set(position, value);
    this.enqueueAbove(position);
  }

  private settle(target: number): void {
    const cell = this.plan.cells[target]!;
    if (!this.isOpen(cell)) return;
    const current = this.read(target);
    const isForced = this.byTarget.has(target) && (this.options.forces?.(cell) || this.options.forcesUpward);
    const isEntered = current !== undefined && (current.kind !== 'amount' || current.origin === 'entered');
    if (isEntered && !isForced) {
      if (this.byTarget.has(target)) this.overridden.add(target);
      return;
    }
    this.fillBeneath(target);
    const value = this.derive(target, cell);
    if (isSameFigure(current, value)) return;
    if (!value && this.isHeld(target, cell)) return;
    if (!current && value && this.options.mayFill?.(cell, value.amount) === false) return;
    this.set(target, value);
  }

  /** A total is the sum of all its parts, also of those that an edit elsewhere has not yet filled. */
  private fillBeneath(target: number): void {
    for (const { right } of this.relationsOf(target))
      for (const { cell: part } of right) {
        if (this.looked.has(part) || !this.mayFollow(part) || this.read(part)) continue;
        this.looked.add(part);
        const cell = this.plan.cells[part]!;
        if (!this.isOpen(cell)) continue;
        this.fillBeneath(part);
        const value = this.derive(part, cell);
        if (value && value.amount !== 0 && this.options.mayFill?.(cell, value.amount) !== false) this.set(part, value);
      }
  }

  private mayFollow(position: number): boolean {
    return this.byTarget.has(position) || this.back.byTarget.has(position);
  }

  private relationsOf(target: number): readonly Relation[] {
    return this.byTarget.get(target) ?? this.back.byTarget.get(target) ?? NONE;
  }

  /** Of two lines that follow one another neither goes while the other stands, unless a third gave it its figure. */
  private isHeld(target: number, cell: CellRef): boolean {
    const other = partnerOf(this.back, target);
    if (other === undefined || !this.read(other)) return false;
    const usual = this.usualRelation(cell);
    return usual === undefined || this.back.byTarget.get(other)?.[0]?.key === usual;
  }

  private isOpen(cell: CellRef): boolean {
    return !this.options.keeps?.(cell) && !this.after.tables[cell.table]?.declaredEmpty;
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

  /** The relation that gave the figure its value before the edit, else the first with anything to add up. */
  private derive(target: number, cell: CellRef): AmountValue | undefined {
    const relations = this.relationsOf(target);
    const usual = this.usualRelation(cell);
    const ordered = usual ? [...relations.filter((each) => each.key === usual), ...relations] : relations;
    const table = this.after.tables[cell.table];
    for (const relation of ordered) {
      const result = mayGive(this.plan, relation, this.read) ? derivedAmount(relation, this.read) : undefined;
      if (!result || !table) continue;
      const scale = table.recordedScale;
      const isFiner = result.decimals > scale.decimals && result.amount % fenPerStep(scale) !== 0;
      const isRepeat = relation.leftIs === 'repeat';
      const rounded = isRepeat ? roundTo(result.amount, scale, this.after.rounding) : result.amount;
      const value: AmountValue = {
        kind: 'amount',
        amount: rounded,
        origin: 'derived',
        ...(isFiner && !isRepeat ? { decimals: result.decimals } : {}),
      };
      return rounded === result.amount ? this.asExactAsItsParts(value, relation, scale) : value;
    }
    return undefined;
  }

  /** What comes of figures that were all written in another unit is as exact as the coarsest of them that it can be. */
  private asExactAsItsParts(value: AmountValue, { right }: Relation, scale: Scale): AmountValue {
    const steps: number[] = [];
    for (const { cell } of right) {
      const part = this.read(cell);
      if (part?.kind !== 'amount') continue;
      if (part.writtenStep === undefined) return value;
      if (value.amount % part.writtenStep === 0) steps.push(part.writtenStep);
    }
    return steps.length > 0 ? withStep(value, scale, Math.max(...steps)) : value;
  }

  private usualRelation(cell: CellRef): string | undefined {
    const past = this.options.pastOf?.(cell.table) ?? this.before;
    const plan = past === this.before ? this.planBefore : planRelations(this.edition, past);
    const position = plan.positionOf(cell);
    const value = cellValue(past, cell);
    if (position === undefined || value?.kind !== 'amount') return undefined;
    return (derivationsByTarget(plan).get(position) ?? []).find(
      (relation) => derivedAmount(relation, (at) => cellValue(past, plan.cells[at]!))?.amount === value.amount,
    )?.key;
  }
}

const isSameFigure = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  a === b || (a?.kind === 'amount' && b?.kind === 'amount' && a.amount === b.amount && a.origin === b.origin);

const NONE: readonly Relation[] = [];
