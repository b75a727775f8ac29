import { describe, expect, test } from 'vitest';
import { keyAction, type KeyStroke } from '../../../src/ui/grid/key-action';

const press = (key: string, modifiers: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  ...modifiers,
});

describe('keyAction', () => {
  test('typing replaces, F2 opens, Delete and Backspace clear, Enter moves on', () => {
    for (const key of ['5', '-', '.', '一', 'a', ' ']) expect(keyAction(press(key), true)).toBe('type');
    expect(keyAction(press('F2'), true)).toBe('edit');
    expect(keyAction(press('Enter'), true)).toBe('down');
    expect(keyAction(press('Enter', { shiftKey: true }), true)).toBe('up');
    for (const key of ['Delete', 'Backspace']) expect(keyAction(press(key), true)).toBe('clear');
  });

  test('nothing is typed or cleared where the cell may not change; Enter moves on', () => {
    for (const key of ['5', 'F2', 'Delete', 'Backspace']) expect(keyAction(press(key), false)).toBe('leave');
    expect(keyAction(press('Enter'), false)).toBe('down');
  });

  test('commands of the page and the clipboard pass, Ctrl+D among them', () => {
    for (const key of ['d', 'z', 'c', 'v', 'Enter', 's', 'F2'])
      for (const modifier of ['ctrlKey', 'metaKey'] as const)
        expect(keyAction(press(key, { [modifier]: true }), true)).toBe('leave');
    expect(keyAction(press('5', { altKey: true }), true)).toBe('leave');
    for (const key of ['F8', 'Escape', 'Shift', 'Dead']) expect(keyAction(press(key), true)).toBe('leave');
  });

  test('keys of an input method are never interpreted', () => {
    expect(keyAction(press('Process'), true)).toBe('leave');
    for (const key of ['Enter', 'n', 'Backspace', 'ArrowDown', 'Tab'])
      expect(keyAction(press(key, { isComposing: true }), true)).toBe('leave');
  });

  test('arrows, pages and Tab are left to AG Grid; Home and End stay in the line, with Ctrl they go to the corners', () => {
    for (const key of ['ArrowUp', 'ArrowLeft', 'PageDown', 'Tab']) expect(keyAction(press(key), true)).toBe('navigate');
    expect(keyAction(press('ArrowDown', { ctrlKey: true }), false)).toBe('navigate');
    expect(keyAction(press('Home'), false)).toBe('lineStart');
    expect(keyAction(press('End'), true)).toBe('lineEnd');
    expect(keyAction(press('Home', { ctrlKey: true }), true)).toBe('tableStart');
    expect(keyAction(press('End', { ctrlKey: true }), true)).toBe('tableEnd');
    expect(keyAction(press('Delete', { ctrlKey: true }), true)).toBe('removeRow');
  });
});
