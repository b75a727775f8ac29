import type { Filing } from '../filing/filing';

const known = new WeakMap<object, number>();

/**
 * A whole number that is the same for filings in the same state (`isSameState`), and rarely for others. The states of a
 * history share their parts, so that of hundreds each costs little more than what its step changed.
 */
export function stateDigest(filing: Filing): number {
  const { id: _, ...state } = filing;
  return digest(state);
}

function digest(value: unknown): number {
  if (typeof value !== 'object' || value === null) return digestOfText(`${typeof value} ${String(value)}`);
  let found = known.get(value);
  if (found === undefined) {
    found = Array.isArray(value) ? digestOfList(value) : digestOfRecord(value);
    known.set(value, found);
  }
  return found;
}

const digestOfList = (items: readonly unknown[]): number =>
  items.reduce((sum: number, each) => (Math.imul(sum, 31) + digest(each)) | 0, items.length);

/** In whatever order it was written; what is undefined is not there. */
function digestOfRecord(record: object): number {
  let sum = 1;
  for (const [key, value] of Object.entries(record))
    if (value !== undefined) sum = (sum + mixed(digestOfText(key) ^ Math.imul(digest(value), 0x9e3779b1))) | 0;
  return sum;
}

function digestOfText(text: string): number {
  let sum = text.length;
  for (let index = 0; index < text.length; index++) sum = (Math.imul(sum, 31) + text.charCodeAt(index)) | 0;
  return sum;
}

/** Spreads what differs in a few bits, so that adding up does not cancel it. */
function mixed(value: number): number {
  const spread = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return spread ^ (spread >>> 13);
}
