import type { Mention } from './plain-words';

/** The numbers of a text that may be codes: of 3, 5 or 7 digits, and no amounts, shares, 行次 or table numbers. */
export function codesIn(plain: string): Mention<string>[] {
  const found: Mention<string>[] = [];
  for (const { 0: token, index } of plain.matchAll(/\d[\d,.]*/g)) {
    if (/^\d{1,3}(?:,\d{3})+(?:\.\d*)?$|^\d+\.\d+$/.test(token)) continue;
    let from = index;
    for (const digits of token.split(/[,.]/)) {
      const to = from + digits.length;
      const isCode =
        /^(?:\d{3}|\d{5}|\d{7})$/.test(digits) && !/^(?:万|元|%|年|表|条|处|行|栏|列)/.test(plain.slice(to));
      if (isCode && !/(?:[-a-zA-Z]|[行栏]次:?)$/.test(plain.slice(0, from))) found.push({ from, to, of: digits });
      from = to + 1;
    }
  }
  return found;
}

const LINE = /第(\d{1,3})行|行次:?(\d{1,3})(?!\d)/g;
const COLUMN = /第(\d{1,2})[栏列]|栏次:?(\d{1,2})(?!\d)/g;

const numbersIn = (plain: string, pattern: RegExp): Mention<string>[] =>
  [...plain.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    of: String(Number(match[1] ?? match[2])),
  }));

/** The 行次 that a text names: 第24行, 行次24. */
export const linesIn = (plain: string): Mention<string>[] => numbersIn(plain, LINE);

/** The 栏次 that a text names: 第3栏, 栏次3. */
export const columnsIn = (plain: string): Mention<string>[] => numbersIn(plain, COLUMN);
