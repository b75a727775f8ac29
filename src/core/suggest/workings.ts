import type { EvaluatedPlan } from '../check/evaluate';
import type { RelationPlan } from '../rules/relation';
import type { Balances } from './balances';
import { type CellRelations, cellRelations, type LikelyTwins, likelyTwins } from './cell-relations';
import type { Followers } from './followers';
import { Leverages } from './leverages';

/**
 * The figures of a filing to try corrections on: `set` some cells, read `net`, `reset`. What follows a cell moves with
 * it, unless it was set by itself. Only the relations that touch a changed cell are judged anew.
 */
export class Workings {
  readonly plan: RelationPlan;
  /** Fen, as recorded; 0 where blank. */
  readonly amounts: Float64Array;
  readonly states: Uint8Array;
  /** Fen per step of the last digit; 1 is exact. */
  readonly steps: Float64Array;
  readonly byCell: CellRelations;
  readonly twins: LikelyTwins;
  readonly leverages: Leverages;

  private readonly suspects: Uint8Array;
  private readonly current: Float64Array;
  private readonly isChanged: Uint8Array;
  private readonly changed: number[] = [];
  private readonly isSet: Uint8Array;
  private readonly setCells: number[] = [];

  constructor(
    { plan, figures }: EvaluatedPlan,
    readonly followers: Followers,
    readonly balances: Balances,
  ) {
    this.plan = plan;
    this.amounts = figures.amounts;
    this.states = figures.states;
    this.steps = figures.steps;
    this.current = figures.amounts.slice();
    this.isChanged = new Uint8Array(plan.cells.length);
    this.isSet = new Uint8Array(plan.cells.length);
    this.suspects = this.suspectCells();
    this.byCell = cellRelations(plan);
    this.twins = likelyTwins(plan);
    this.leverages = new Leverages(plan.relations.length, this.byCell, followers, (relation) =>
      balances.hasFailed(relation),
    );
  }

  /** The relations that do not agree. */
  get failing(): readonly number[] {
    return this.balances.failing;
  }

  /** What the cells set so far clear less what they break, by weight. */
  get net(): number {
    return this.balances.net;
  }

  /** Whether the figure follows others: it is not the place where a slip was made. */
  isFollower(cell: number): boolean {
    return this.followers.followed[cell] !== undefined;
  }

  /** What the relations that a cell moves and that do not agree now would have it be. */
  demandsOn(cell: number): number[] {
    const demands: number[] = [];
    const { relations, factors } = this.leverages.of(cell);
    for (let index = 0; index < relations.length; index++) {
      const relation = relations[index]!;
      if (!this.balances.failsStill(relation)) continue;
      const demand = this.current[cell]! - this.balances.differenceNow(relation) / factors[index]!;
      if (demand >= 0) demands.push(demand);
    }
    return demands;
  }

  /** Whether setting this cell by itself would settle at least so much (> 0), by weight. Nothing is set. */
  settles(cell: number, to: number, least: number): boolean {
    const { leverages, balances } = this;
    const by = to - this.amounts[cell]!;
    const { relations: failing, factors: ofFailing } = leverages.failingOf(cell);
    let net = 0;
    for (let index = 0; index < failing.length; index++) net += balances.worth(failing[index]!, by * ofFailing[index]!);
    if (net < least) return false;
    const { relations, factors } = leverages.of(cell);
    for (let index = 0; index < relations.length; index++) {
      if (balances.hasFailed(relations[index]!)) continue;
      // All others can only break.
      net += balances.worth(relations[index]!, by * factors[index]!);
      if (net < least) return false;
    }
    return true;
  }

  /** Whether any relation of the cell does not agree, or waits for a blank total. */
  isSuspect(cell: number): boolean {
    return this.suspects[cell] === 1;
  }

  private suspectCells(): Uint8Array {
    const suspects = new Uint8Array(this.plan.cells.length);
    const { starts, cells } = this.plan.terms;
    for (let relation = 0; relation < this.plan.relations.length; relation++) {
      if (!this.balances.hasFailed(relation)) continue;
      for (let at = starts[relation]!; at < starts[relation + 1]!; at++) suspects[cells[at]!] = 1;
    }
    return suspects;
  }

  /** The figure of a cell with what was set so far. */
  figure(cell: number): number {
    return this.current[cell]!;
  }

  set(cell: number, to: number): void {
    if (this.isSet[cell] === 0) {
      this.isSet[cell] = 1;
      this.setCells.push(cell);
    }
    this.move(cell, to - this.current[cell]!);
  }

  private move(cell: number, by: number): void {
    if (by === 0) return;
    this.current[cell]! += by;
    if (this.isChanged[cell] === 0) {
      this.isChanged[cell] = 1;
      this.changed.push(cell);
    }
    const { starts, relations, signs } = this.byCell;
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) this.balances.shift(relations[at]!, signs[at]! * by);
    const { starts: first, targets, signs: moves } = this.followers;
    for (let at = first[cell]!; at < first[cell + 1]!; at++)
      if (this.isSet[targets[at]!] === 0) this.move(targets[at]!, moves[at]! * by);
  }

  /** A figure more on the right of a sum: its left side follows, or is found to differ. */
  addPart(relation: number, by: number): void {
    const target = this.plan.relations[relation]!.left[0]!.cell;
    this.balances.shift(relation, -by);
    if (this.followers.followed[target] === this.plan.relations[relation]) this.add(target, by);
  }

  /** Moves a figure and what follows it. */
  add(cell: number, by: number): void {
    if (this.isSet[cell] === 0) this.move(cell, by);
  }

  /** How many more cells than before would print the same figure as a likely copy, give or take rounding. */
  echoes(): number {
    const { starts, cells } = this.twins;
    let sum = 0;
    for (const cell of this.changed)
      for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
        const twin = cells[at]!;
        const step = Math.max(this.steps[cell]!, this.steps[twin]!);
        sum += isEcho(this.current[cell]!, this.current[twin]!, step);
        sum -= isEcho(this.amounts[cell]!, this.amounts[twin]!, step);
      }
    return sum;
  }

  /** Back to the figures as recorded. */
  reset(): void {
    this.balances.reset();
    for (const cell of this.changed) {
      this.current[cell] = this.amounts[cell]!;
      this.isChanged[cell] = 0;
    }
    for (const cell of this.setCells) this.isSet[cell] = 0;
    this.changed.length = 0;
    this.setCells.length = 0;
  }
}

const isEcho = (a: number, b: number, step: number): number =>
  a !== 0 && b !== 0 && Math.abs(a - b) <= 2 * step ? 1 : 0;
