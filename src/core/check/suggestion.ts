import type { Amount } from '../money/amount';
import type { CellRef, ColumnId, RowId, TableId } from '../filing/cell';
import type { OpenRow } from '../filing/filing';

/** What kind of slip of the pen a suggestion takes the misprint for. */
export type Slip =
  | 'digitChanged'
  | 'digitsTransposed'
  | 'digitLost'
  | 'digitDoubled'
  /** The point between the last two digits and the rest was left out. */
  | 'pointLost'
  /** The point stands one place or a few too far to the left or the right. */
  | 'pointMoved'
  /** Off by 10 000: 元 written where 万元 belongs, or the other way round. */
  | 'unitMixed'
  | 'signChanged'
  /** The figure of the cell beside, above or below. */
  | 'neighbouringCell'
  /** Two neighbouring figures stand in each other's place. */
  | 'swapped'
  /** Rows i…j stand one row or a few too high or too low, in one column or all. */
  | 'rowsShifted'
  /** A 款 holds the figure of its whole 类. */
  | 'totalOverPart'
  /** A figure typed over a total that adds itself up. */
  | 'totalOvertyped'
  /** A blank cell where a figure is demanded. */
  | 'figureMissing'
  /** A row stands in the twin table and is missing here. */
  | 'rowMissing'
  /** The same row stands in the table twice. */
  | 'rowRepeated'
  /** A row stands here that no twin table has. */
  | 'rowExtra'
  /** A row carries another row's code. */
  | 'codeMistyped'
  /** No slip is recognised: the value is what the relations demand. */
  | 'unknown';

/** One figure that would change. */
export interface Correction {
  readonly cell: CellRef;
  /** Undefined where blank or unreadable. */
  readonly from: Amount | undefined;
  readonly to: Amount | undefined;
  /** The figure follows its parts from then on. */
  readonly isDerived?: boolean;
}

/** One row that would be added, taken away or recoded; its figures in fen. */
export type RowCorrection =
  | {
      readonly kind: 'insert';
      readonly table: TableId;
      /** Where it goes among the open rows. */
      readonly index: number;
      readonly row: OpenRow;
      readonly figures: Readonly<Record<ColumnId, Amount>>;
    }
  | { readonly kind: 'remove'; readonly table: TableId; readonly row: RowId }
  | { readonly kind: 'recode'; readonly table: TableId; readonly row: RowId; readonly to: OpenRow };

/** A correction, or several that belong together, that would settle findings. Offered, never applied by itself. */
export interface Suggestion {
  /** Stable while the same cells are suggested. */
  readonly key: string;
  readonly slip: Slip;
  /** Empty where a row is the matter. */
  readonly corrections: readonly Correction[];
  /** Rows that are missing, repeated or carry a wrong code, in the order to change them. */
  readonly rows?: readonly RowCorrection[];
  /** The findings it settles, by key; the most explained come first in a list of suggestions. */
  readonly resolves: readonly string[];
  /** 需核实 that the slip hid and that will be due again, by key. */
  readonly opens?: readonly string[];
  /** Equally good corrections of other cells: which of them is wrong cannot be told from the figures. */
  readonly alternatives: readonly (readonly Correction[])[];
  /** One plain Chinese sentence: which cell, from what, to what, what it looks like, how many findings it settles. */
  readonly message: string;
}
