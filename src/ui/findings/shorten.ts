import type { Edition } from '../../core/edition/edition';
import { closeUp } from '../../core/review/review-report';

export type Shorten = (sentence: string) => string;

/** Names tables by the number that their forms print, where the full title would fill a narrow card. */
export function shortenTitles(edition: Edition): Shorten {
  const numbers = edition.forms.flatMap(({ title, number }) => (number ? [[`《${title}》`, number] as const] : []));
  return (sentence) =>
    closeUp(numbers.reduce((words, [title, number]) => words.split(title).join(` ${number} `), sentence));
}
