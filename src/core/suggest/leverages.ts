import type { CellRelations } from './cell-relations';
import type { Followers } from './followers';

/** How far a relation moves (left − right) for each fen that a cell and all that follows it move. */
export interface Leverage {
  readonly relation: number;
  readonly factor: number;
}

/** The relations that each cell moves, directly or through what follows it; worked out when first asked for. */
export class Leverages {
  private readonly known = new Map<number, readonly Leverage[]>();
  private readonly knownFailing = new Map<number, readonly Leverage[]>();
  /** Zero but while a cell's leverages are read. */
  private readonly factors: Float64Array;

  constructor(
    relations: number,
    private readonly byCell: CellRelations,
    private readonly followers: Followers,
    private readonly hasFailed: (relation: number) => boolean,
  ) {
    this.factors = new Float64Array(relations);
  }

  /** All relations that the cell moves. */
  of(cell: number): readonly Leverage[] {
    const known = this.known.get(cell);
    if (known) return known;
    const found: number[] = [];
    this.addFactors(cell, 1, found);
    const leverages: Leverage[] = [];
    for (const relation of found) {
      const factor = this.factors[relation]!;
      if (factor !== 0) leverages.push({ relation, factor });
      this.factors[relation] = 0;
    }
    this.known.set(cell, leverages);
    return leverages;
  }

  /** Those of them that do not agree as recorded. */
  failingOf(cell: number): readonly Leverage[] {
    let known = this.knownFailing.get(cell);
    if (!known) {
      known = this.of(cell).filter(({ relation }) => this.hasFailed(relation));
      this.knownFailing.set(cell, known);
    }
    return known;
  }

  private addFactors(cell: number, factor: number, found: number[]): void {
    const { starts, relations, signs } = this.byCell;
    for (let at = starts[cell]!; at < starts[cell + 1]!; at++) {
      const relation = relations[at]!;
      // A relation that cancels out on the way is listed twice, the second time with nothing left.
      if (this.factors[relation] === 0) found.push(relation);
      this.factors[relation]! += factor * signs[at]!;
    }
    const { starts: first, targets, signs: moves } = this.followers;
    for (let at = first[cell]!; at < first[cell + 1]!; at++) this.addFactors(targets[at]!, factor * moves[at]!, found);
  }
}
