import type { TableId } from '../filing/cell';
import type { Edition } from '../edition/edition';
import { type Mention, mentions, plainWords } from './plain-words';
import { tableOfShortTitle } from './short-titles';

/** 公开05表, 财决公开05表, 公开5表, 05表, 附表5, 表5, 表五; not 财决05表, which counts otherwise, nor 3张表. */
const NUMBER = /(财决|[zZ])?(?:公开|附)?(?:0?(\d{1,2})表|表0?(\d{1,2})(?![\d.])|表([一二三四五六七八九]))/g;
const CHINESE = '一二三四五六七八九';

/** The tables that a text names by number or title, from left to right. */
export function tablesNamed(edition: Edition, text: string): Mention<TableId>[] {
  const plain = plainWords(text);
  const titles = edition.forms.flatMap(({ table, title, aliases }) =>
    [title, ...aliases].map((words) => ({ words: plainWords(words), of: table })),
  );
  const found = mentions(plain, titles);
  for (const match of plain.matchAll(NUMBER)) {
    const number = Number(match[2] ?? match[3] ?? CHINESE.indexOf(match[4] ?? '') + 1);
    const isOther = match[1] !== undefined && !match[0].includes('公开');
    const table = !isOther ? tableOfNumber(edition, number) : undefined;
    const [from, to] = [match.index, match.index + match[0].length];
    // The end of a longer number is none.
    if (table === undefined || /[\d.]/.test(plain.charAt(from - 1))) continue;
    if (found.every((each) => to <= each.from || from >= each.to)) found.push({ from, to, of: table });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The table of a cell that only says which one: 公开05表, 05, 5, 五, 第5张, a title, or what people call it for short. */
export function tableSaid(edition: Edition, words: string): TableId | undefined {
  const plain = plainWords(words);
  const bare = /^(?:公开|附|附件|第)?表?0?(?:(\d{1,2})|([一二三四五六七八九]))张?表?$/.exec(plain);
  if (bare) return tableOfNumber(edition, Number(bare[1] ?? CHINESE.indexOf(bare[2]!) + 1));
  const title = plain.replace(NUMBER, '').replace(/[:、,.|]/g, '');
  const whole = edition.forms.find((form) => [form.title, ...form.aliases].some((each) => plainWords(each) === title));
  return whole?.table ?? tableOfShortTitle(edition, title) ?? tablesNamed(edition, words)[0]?.of;
}

/** Whether a text is a table's name and nothing else: a heading over what is said of it. */
export function isTableHeading(edition: Edition, text: string): boolean {
  const plain = plainWords(text).replace(/[:、,.。]+$/, '');
  const named = tablesNamed(edition, plain);
  const rest = named.reduceRight((left, { from, to }) => left.slice(0, from) + left.slice(to), plain);
  return named.length > 0 && named.every(({ of }) => of === named[0]!.of) && rest.replace(/[|:、,.]/g, '') === '';
}

const tableOfNumber = (edition: Edition, number: number): TableId | undefined =>
  edition.forms.find((form) => Number(/\d+/.exec(form.number ?? '')?.[0] ?? NaN) === number)?.table;
