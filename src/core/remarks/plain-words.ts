import { halfWidth } from '../money/decimal-text';

/** Words as they are compared: half width, without white space, quotes, book-title marks and brackets. */
export const plainWords = (text: string): string =>
  halfWidth(text)
    // Two numbers side by side stay two.
    .replace(/(\d)\s+(?=\d)/g, '$1|')
    .replace(/[\s“”"'‘’《》〈〉「」()\u200b-\u200f\ufeff]/g, '');

/** Where words stand in a text. */
export interface Mention<T> {
  readonly from: number;
  readonly to: number;
  readonly of: T;
}

/** The places of words in a text, from left to right; what stands within longer words is not seen. */
export function mentions<T>(text: string, words: readonly { readonly words: string; readonly of: T }[]): Mention<T>[] {
  const found: Mention<T>[] = [];
  const isFree = (from: number, to: number): boolean => found.every((each) => to <= each.from || from >= each.to);
  for (const { words: sought, of } of [...words].sort((a, b) => b.words.length - a.words.length)) {
    if (sought === '') continue;
    for (let from = text.indexOf(sought); from >= 0; from = text.indexOf(sought, from + sought.length)) {
      const to = from + sought.length;
      if (isFree(from, to)) found.push({ from, to, of });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
