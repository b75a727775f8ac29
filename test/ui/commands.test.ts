import { describe, expect, it } from 'vitest';
import { type Command, commandTitle, isShortcut, runShortcut } from '../../src/ui/commands';

interface Press {
  key: string;
  ctrlKey?: boolean;
  altKey?: boolean;
  shiftKey?: boolean;
  metaKey?: boolean;
}

function press(keys: Press): KeyboardEvent & { taken: boolean } {
  const event = {
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    ...keys,
    taken: false,
    preventDefault: () => {
      event.taken = true;
    },
    stopPropagation: () => {},
  };
  return event as unknown as KeyboardEvent & { taken: boolean };
}

function command(isAvailable: boolean): Command & { runs: number } {
  const made = {
    id: 'redo',
    label: 'redo',
    shortcuts: ['Ctrl+Y', 'Ctrl+Shift+Z'],
    runs: 0,
    isAvailable: () => isAvailable,
    perform: () => {
      made.runs++;
    },
  };
  return made;
}

describe('shortcuts', () => {
  it.each<[string, Press, boolean]>([
    ['Ctrl+Z', { key: 'z', ctrlKey: true }, true],
    ['Ctrl+Z', { key: 'z', metaKey: true }, true],
    ['Ctrl+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, false],
    ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, true],
    ['F8', { key: 'F8' }, true],
    ['F8', { key: 'F8', shiftKey: true }, false],
    ['Alt+PageDown', { key: 'PageDown', altKey: true }, true],
    ['Alt+PageDown', { key: 'PageDown' }, false],
    ['?', { key: '?', shiftKey: true }, true],
    ['?', { key: '?' }, true],
  ])('%s answers %o: %s', (shortcut, keys, expected) => {
    expect(isShortcut(press(keys), shortcut)).toBe(expected);
  });

  it('run the command that is meant and take the key', () => {
    const redo = command(true);
    const event = press({ key: 'y', ctrlKey: true });
    expect(runShortcut([redo], event)).toBe(true);
    expect([redo.runs, event.taken]).toEqual([1, true]);
  });

  it('take the key of a command that is not available, without running it', () => {
    const redo = command(false);
    const event = press({ key: 'y', ctrlKey: true });
    runShortcut([redo], event);
    expect([redo.runs, event.taken]).toEqual([0, true]);
  });

  it('leave other keys alone', () => {
    const event = press({ key: 'y' });
    expect([runShortcut([command(true)], event), event.taken]).toEqual([false, false]);
  });
});

describe('a button', () => {
  it('names its first key, and what it would do just now', () => {
    expect(commandTitle(command(true))).toBe('redo (Ctrl+Y)');
    expect(commandTitle({ ...command(true), hint: () => 'redo: typing' })).toBe('redo: typing (Ctrl+Y)');
    expect(commandTitle({ ...command(true), shortcuts: [] })).toBe('redo');
  });
});
