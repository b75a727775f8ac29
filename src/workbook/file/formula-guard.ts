/**
 * What makes a spreadsheet take the text of a CSV file for a formula: a sign, in its full width too (some make it narrow
 * as they read), also behind blanks and invisible marks that some of them take off first, and a tab or line break.
 */
const FORMULA = /^['\s\u200b-\u200f\u2060]*[=+\-@＝＋－﹣−＠\t\r\n]/;

/** Text that a spreadsheet would run as a formula, with an apostrophe in front. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text before it was guarded. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
