import type { Slip } from '../check/suggestion';
import { AMOUNT } from '../rules/width';
import type { SearchContext } from './search-context';

/** Off by 10 000 is told from an accident only where the figure has a few digits. */
export const FEWEST_STEPS = 10;
export const UNIT_FACTOR = 10_000;

/** A figure as it stands, with what its neighbours tell of a slip; looked at only when asked. */
export class PrintedFigure {
  /** Fen; 0 where blank. */
  readonly printed: number;
  readonly isBlank: boolean;
  /** Fen per step of the table's scale. */
  readonly step: number;
  private knownTotal: number | undefined;
  private knownBeside: boolean | undefined;

  constructor(
    private readonly context: SearchContext,
    private readonly cell: number,
  ) {
    const { workings } = context;
    this.printed = workings.amounts[cell]!;
    this.isBlank = workings.states[cell] !== AMOUNT;
    this.step = context.stepOf(cell);
  }

  /** What the figure looks like beside the one that is demanded. */
  slipTo(to: number): Slip {
    const { printed, step, total } = this;
    const { workings } = this.context;
    if (this.isBlank) return 'figureMissing';
    if (printed === -to) return 'signChanged';
    const [small, large] = printed < to ? [printed, to] : [to, printed];
    if (small >= FEWEST_STEPS * step && Math.abs(large / UNIT_FACTOR - small) <= step) return 'unitMixed';
    if (printed === 0) return 'unknown';
    // A total that follows has taken the slip up.
    if (total >= 0 && workings.amounts[total]! + (workings.isFollower(total) ? to - printed : 0) === printed)
      return 'totalOverPart';
    this.knownBeside ??= this.isBesideItsLike();
    return this.knownBeside ? 'neighbouringCell' : 'unknown';
  }

  /** What a part was if it now holds the total over it, which has taken that up since; 0 where no total follows. */
  partOfFollowing(): number {
    const { workings } = this.context;
    if (this.total < 0 || !workings.isFollower(this.total)) return 0;
    return 2 * this.printed - workings.amounts[this.total]!;
  }

  /** The cell one level of codes up in the same column; -1 where there is none. */
  private get total(): number {
    return (this.knownTotal ??= this.context.grids.totalOver(this.cell));
  }

  private isBesideItsLike(): boolean {
    const { workings, grids } = this.context;
    return grids
      .besides(this.cell, (each) => workings.isFollower(each))
      .some((other) => workings.amounts[other] === this.printed);
  }
}
