import { halfWidth } from '../../core/money/decimal-text';

/** Texts of a draft made comparable: offices space, wrap, number and punctuate the same words differently. */

/** Half-width and without white space, line breaks and invisible marks. */
export const compact = (text: string): string =>
  PLAIN_TEXT.test(text) ? text : halfWidth(text).replace(/[\s\u200b-\u200f\ufeff]/g, '');

/** Visible ASCII and Chinese characters: nothing to make comparable. */
const PLAIN_TEXT = /^[!-~\u4e00-\u9fff]*$/;

/** What `compact(text).slice(from, to)` is in the text as written. */
export function asWritten(text: string, from: number, to: number): string {
  const kept = Array.from({ length: text.length }, (_, index) => index).filter(
    (index) => compact(text.charAt(index)) !== '',
  );
  return text.slice(kept[from], (kept[to - 1] ?? -1) + 1);
}

/** A column head: without 部门/单位 (they are exchanged in every office), quotes, and a unit in brackets. */
export const headKey = (text: string): string =>
  compact(text)
    .replace(/\((?:单位:)?(?:万元|元)\)/g, '')
    .replace(/[“”"'‘’]|部门|单位/g, '');

const NUMBERING = /^(?:其中:|\((?:\d+|[一二三四五六七八九十]+)\)[、.]?|(?:\d+|[一二三四五六七八九十]+)[、.,]|[①-⑳])/;

/** The label of a line without its numbering, 其中：, brackets and quotes: `其中：（1）公务用车购置费` is `公务用车购置费`. */
export function labelKey(text: string): string {
  let rest = compact(text);
  for (let next = rest.replace(NUMBERING, ''); next !== rest && next !== ''; next = rest.replace(NUMBERING, ''))
    rest = next;
  return rest.replace(/:$/, '').replace(/[()“”"'‘’]|部门|单位/g, '');
}

/** The same without what stands in brackets: `使用非财政拨款结余(含专用结余)`. */
export const bareLabelKey = (text: string): string => labelKey(compact(text).replace(/(?!^)\([^()]*\)/g, ''));

/** A table's title: without quotes, book-title marks, 部门/单位, the year, and the words that come and go. */
export const titleKey = (text: string): string =>
  compact(text)
    .replace(/[“”"'‘’《》〈〉「」]|部门|单位/g, '')
    .replace(/^.*(?:19|20)\d\d年度?/, '')
    .replace(/^(?:公开|附)?\d*表\d*(?=.{3})/, '')
    .replace(/明细表/g, '表');

/** How alike two texts are, 0 to 1: the share of neighbouring pairs of characters they have in common. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = pairsOf(a);
  let shared = 0;
  for (const pair of pairsOf(b)) {
    const at = pairs.indexOf(pair);
    if (at < 0) continue;
    pairs[at] = TAKEN;
    shared++;
  }
  return (2 * shared) / (a.length + b.length - 2);
}

const TAKEN = -1;

/** Each two neighbouring characters as one number. */
function pairsOf(text: string): number[] {
  const pairs: number[] = [];
  for (let i = 1; i < text.length; i++) pairs.push(text.charCodeAt(i - 1) * 0x10000 + text.charCodeAt(i));
  return pairs;
}
