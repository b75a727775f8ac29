import { expect, test } from 'vitest';
import type { GridPosition } from '../../../src/ui/grid/next-editable';
import { afterTab, beforeEnter, type TabRun } from '../../../src/ui/grid/tab-run';

const at = (line: number, column: number): GridPosition => ({ line, column });

/** The run after Tab led along these cells. */
const along = (...cells: readonly GridPosition[]): TabRun | undefined =>
  cells.slice(1).reduce<TabRun | undefined>((run, to, index) => afterTab(run, cells[index]!, to), undefined);

test('after a run of Tabs, Enter goes on from the column where it began, in the line where it ended', () => {
  expect(beforeEnter(along(at(4, 2), at(4, 3), at(4, 5)), at(4, 5))).toEqual(at(4, 2));
  expect(beforeEnter(along(at(4, 5), at(5, 2), at(5, 3)), at(5, 3))).toEqual(at(5, 5));
});

test('a Tab back belongs to the run', () => {
  expect(beforeEnter(along(at(4, 2), at(4, 3), at(4, 2), at(4, 3)), at(4, 3))).toEqual(at(4, 2));
  expect(beforeEnter(along(at(4, 5), at(4, 4)), at(4, 4))).toEqual(at(4, 5));
});

test('without a Tab, or elsewhere than where the Tabs led, Enter stays in its column', () => {
  expect(beforeEnter(undefined, at(4, 3))).toEqual(at(4, 3));
  expect(beforeEnter(along(at(4, 2), at(4, 3)), at(6, 3))).toEqual(at(6, 3));
});

test('a Tab from elsewhere begins another run', () => {
  expect(beforeEnter(afterTab(along(at(4, 2), at(4, 3)), at(7, 5), at(7, 6)), at(7, 6))).toEqual(at(7, 5));
});
