import type { Form, FormColumn } from '../../core/edition/form';
import { headKey } from './import-text';

/**
 * Heads of documents that stand other figures beside those that are wanted: the year before, executed amounts, parts.
 * There a word counts only to the letter, and only under heads that mean nothing else.
 */
export interface StrictHead {
  /** Words that count where none of `beside` is printed. */
  readonly alone: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  /** What the other columns of the form are called. */
  readonly elsewhere: ReadonlySet<string>;
  /** What has no place in the table. */
  readonly excluded: ReadonlySet<string>;
}

/** The texts over one column, as far as they matter here. */
interface Texts {
  readonly texts: readonly string[];
  readonly last: string;
}

const SUMS: ReadonlySet<string> = new Set(['小计', '合计']);
const YEAR = /^((?:19|20)\d\d)年度?/;
const FORMER_YEAR = /^(?:上年|上一年度?|去年)(?:预算|预计|执行|决算|完成|实际|数)/;

const keys = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(headKey));

/** The words a column of a strict form is read under; undefined where any likeness will do. */
export function strictHead(form: Form, column: FormColumn): StrictHead | undefined {
  if (column.kind !== 'figure' || !column.aliases) return undefined;
  const others = form.blocks.flatMap(({ columns }) => columns).filter((each) => each !== column);
  const own = leavesOf(column);
  const elsewhere = others.flatMap((each) =>
    each.kind === 'figure' ? [...leavesOf(each)].filter((word) => !SUMS.has(word) && !own.has(word)) : [],
  );
  return {
    alone: keys(column.alone?.words ?? []),
    beside: keys(column.alone?.beside ?? []),
    elsewhere: new Set(elsewhere),
    excluded: keys(wordsWithoutPlace(form)),
  };
}

const leavesOf = ({ header, ...rest }: Extract<FormColumn, { kind: 'figure' }>): ReadonlySet<string> =>
  keys([...header.slice(-1), ...(rest.aliases ?? [])]);

const wordsWithoutPlace = (form: Form): readonly string[] =>
  (form.withoutPlace ?? []).flatMap(({ kind, words }) => (kind === 'column' ? words : []));

/** 0 to 0.8: whether the texts over a column name it. `printed`: all words of the heads. */
export function strictScore(
  leaves: ReadonlySet<string>,
  strict: StrictHead,
  { texts, last }: Texts,
  printed: ReadonlySet<string>,
): number {
  if (texts.some((text) => isOfOtherYear(text) || strict.excluded.has(text))) return 0;
  const isAlone = strict.alone.has(last) && !standsBeside(strict.beside, printed);
  const named = leaves.has(last) || isAlone ? 0.8 : 0;
  if (!SUMS.has(last)) return named;
  // A sum is that of the head over it.
  const over = texts.filter((text) => !SUMS.has(text)).pop();
  if (over !== undefined && strict.elsewhere.has(over)) return 0;
  return Math.max(named, over !== undefined && leaves.has(over) ? 0.75 : 0);
}

const standsBeside = (words: ReadonlySet<string>, printed: ReadonlySet<string>): boolean =>
  [...words].some((word) => printed.has(word));

/** Why the texts over a column of the document have no place in the table; undefined where none of them says so. */
export function reasonWithoutPlace(
  form: Form,
  texts: readonly string[],
  printed: ReadonlySet<string>,
): string | undefined {
  if (!form.withoutPlace) return undefined;
  if (texts.some(isOfOtherYear)) return '不是本年的数';
  const last = texts[texts.length - 1] ?? '';
  for (const column of form.blocks.flatMap(({ columns }) => columns))
    if (saysMoreBeside(column, printed) && keys(column.alone.words).has(last)) return column.alone.reason;
  return form.withoutPlace.find(
    ({ kind, words }) => kind === 'column' && words.some((word) => texts.includes(headKey(word))),
  )?.reason;
}

type WithAlone = FormColumn & { readonly alone: { readonly words: readonly string[]; readonly reason: string } };

/** Whether words that may mean the column mean more here, because of what is printed beside. */
export const saysMoreBeside = (column: FormColumn, printed: ReadonlySet<string>): column is WithAlone =>
  column.kind === 'figure' && column.alone !== undefined && standsBeside(keys(column.alone.beside), printed);

const isOfOtherYear = (text: string): boolean => YEAR.test(text) || FORMER_YEAR.test(text);

/** Rows of heads, the latest of the years they name taken off: 2024年预算数 beside 2023年执行数 is 预算数. */
export function withoutOwnYear(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const own = latestYear(rows);
  if (own === undefined) return [...rows];
  const plain = (head: string): string => (YEAR.exec(head)?.[1] === own ? head.replace(YEAR, '') || '本年' : head);
  return rows.map((heads) => heads.map(plain));
}

/** The latest of the years that heads begin with. */
export function latestYear(rows: readonly (readonly string[])[]): string | undefined {
  const years = rows.flatMap((heads) => heads.flatMap((head) => YEAR.exec(head)?.[1] ?? [])).sort();
  return years[years.length - 1];
}
