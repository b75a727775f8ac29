import type { RowCorrection, Slip } from '../check/suggestion';
import type { Workings } from './workings';

/** A figure that would change: its position in the plan, and fen. */
export interface CellChange {
  readonly cell: number;
  readonly to: number;
  /** The cell would be empty, not zero. */
  readonly isBlank?: boolean;
}

/** One 错误, or two 需核实: less is no evidence of a misprint. */
export const LEAST_NET = 1;

/** What may have gone wrong, with what putting it right would change and settle. */
export interface Hypothesis {
  readonly slip: Slip;
  readonly changes: readonly CellChange[];
  /** Rows that would be added, taken away or recoded. */
  readonly rows?: readonly RowCorrection[];
  /** Relations cleared less relations broken, by weight. */
  readonly net: number;
  /** How many more figures would equal their likely copy in another table than before. */
  readonly echoes: number;
  /** How far the relations it touches would still be from exact agreement (`Balances.residual`). */
  readonly residual: number;
  /** How little the values are borne out but by the demand of a relation; the lower the better. */
  readonly doubt?: number;
}

/**
 * How far a slip explains itself: 0 where it leaves a trace in the figure, 2 where none is recognised. That two
 * figures fit in each other's place is chance least often.
 */
const RANKS: Readonly<Partial<Record<Slip, number>>> = {
  swapped: -1,
  neighbouringCell: 1,
  unknown: 2,
  figureMissing: 3,
};

export const rankOf = ({ slip }: Pick<Hypothesis, 'slip'>): number => RANKS[slip] ?? 0;

/** Whether neither says more than the other: which of them is wrong cannot be told from the figures. */
export const isTied = (a: Hypothesis, b: Hypothesis): boolean =>
  !a.rows &&
  !b.rows &&
  a.net === b.net &&
  a.echoes === b.echoes &&
  rankOf(a) === rankOf(b) &&
  a.changes.length === b.changes.length &&
  !a.changes.some(({ cell }) => b.changes.some((each) => each.cell === cell));

/**
 * The better first: what it settles, then what another table bears out, then how well it explains itself, then how
 * little it changes, then where its values are read from, then what is left.
 */
export const compareHypotheses = (a: Hypothesis, b: Hypothesis): number =>
  b.net - a.net ||
  b.echoes - a.echoes ||
  rankOf(a) - rankOf(b) ||
  a.changes.length - b.changes.length ||
  (a.doubt ?? 0) - (b.doubt ?? 0) ||
  a.residual - b.residual;

/** The hypotheses, the best first. Of thousands that compare alike all are of one shape, which takes less time. */
export function inOrder(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  const compared = hypotheses.map((hypothesis) => {
    const { net, echoes, changes, doubt = 0, residual } = hypothesis;
    return { hypothesis, net, echoes, rank: rankOf(hypothesis), size: changes.length, doubt, residual };
  });
  compared.sort(
    (a, b) =>
      b.net - a.net ||
      b.echoes - a.echoes ||
      a.rank - b.rank ||
      a.size - b.size ||
      a.doubt - b.doubt ||
      a.residual - b.residual,
  );
  return compared.map(({ hypothesis }) => hypothesis);
}

/** Judges setting these cells; the workings are left as they were. */
export function judge(workings: Workings, slip: Slip, changes: readonly CellChange[], doubt?: number): Hypothesis {
  for (const { cell, to } of changes) workings.set(cell, to);
  return conclude(workings, slip, changes, doubt);
}

/** Judges what has been set already, and resets the workings. */
export function conclude(workings: Workings, slip: Slip, changes: readonly CellChange[], doubt?: number): Hypothesis {
  const hypothesis: Hypothesis = {
    slip,
    changes,
    net: workings.net,
    echoes: workings.echoes(),
    residual: workings.balances.residual(),
    ...(doubt === undefined ? {} : { doubt }),
  };
  workings.reset();
  return hypothesis;
}
