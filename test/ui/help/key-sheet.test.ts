import { expect, it } from 'vitest';
import { makeEditorCommands } from '../../../src/ui/editor/editor-commands';
import { keyAction } from '../../../src/ui/grid/key-action';
import { rangeAction, type RangeStroke } from '../../../src/ui/grid/range-keys';
import { keySheet } from '../../../src/ui/text-help.zh';

/** Every action does nothing: only names and keys are looked at. */
const commands = makeEditorCommands(new Proxy({}, { get: () => () => undefined }) as never);
const everything = [...new Set([...commands.all, ...commands.table, ...commands.range.flat()])];

const listed = keySheet.flatMap(([, rows]) => rows.map(([keys]) => keys)).join(' ');

it.each(everything.flatMap(({ id, shortcuts }) => shortcuts.map((keys) => [keys, id])))(
  '%s (%s) is on the sheet of keys',
  (keys) => {
    const last = keys.split('+').pop()!;
    const isListed = listed.includes(keys) || (keys.startsWith('Alt+Page') && listed.includes(last));
    expect(isListed).toBe(true);
  },
);

const stroke = (keys: string): RangeStroke => {
  const parts = keys.replace('空格', ' ').split('+');
  return {
    key: parts[parts.length - 1]!.length === 1 ? parts[parts.length - 1]!.toLowerCase() : parts[parts.length - 1]!,
    ctrlKey: parts.includes('Ctrl'),
    metaKey: false,
    shiftKey: parts.includes('Shift'),
    altKey: false,
    isComposing: false,
  };
};

it('the keys that the menu names are those that the sheet obeys', () => {
  const key = (id: string): RangeStroke => stroke(everything.find((each) => each.id === id)!.shortcuts[0]!);
  expect(rangeAction(key('fillDown'), true)).toEqual({ kind: 'fill', from: 'top' });
  expect(rangeAction(key('fillRight'), true)).toEqual({ kind: 'fill', from: 'left' });
  expect(rangeAction(key('clear'), true)).toEqual({ kind: 'clear' });
  expect(keyAction(key('clear'), true)).toBe('clear');
  expect(keyAction(key('edit'), true)).toBe('edit');
  expect(keyAction(key('remove-row'), true)).toBe('removeRow');
  expect(rangeAction(key('selectAll'), false)).toEqual({ kind: 'select', what: 'sheet' });
  expect(rangeAction(key('selectLines'), false)).toEqual({ kind: 'select', what: 'lines' });
  expect(rangeAction(key('selectColumns'), false)).toEqual({ kind: 'select', what: 'columns' });
});

it('no two commands share a key', () => {
  const keys = everything.flatMap(({ shortcuts }) => shortcuts);
  expect(new Set(keys).size).toBe(keys.length);
});
