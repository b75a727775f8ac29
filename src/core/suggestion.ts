import type { Amount } from './amount';
import type { CellRef } from './cell';

/** What kind of slip of the pen a suggestion takes the misprint for. */
export type Slip =
  | 'digitChanged'
  | 'digitsTransposed'
  | 'digitLost'
  | 'digitDoubled'
  /** Off by 10 000: 元 written where 万元 belongs, or the other way round. */
  | 'unitMixed'
  | 'signChanged'
  /** The figure of the cell beside, above or below. */
  | 'neighbouringCell'
  /** Two neighbouring figures stand in each other's place. */
  | 'swapped'
  /** Rows i…j stand one row too high or too low, in one column or all. */
  | 'rowsShifted'
  /** A 款 holds the figure of its whole 类. */
  | 'totalOverPart'
  /** No slip is recognised: the value is what the relations demand. */
  | 'unknown';

/** One figure that would change. */
export interface Correction {
  readonly cell: CellRef;
  /** Undefined where blank or unreadable. */
  readonly from: Amount | undefined;
  readonly to: Amount | undefined;
}

/** A correction, or several that belong together, that would settle findings. Offered, never applied by itself. */
export interface Suggestion {
  /** Stable while the same cells are suggested. */
  readonly key: string;
  readonly slip: Slip;
  readonly corrections: readonly Correction[];
  /** The findings it settles, by key; the most explained come first in a list of suggestions. */
  readonly resolves: readonly string[];
  /** Equally good corrections of other cells: which of them is wrong cannot be told from the figures. */
  readonly alternatives: readonly (readonly Correction[])[];
  /** One plain Chinese sentence: which cell, from what, to what, what it looks like, how many findings it settles. */
  readonly message: string;
}
