import type { LayoutPosition } from '../layout/layout';

/** How many lines and columns a sheet has. */
export interface SheetSize {
  readonly lines: number;
  readonly columns: number;
}

/** Positions from `top` to `bottom` and `left` to `right`, all inclusive. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * What is selected: a rectangle between two corners, and one active cell within it, which takes the typing.
 * Shift moves `head` and leaves `anchor`; Enter and Tab move `active` and leave the rectangle.
 */
export interface CellRange {
  readonly anchor: LayoutPosition;
  readonly head: LayoutPosition;
  readonly active: LayoutPosition;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS: Record<Direction, LayoutPosition> = {
  up: { line: -1, column: 0 },
  down: { line: 1, column: 0 },
  left: { line: 0, column: -1 },
  right: { line: 0, column: 1 },
};

export const oneCell = (at: LayoutPosition): CellRange => ({ anchor: at, head: at, active: at });

export const rectangleOf = ({ anchor, head }: CellRange): Rectangle => ({
  top: Math.min(anchor.line, head.line),
  bottom: Math.max(anchor.line, head.line),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
});

export const isOneCell = (range: CellRange): boolean => isOneRectangle(rectangleOf(range));

export const isOneRectangle = ({ top, left, bottom, right }: Rectangle): boolean => top === bottom && left === right;

export const isWithin = ({ top, left, bottom, right }: Rectangle, { line, column }: LayoutPosition): boolean =>
  line >= top && line <= bottom && column >= left && column <= right;

/** The same anchor, reaching to another cell. */
export const extendTo = (range: CellRange, head: LayoutPosition): CellRange => ({
  anchor: range.anchor,
  head,
  active: range.anchor,
});

/** One step further in a direction, or back; never beyond the sheet. */
export function extendBy(range: CellRange, direction: Direction, size: SheetSize): CellRange {
  const step = STEPS[direction];
  return extendTo(range, {
    line: clamp(range.head.line + step.line, size.lines),
    column: clamp(range.head.column + step.column, size.columns),
  });
}

/** The same range with its far corner at an end of the sheet in a direction. */
export const extendToEnd = (range: CellRange, direction: Direction, size: SheetSize): CellRange =>
  extendTo(range, {
    line: direction === 'up' ? 0 : direction === 'down' ? size.lines - 1 : range.head.line,
    column: direction === 'left' ? 0 : direction === 'right' ? size.columns - 1 : range.head.column,
  });

/** All of the sheet; the active cell stays. */
export const wholeSheet = (range: CellRange, size: SheetSize): CellRange => ({
  anchor: { line: 0, column: 0 },
  head: { line: size.lines - 1, column: size.columns - 1 },
  active: range.active,
});

/** The lines that the range touches, over all columns. */
export function wholeLines(range: CellRange, size: SheetSize): CellRange {
  const { top, bottom } = rectangleOf(range);
  return {
    anchor: { line: top, column: 0 },
    head: { line: bottom, column: size.columns - 1 },
    active: range.active,
  };
}

/** The columns that the range touches, over all lines. */
export function wholeColumns(range: CellRange, size: SheetSize): CellRange {
  const { left, right } = rectangleOf(range);
  return { anchor: { line: 0, column: left }, head: { line: size.lines - 1, column: right }, active: range.active };
}

/**
 * Where Ctrl and an arrow lead: to the end of the filled cells that begin here, else to the next filled cell, else to
 * the border of the sheet.
 */
export function edgeFrom(
  from: LayoutPosition,
  direction: Direction,
  size: SheetSize,
  isFilled: (at: LayoutPosition) => boolean,
): LayoutPosition {
  const step = STEPS[direction];
  const next = (at: LayoutPosition): LayoutPosition | undefined => {
    const to = { line: at.line + step.line, column: at.column + step.column };
    return to.line < 0 || to.line >= size.lines || to.column < 0 || to.column >= size.columns ? undefined : to;
  };
  const first = next(from);
  const isInRun = first !== undefined && isFilled(from) && isFilled(first);
  let at = from;
  for (let to = first; to; to = next(to)) {
    if (isInRun && !isFilled(to)) return at;
    if (!isInRun && isFilled(to)) return to;
    at = to;
  }
  return at;
}

/**
 * The next cell of the range that takes typing: Enter goes down its columns, Tab along its lines, round the ends.
 * The active cell itself where no other does.
 */
export function stepWithin(
  range: CellRange,
  step: 'down' | 'up' | 'next' | 'previous',
  isEditable: (at: LayoutPosition) => boolean,
): CellRange {
  const { top, left, bottom, right } = rectangleOf(range);
  const height = bottom - top + 1;
  const width = right - left + 1;
  const isDown = step === 'down' || step === 'up';
  const { line, column } = range.active;
  const start = isDown ? (column - left) * height + (line - top) : (line - top) * width + (column - left);
  const size = height * width;
  const by = step === 'down' || step === 'next' ? 1 : -1;
  for (let moved = 1; moved < size; moved++) {
    const index = (start + by * moved + size * moved) % size;
    const at = isDown
      ? { line: top + (index % height), column: left + Math.floor(index / height) }
      : { line: top + Math.floor(index / width), column: left + (index % width) };
    if (isEditable(at)) return { ...range, active: at };
  }
  return range;
}

const clamp = (value: number, length: number): number => Math.max(0, Math.min(length - 1, value));
