import type { CellRef, RowId, TableId } from '../core/filing/cell';
import type { Layout, LayoutPosition } from '../core/layout/layout';
import type { MoneyUnit } from '../core/money/scale';
import type { FillSource } from '../core/range/plan-range';
import type { Session } from '../session/session';
import type { TypingNote } from '../storage/typing-note';

/** How the checks see one cell; absent: nothing to say. */
export type CellState = 'error' | 'verify' | 'rounding';

/** What is written beside a cell: the clerk's note, and what the bureau asks of it. */
export interface CellMarks {
  readonly note: string | undefined;
  readonly remark: string | undefined;
}

/** Sum, average and count of the selected figures, as printable text in the table's unit. */
export interface SelectionSummary {
  /** Figures among the selected cells. */
  readonly count: number;
  readonly sum: string;
  readonly average: string;
}

/** What a clerk does to a range at once. `cells`: its positions, line by line; undefined where there is no figure. */
export type RangeGesture = { readonly cells: readonly (readonly (CellRef | undefined)[])[] } & (
  | { readonly kind: 'fill'; readonly source: FillSource }
  | { readonly kind: 'fillTyped'; readonly typed: string }
  | { readonly kind: 'clear'; readonly verb: '清除' | '剪切' }
);

/** What was copied elsewhere, as the clipboard has it. */
export interface Pasted {
  readonly text: string;
  /** Spreadsheets add a table with the exact figures. */
  readonly html: string;
}

/** A code that could be meant by what is being typed. */
export interface RowSuggestion {
  readonly code: string;
  readonly name: string;
  /** The table has its row already: choosing it goes there. */
  readonly isPresent: boolean;
  /** No published document attests the name: to be compared with the list of the year. */
  readonly isUnconfirmed: boolean;
  /** What is typed is all of its code, of its name, or of the first letters of its pinyin. */
  readonly isWhole: boolean;
}

/** What a menu or a button asks of the selected range. */
export type RangeCommand =
  | 'copy'
  | 'cut'
  | 'clear'
  | 'fillDown'
  | 'fillRight'
  | 'edit'
  | 'selectLines'
  | 'selectColumns'
  | 'selectAll'
  | 'newRow';

/** What the editor may ask of the grid once it has mounted. */
export interface GridHandle {
  /** Scrolls to a cell of the shown table, focuses it, and lets it flash. Does nothing where the cell is not printed. */
  focusCell(cell: CellRef, options?: { readonly flash?: boolean }): void;
  /** Moves the keyboard into the grid: the cell that last had it, else the first figure cell. */
  focusGrid(): void;
  /** Ends typing and keeps what was typed. */
  settle(): void;
  perform(command: RangeCommand): void;
  /** A row was added by what was typed: after its figures the keyboard returns to where the next one is typed. */
  rowAdded(row: RowId): void;
  /** Where the focused cell is in the window. */
  focusedBox(): DOMRect | undefined;
  /** Selects so many lines and columns from a position on. */
  selectBlock(from: LayoutPosition, lines: number, columns: number): void;
}

/**
 * The grid of one table. It never writes: every change is a request.
 * Its root element asks for the height of all its lines and accepts less (it then scrolls within).
 */
export interface TableGridProps {
  readonly session: Session;
  readonly table: TableId;
  readonly layout: Layout;
  readonly readOnly: boolean;
  /** The unit figures are shown, typed, copied and pasted in; undefined: the table's own. */
  readonly viewUnit: MoneyUnit | undefined;
  readonly selected: CellRef | undefined;
  readonly onSelect: (cell: CellRef | undefined) => void;
  /** The other cells of the finding the clerk is looking at. */
  readonly outlined: readonly CellRef[];
  readonly stateOf: (cell: CellRef) => CellState | undefined;
  readonly marksOf: (cell: CellRef) => CellMarks | undefined;
  /** False where it was refused: the text stays in the field. */
  readonly onEdit: (cell: CellRef, text: string) => boolean;
  /** False where it was refused, too. */
  readonly onRowCodeEdit: (row: RowId, text: string) => boolean;
  readonly onRowNameEdit: (row: RowId, text: string) => void;
  readonly onPaste: (anchor: LayoutPosition, pasted: Pasted) => void;
  readonly onRange: (gesture: RangeGesture) => void;
  /** The row finds its own place by its code. False where it was refused: the text stays in the field. */
  readonly onAddRow: (text: string) => boolean;
  /** Codes to offer for what is being typed in place of a code; none where it says all by itself. */
  readonly suggestRows: (typed: string) => readonly RowSuggestion[];
  /** What stands in the open text field; undefined once it is closed. */
  readonly onTyping: (typing: Omit<TypingNote, 'filing' | 'table'> | undefined) => void;
  /** Said to the clerk. */
  readonly onSay: (message: string) => void;
  /** The open rows that the range touches: what a command on rows is about. */
  readonly onSelectedRows: (rows: readonly RowId[]) => void;
  /** The menu of the range is asked for, at a point of the window. */
  readonly onMenu: (x: number, y: number) => void;
  readonly onRemoveRows: (rows: readonly RowId[]) => void;
  readonly onSelectionSummary: (summary: SelectionSummary | undefined) => void;
  readonly handle: (api: GridHandle) => void;
}
