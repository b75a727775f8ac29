import { describe, expect, it } from 'vitest';
import { rangeAction, type RangeStroke } from '../../../src/ui/grid/range-keys';

const press = (key: string, modifiers: Partial<RangeStroke> = {}): RangeStroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...modifiers,
});
const ctrl = { ctrlKey: true };
const shift = { shiftKey: true };

describe('keys of ranges', () => {
  it('grow with Shift: by a cell, to an edge, by a page, to the ends', () => {
    expect(rangeAction(press('ArrowDown', shift), false)).toEqual({ kind: 'extend', by: 'cell', direction: 'down' });
    expect(rangeAction(press('ArrowLeft', { ...ctrl, ...shift }), false)).toMatchObject({
      by: 'edge',
      direction: 'left',
    });
    expect(rangeAction(press('PageDown', shift), false)).toMatchObject({ by: 'page', direction: 'down' });
    expect(rangeAction(press('Home', shift), false)).toMatchObject({ by: 'line', direction: 'left' });
    expect(rangeAction(press('End', { ...ctrl, ...shift }), false)).toMatchObject({ by: 'sheet', direction: 'right' });
  });

  it('jump, select all, fill down and right with Ctrl, on a Mac with Command', () => {
    expect(rangeAction(press('ArrowUp', ctrl), false)).toEqual({ kind: 'jump', direction: 'up' });
    expect(rangeAction(press('A', ctrl), false)).toEqual({ kind: 'select', what: 'sheet' });
    expect(rangeAction(press('d', { metaKey: true }), false)).toEqual({ kind: 'fill', from: 'top' });
    expect(rangeAction(press('r', ctrl), true)).toEqual({ kind: 'fill', from: 'left' });
  });

  it('step within several cells, clear them, and go back to one; a single cell keeps its own keys', () => {
    for (const [key, action] of [
      ['Enter', { kind: 'step', to: 'down' }],
      ['Tab', { kind: 'step', to: 'next' }],
      ['Delete', { kind: 'clear' }],
      ['Escape', { kind: 'select', what: 'activeCell' }],
    ] as const) {
      expect(rangeAction(press(key), true)).toEqual(action);
      expect(rangeAction(press(key), false)).toBeUndefined();
    }
    expect(rangeAction(press('Tab', shift), true)).toEqual({ kind: 'step', to: 'previous' });
  });

  it('leave plain arrows, other commands and the keys of an input method alone', () => {
    for (const stroke of [
      press('ArrowDown'),
      press('z', ctrl),
      press('c', ctrl),
      press('Delete', ctrl),
      press('ArrowDown', { ...shift, isComposing: true }),
      press('5', shift),
      press('PageDown', { altKey: true }),
    ])
      expect(rangeAction(stroke, true)).toBeUndefined();
  });
});
