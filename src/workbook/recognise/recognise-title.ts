import type { Form } from '../../core/edition/form';
import { LEDGER_NUMBERS } from './import-vocabulary';
import { compact, likeness, titleKey } from './import-text';

/** A text near a table that may name it. */
export interface TitleText {
  readonly text: string;
  /** How much it counts: a heading 1, a sheet's name a little less. */
  readonly weight: number;
}

type Titled = Pick<Form, 'title' | 'aliases'>;

/** How well each form's titles fit the texts, 0 to 1, in the order of the forms. */
export function scoreTitles(forms: readonly Titled[], texts: readonly TitleText[]): number[] {
  const said = texts.map(({ text, weight }) => ({ key: titleKey(text), weight })).filter(({ key }) => key.length >= 3);
  return forms.map((form) => {
    let best = 0;
    for (const { key, weight } of said)
      for (const title of titlesOf(form)) best = Math.max(best, weight * titleScore(title, key));
    return best;
  });
}

const titlesCache = new WeakMap<Titled, readonly string[]>();

function titlesOf(form: Titled): readonly string[] {
  const cached = titlesCache.get(form);
  if (cached) return cached;
  const titles = [form.title, ...form.aliases].map(titleKey);
  titlesCache.set(form, titles);
  return titles;
}

/** 支出决算表 stands inside every longer title, so what else the text says counts against it. */
function titleScore(title: string, text: string): number {
  if (title === text) return 1;
  if (text.includes(title)) return title.length / text.length;
  if (title.includes(text) && text.length >= 4) return (0.9 * text.length) / title.length;
  return 0.8 * likeness(title, text);
}

/** Whether a text is the form's number: 公开01表, the 01 or 表1 of a sheet's name, or its ledger's, as 财决01 or Z01. */
export function saysNumber(form: Form, text: string): boolean {
  const said = compact(text);
  const ledger = /^(?:财决|z)(\d{2}(?:-\d)?)(?!-?\d)/i.exec(said)?.[1] ?? /^(?:附|f)(\d{2})(?!-?\d)/i.exec(said)?.[0];
  if (ledger !== undefined) return LEDGER_NUMBERS[form.table] === ledger.replace(/^f/i, '附');
  const wanted = Number(/\d+/.exec(form.number ?? '')?.[0] ?? NaN);
  const printed = /^(?:公开|gk|附?表)?0?(\d{1,2})表?(?!-?\d)/i.exec(said);
  return printed !== null && Number(printed[1]) === wanted;
}
