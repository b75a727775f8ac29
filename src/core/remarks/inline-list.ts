interface Item {
  readonly at: number;
  readonly value: number;
}

const CHINESE = '一二三四五六七八九十';
const chinese = (word: string): number =>
  word.length === 1 ? CHINESE.indexOf(word) + 1 : word === '' ? 0 : chinese(word.slice(1)) + 10;
const circled = (word: string): number => word.charCodeAt(0) - '①'.charCodeAt(0) + 1;

/** How lists are numbered. A point before a digit is a decimal one, unless a code follows; 表1、表2 is no list. */
const STYLES: readonly { readonly number: RegExp; readonly value: (word: string) => number }[] = [
  { number: /(\d{1,2})[、)）]/g, value: Number },
  { number: /(\d{1,2})[.．](?:(?!\d)|(?=[23]\d{4}(?:\d{2})?(?!\d)))/g, value: Number },
  { number: /[(（](\d{1,2})[)）]/g, value: Number },
  { number: /([一二三四五六七八九]|十[一二三四五六七八九]?)、/g, value: chinese },
  { number: /[(（]([一二三四五六七八九]|十[一二三四五六七八九]?)[)）]/g, value: chinese },
  { number: /([①-⑳])/g, value: circled },
];

/** A line in which several numbered remarks follow each other, each on a line of its own, what leads to them first. */
export function breakInlineList(line: string): string[] {
  let best: readonly Item[] = [];
  for (const style of STYLES) {
    const items = runOf(line, style);
    if (items.length > 1 && (best.length === 0 || items[0]!.at < best[0]!.at)) best = items;
  }
  if (best.length === 0) return [line];
  const ends = [...best.slice(1).map(({ at }) => at), line.length];
  const lead = line.slice(0, best[0]!.at).trim();
  const pieces = best.map(({ at }, index) => line.slice(at, ends[index]).replace(/[；;，,\s]+$/, ''));
  return [...(lead === '' ? [] : [lead]), ...pieces.flatMap(breakNested)];
}

/** A piece keeps its own number; a list within it is looked for behind that. */
function breakNested(piece: string): string[] {
  const [own = ''] = /^\s*[(（]?[\d一二三四五六七八九十①-⑳]{1,2}[)）、.．]?\s*/.exec(piece) ?? [];
  const [first = '', ...others] = breakInlineList(piece.slice(own.length));
  return [own + first, ...others];
}

/** The numbers 1, 2, 3 … of one style in a line, where each stands at the start or behind a stop, and says something. */
function runOf(line: string, { number, value }: (typeof STYLES)[number]): readonly Item[] {
  const run: Item[] = [];
  let end = 0;
  for (const match of line.matchAll(number)) {
    const at = match.index;
    const before = line.slice(0, at);
    if (!/(?:^|[。；;！!？?，：:\s…]|[^\d][.,])$/.test(before)) continue;
    const item = { at, value: value(match[1]!) };
    const last = run[run.length - 1];
    if (last ? item.value !== last.value + 1 : item.value !== 1 && before.trim() !== '') continue;
    if (last && line.slice(end, at).replace(/[\s，。；;、]/g, '').length < 2) continue;
    run.push(item);
    end = at + match[0].length;
  }
  return run;
}
