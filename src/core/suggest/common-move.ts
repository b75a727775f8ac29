import type { Balances } from './balances';
import type { Leverage, Leverages } from './leverages';

/** A relation that cells of a group move, with by how much for each fen that the group moves. */
interface Reached {
  readonly relation: number;
  /** The least and the most that two cells or more of the group can move it, in fen for each fen. */
  readonly least: number;
  readonly most: number;
}

/**
 * What at best comes of moving two cells or more of a group by the same amount: an upper bound, read without setting
 * anything. Where every cell moves a relation, two of them move it twice.
 */
export class CommonMove {
  private readonly failing: readonly Reached[];
  /** Relations that agree as recorded can only be broken: they are looked up once the others settle enough. */
  private agreeing: readonly Reached[] | undefined;

  constructor(
    private readonly balances: Balances,
    private readonly leverages: Leverages,
    private readonly cells: readonly number[],
  ) {
    this.failing = reachedBy(cells.map((cell) => leverages.failingOf(cell)));
  }

  /** Whether setting the group apart by so much may settle at least `net`, by weight. */
  maySettle(by: number, net: number): boolean {
    const { balances } = this;
    let best = 0;
    for (const { relation, least, most } of this.failing) best += balances.bestWorth(relation, by, least, most);
    if (best < net) return false;
    this.agreeing ??= reachedBy(this.cells.map((cell) => this.leverages.of(cell))).filter(
      ({ relation }) => !balances.hasFailed(relation),
    );
    for (const { relation, least, most } of this.agreeing) best += balances.bestWorth(relation, by, least, most);
    return best >= net;
  }
}

/** `moved`: what each cell of the group moves. */
function reachedBy(moved: readonly Leverage[]): Reached[] {
  const found = new Map<number, FactorRange>();
  for (const { relations, factors } of moved)
    for (let index = 0; index < relations.length; index++) {
      const known = found.get(relations[index]!);
      if (known) known.add(factors[index]!);
      else found.set(relations[index]!, new FactorRange(factors[index]!));
    }
  const reached: Reached[] = [];
  for (const [relation, range] of found) reached.push({ relation, ...range.ofTwoOrMore(moved.length) });
  return reached;
}

/** How the cells of a group move one relation. */
class FactorRange {
  private cells = 0;
  private least = 0;
  private most = 0;
  private smallest = Number.POSITIVE_INFINITY;
  private largest = Number.NEGATIVE_INFINITY;

  constructor(factor: number) {
    this.add(factor);
  }

  add(factor: number): void {
    this.cells++;
    this.smallest = Math.min(this.smallest, factor);
    this.largest = Math.max(this.largest, factor);
    if (factor < 0) this.least += factor;
    else this.most += factor;
  }

  /** From what to what two cells of so many, or more, move it. */
  ofTwoOrMore(cells: number): Pick<Reached, 'least' | 'most'> {
    /** Of any two cells that are chosen so many move it. */
    const forced = 2 - (cells - this.cells);
    return {
      least: forced > 0 && this.smallest > 0 ? forced * this.smallest : this.least,
      most: forced > 0 && this.largest < 0 ? forced * this.largest : this.most,
    };
  }
}
