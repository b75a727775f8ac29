import type { CellRelations } from './cell-relations';
import type { Followers } from './followers';

/** Relations, each with how far its (left − right) moves for each fen that a cell and all that follows it move. */
export interface Leverage {
  readonly relations: readonly number[];
  readonly factors: readonly number[];
}

const NOTHING: Leverage = { relations: [], factors: [] };

/**
 * The relations that each cell moves, directly or through what follows it; worked out when first asked for. Cells that
 * differ in no failing relation of their own share what they move of these.
 */
export class Leverages {
  private readonly known: (Leverage | undefined)[] = [];
  private readonly knownFailing: (Leverage | undefined)[] = [];
  /** Zero but while a cell's leverages are read. */
  private readonly factors: Float64Array;
  private readonly found: number[] = [];

  constructor(
    relations: number,
    private readonly byCell: CellRelations,
    private readonly followers: Followers,
    private readonly hasFailed: (relation: number) => boolean,
  ) {
    this.factors = new Float64Array(relations);
    this.known.length = byCell.starts.length - 1;
    this.knownFailing.length = this.known.length;
  }

  /** All relations that the cell moves. */
  of(cell: number): Leverage {
    return (this.known[cell] ??= this.read(cell));
  }

  /** Those of them that do not agree as recorded. */
  failingOf(cell: number): Leverage {
    return (this.knownFailing[cell] ??= this.readFailing(cell));
  }

  private read(cell: number): Leverage {
    this.addFactors(cell, 1);
    return this.collect();
  }

  private readFailing(cell: number): Leverage {
    const { starts, relations, signs } = this.byCell;
    const { starts: first, targets, signs: moves } = this.followers;
    const [from, to] = [first[cell]!, first[cell + 1]!];
    // These are read before anything is added up: they add up themselves.
    for (let at = from; at < to; at++) this.failingOf(targets[at]!);
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++)
      if (this.hasFailed(relations[at]!)) this.addFactor(relations[at]!, signs[at]!);
    if (this.found.length === 0 && to - from === 1 && moves[from] === 1) return this.failingOf(targets[from]!);
    for (let at = from; at < to; at++) {
      const { relations: moved, factors } = this.failingOf(targets[at]!);
      for (let index = 0; index < moved.length; index++) this.addFactor(moved[index]!, moves[at]! * factors[index]!);
    }
    return this.collect();
  }

  private addFactors(cell: number, factor: number): void {
    const { starts, relations, signs } = this.byCell;
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) this.addFactor(relations[at]!, factor * signs[at]!);
    const { starts: first, targets, signs: moves } = this.followers;
    for (let at = first[cell]!; at < first[cell + 1]!; at++) this.addFactors(targets[at]!, factor * moves[at]!);
  }

  private addFactor(relation: number, factor: number): void {
    // A relation that cancels out on the way is listed twice, the second time with nothing left.
    if (this.factors[relation] === 0) this.found.push(relation);
    this.factors[relation]! += factor;
  }

  /** What has been added up, to begin anew. */
  private collect(): Leverage {
    if (this.found.length === 0) return NOTHING;
    const relations: number[] = [];
    const factors: number[] = [];
    for (const relation of this.found) {
      const factor = this.factors[relation]!;
      if (factor === 0) continue;
      relations.push(relation);
      factors.push(factor);
      this.factors[relation] = 0;
    }
    this.found.length = 0;
    return { relations, factors };
  }
}
