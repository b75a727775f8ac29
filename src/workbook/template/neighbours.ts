import type { Columns } from './form-file/shift-formula';
import type { TemplateSheet } from './read-template';

export type { Columns } from './form-file/shift-formula';

/**
 * Which columns lines that are added before row `at` may move down: all (undefined), those of the table where another
 * part of the sheet stands beside it, or none, where a part that is wider stands below.
 */
export function columnsToMove({ window, neighbours }: TemplateSheet, at: number): Columns | 'none' | undefined {
  const isBeside = neighbours.some(
    ({ top, bottom, left, right }) => (right < window.left || left > window.right) && top < at && bottom >= at,
  );
  if (!isBeside) return undefined;
  const { left, right } = window;
  const isTorn = neighbours.some(
    (each) => each.bottom >= at && each.left <= right && each.right >= left && (each.left < left || each.right > right),
  );
  return isTorn ? 'none' : { left, right };
}
