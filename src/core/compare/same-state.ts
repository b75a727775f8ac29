import type { Filing } from '../filing/filing';
import type { History } from '../filing/history';
import { createTimeline } from '../filing/timeline';

const textCache = new WeakMap<object, string>();

/** What a part says, in whatever order it was written. Steps of a history share the parts that did not change. */
function textOf(part: unknown): string {
  if (typeof part !== 'object' || part === null) return JSON.stringify(part) ?? '';
  let text = textCache.get(part);
  if (text === undefined) {
    text = JSON.stringify(part, sorted);
    textCache.set(part, text);
  }
  return text;
}

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
    : value;

/** Whether two parts of filings say the same, in whatever order they were written. */
export const isSamePart = (a: unknown, b: unknown): boolean => a === b || textOf(a) === textOf(b);

/** Whether two filings of whatever id are in the same state, dossier and settings included. */
export function isSameState(a: Filing, b: Filing): boolean {
  const tables = new Set([...Object.keys(a.tables), ...Object.keys(b.tables)]) as Set<keyof Filing['tables']>;
  for (const table of tables) if (!isSamePart(a.tables[table], b.tables[table])) return false;
  const parts = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Filing>;
  for (const part of parts) if (part !== 'id' && part !== 'tables' && !isSamePart(a[part], b[part])) return false;
  return true;
}

/** Whether `state` is one that the filing went through on its way, as far back as its history reaches. */
export function wentThrough(filing: Filing, history: Pick<History, 'done'>, state: Filing): boolean {
  const timeline = createTimeline(filing, history);
  for (let steps = timeline.length - 1; steps >= 0; steps--)
    if (isSameState(timeline.stateAfter(steps), state)) return true;
  return false;
}
