import type { Balances } from './balances';
import type { Leverages } from './leverages';

/** A relation that cells of a group move, with by how much for each fen that the group moves. */
interface Reached {
  readonly relation: number;
  /** The least and the most that two cells or more of the group can move it, in fen for each fen. */
  least: number;
  most: number;
  /** How many cells move it. */
  cells: number;
}

/**
 * What at best comes of moving two cells or more of a group by the same amount: an upper bound, read without setting
 * anything. Where every cell moves a relation, two of them move it twice.
 */
export class CommonMove {
  private readonly reached: readonly Reached[];

  constructor(
    private readonly balances: Balances,
    leverages: Leverages,
    cells: readonly number[],
  ) {
    const found = new Map<number, Reached & { smallest: number; largest: number }>();
    for (const cell of cells) {
      const { relations, factors } = leverages.of(cell);
      for (let index = 0; index < relations.length; index++) {
        const relation = relations[index]!;
        const factor = factors[index]!;
        let known = found.get(relation);
        if (!known) {
          known = { relation, least: 0, most: 0, cells: 0, smallest: factor, largest: factor };
          found.set(relation, known);
        }
        known.cells++;
        known.smallest = Math.min(known.smallest, factor);
        known.largest = Math.max(known.largest, factor);
        known.least += Math.min(0, factor);
        known.most += Math.max(0, factor);
      }
    }
    for (const each of found.values()) {
      const isForced = 2 - (cells.length - each.cells);
      if (isForced <= 0) continue;
      if (each.smallest > 0) each.least = isForced * each.smallest;
      if (each.largest < 0) each.most = isForced * each.largest;
    }
    this.reached = [...found.values()];
  }

  /** Whether setting the group apart by so much may settle at least `net`, by weight. */
  maySettle(by: number, net: number): boolean {
    let best = 0;
    for (const { relation, least, most } of this.reached) best += this.balances.bestWorth(relation, by, least, most);
    return best >= net;
  }
}
