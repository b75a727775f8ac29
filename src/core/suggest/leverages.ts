import type { CellRelations } from './cell-relations';
import type { Followers } from './followers';

/** Relations, each with how far its (left − right) moves for each fen that a cell and all that follows it move. */
export interface Leverage {
  readonly relations: readonly number[];
  readonly factors: readonly number[];
}

/** The relations that each cell moves, directly or through what follows it; worked out when first asked for. */
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
    return (this.knownFailing[cell] ??= this.readFailing(this.of(cell)));
  }

  private read(cell: number): Leverage {
    this.found.length = 0;
    this.addFactors(cell, 1);
    const relations: number[] = [];
    const factors: number[] = [];
    for (const relation of this.found) {
      const factor = this.factors[relation]!;
      if (factor === 0) continue;
      relations.push(relation);
      factors.push(factor);
      this.factors[relation] = 0;
    }
    return { relations, factors };
  }

  private readFailing(all: Leverage): Leverage {
    const relations: number[] = [];
    const factors: number[] = [];
    for (let index = 0; index < all.relations.length; index++) {
      if (!this.hasFailed(all.relations[index]!)) continue;
      relations.push(all.relations[index]!);
      factors.push(all.factors[index]!);
    }
    return { relations, factors };
  }

  private addFactors(cell: number, factor: number): void {
    const { starts, relations, signs } = this.byCell;
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
      const relation = relations[at]!;
      // A relation that cancels out on the way is listed twice, the second time with nothing left.
      if (this.factors[relation] === 0) this.found.push(relation);
      this.factors[relation]! += factor * signs[at]!;
    }
    const { starts: first, targets, signs: moves } = this.followers;
    for (let at = first[cell]!; at < first[cell + 1]!; at++) this.addFactors(targets[at]!, factor * moves[at]!);
  }
}
