import type { CodeEntry } from './form';
import { indexOfInitials, isInitials, type PinyinInitials, spellsWhole } from './pinyin-initials';
import { CODE_LENGTHS, isClassificationCode } from './table-definition';

/** The first name a list has for a code that is not suspect; lists put the attested name first. */
export const nameOfCode = (entries: readonly CodeEntry[], code: string): string | undefined =>
  entries.find((entry) => entry.code === code && !entry.isSuspect)?.name;

/** The name that documents attest for a code; one that the list only offers is none. */
export const attestedName = (entries: readonly CodeEntry[], code: string): string | undefined =>
  entries.find((entry) => entry.code === code && entry.isAttested && !entry.isSuspect)?.name;

/** The codes above a code, outermost first: 2080501 -> 208, 20805. None for a 类 or for what is no code. */
export const parentsOfCode = (code: string): string[] =>
  isClassificationCode(code)
    ? CODE_LENGTHS.filter((length) => length < code.length).map((length) => code.slice(0, length))
    : [];

/**
 * Entries to offer while a code or a name is typed: those whose code starts with the text, in code order, else those
 * whose name contains it or, where it is letters, is spelled with these initials: whole names first, then attested ones,
 * then by how early it stands. Suspect names are not offered. One entry per code, at most `limit`; none for blank text.
 */
export function searchCodes(
  entries: readonly CodeEntry[],
  text: string,
  limit: number,
  initials: PinyinInitials,
): CodeEntry[] {
  const wanted = text.trim();
  if (wanted === '') return [];
  const placeOf = /^\d+$/.test(wanted)
    ? ({ code }: CodeEntry) => (code.startsWith(wanted) ? 0 : -1)
    : isInitials(wanted)
      ? ({ name }: CodeEntry) => indexOfInitials(initials, name, wanted)
      : ({ name }: CodeEntry) => name.indexOf(wanted);
  const found = new Map<string, { entry: CodeEntry; place: number }>();
  for (const entry of entries) {
    if (entry.isSuspect) continue;
    const place = placeOf(entry);
    if (place >= 0 && !found.has(entry.code)) found.set(entry.code, { entry, place });
  }
  const standing = ({ entry }: { readonly entry: CodeEntry }): number =>
    /^\d+$/.test(wanted) || isWholeText(entry, wanted, initials) ? 0 : entry.isAttested ? 1 : 2;
  return [...found.values()]
    .sort((a, b) => standing(a) - standing(b) || a.place - b.place || (a.entry.code < b.entry.code ? -1 : 1))
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** Whether a text is all of an entry's code, of its name, or of the first letters of its pinyin. */
export function isWholeText(
  { code, name }: Pick<CodeEntry, 'code' | 'name'>,
  text: string,
  initials: PinyinInitials,
): boolean {
  const wanted = text.trim();
  return wanted === code || wanted === name || (isInitials(wanted) && spellsWhole(initials, name, wanted));
}
