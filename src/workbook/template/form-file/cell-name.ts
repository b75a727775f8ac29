/** A cell by row and column, counted from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** `B7`; undefined where the text names no cell. */
export function positionOf(name: string): Position | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(name) ?? [];
  return letters && digits ? { row: Number(digits) - 1, column: columnOf(letters) } : undefined;
}

export const cellName = ({ row, column }: Position): string => `${columnLetters(column)}${row + 1}`;

export const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** The corners of `A1:B7`, or of one cell; undefined where the text names none. */
export function cornersOf(range: string): readonly [Position, Position] | undefined {
  const [from, to = from] = range.split(':');
  const corners = [positionOf(from!), positionOf(to!)] as const;
  return corners[0] && corners[1] ? [corners[0], corners[1]] : undefined;
}
