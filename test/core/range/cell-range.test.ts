import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  edgeFrom,
  extendBy,
  extendTo,
  isWithin,
  oneCell,
  rectangleOf,
  stepWithin,
  wholeColumns,
  wholeLines,
  wholeSheet,
} from '../../../src/core/range/cell-range';

const at = (line: number, column: number) => ({ line, column });
const SIZE = { lines: 5, columns: 4 };
const anywhere = fc.record({ line: fc.nat(4), column: fc.nat(3) });

describe('a range', () => {
  it('spans the rectangle between its corners, whichever way it was drawn', () => {
    expect(rectangleOf(extendTo(oneCell(at(3, 2)), at(1, 3)))).toEqual({ top: 1, left: 2, bottom: 3, right: 3 });
  });

  it('always holds its active cell, and stays on the sheet', () => {
    const moves = fc.array(fc.constantFrom('up', 'down', 'left', 'right'), { maxLength: 12 });
    fc.assert(
      fc.property(anywhere, moves, (start, directions) => {
        const range = directions.reduce((each, direction) => extendBy(each, direction, SIZE), oneCell(start));
        const { top, left, bottom, right } = rectangleOf(range);
        expect(isWithin({ top, left, bottom, right }, range.active)).toBe(true);
        expect(top >= 0 && left >= 0 && bottom < SIZE.lines && right < SIZE.columns).toBe(true);
      }),
    );
  });

  it('grows to whole lines, columns and the sheet, and keeps its active cell', () => {
    const range = extendTo(oneCell(at(1, 1)), at(2, 2));
    expect(rectangleOf(wholeLines(range, SIZE))).toEqual({ top: 1, left: 0, bottom: 2, right: 3 });
    expect(rectangleOf(wholeColumns(range, SIZE))).toEqual({ top: 0, left: 1, bottom: 4, right: 2 });
    expect(rectangleOf(wholeSheet(range, SIZE))).toEqual({ top: 0, left: 0, bottom: 4, right: 3 });
    expect(wholeSheet(range, SIZE).active).toEqual(at(1, 1));
  });
});

describe('Ctrl and an arrow', () => {
  // ■ ■ □ ■ ■
  const filled = new Set([0, 1, 3, 4]);
  const edge = (from: number, direction: 'up' | 'down') =>
    edgeFrom(at(from, 0), direction, SIZE, ({ line }) => filled.has(line)).line;

  it('stops at the end of a run, then at the next filled cell, then at the border', () => {
    expect([edge(0, 'down'), edge(1, 'down'), edge(3, 'down'), edge(4, 'down')]).toEqual([1, 3, 4, 4]);
    expect([edge(4, 'up'), edge(3, 'up'), edge(2, 'up'), edge(0, 'up')]).toEqual([3, 1, 1, 0]);
  });

  it('goes to the border where nothing is filled', () => {
    expect(edgeFrom(at(2, 1), 'right', SIZE, () => false)).toEqual(at(2, 3));
  });
});

describe('Enter and Tab inside a range', () => {
  const range = extendTo(oneCell(at(1, 1)), at(2, 2));
  const walk = (
    step: 'down' | 'up' | 'next' | 'previous',
    isEditable: (position: { column: number }) => boolean = () => true,
  ) => {
    let each = range;
    return Array.from({ length: 4 }, () => (each = stepWithin(each, step, isEditable)).active).map(
      ({ line, column }) => `${line}${column}`,
    );
  };

  it('go round: down the columns, along the lines, and back', () => {
    expect(walk('down')).toEqual(['21', '12', '22', '11']);
    expect(walk('next')).toEqual(['12', '21', '22', '11']);
    expect(walk('up')).toEqual(['22', '12', '21', '11']);
    expect(walk('previous')).toEqual(['22', '21', '12', '11']);
  });

  it('pass over what takes no typing, and stay where nothing else does', () => {
    expect(walk('next', ({ column }) => column === 1)).toEqual(['21', '11', '21', '11']);
    expect(walk('down', () => false)).toEqual(['11', '11', '11', '11']);
  });
});
