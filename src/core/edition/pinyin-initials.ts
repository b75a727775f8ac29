/** Characters by the first letter of their pinyin; a character may stand under several letters. */
export type PinyinInitials = Readonly<Record<string, string>>;

/** Whether a text could be the first letters of a name's pinyin. */
export const isInitials = (text: string): boolean => /^[a-z]{2,}$/i.test(text);

/**
 * Where in a name the characters begin whose pinyin begins with these letters, brackets and points passed over;
 * -1 where nowhere. `jbylbx` is found in 职工基本医疗保险缴费 at 2.
 */
export function indexOfInitials(initials: PinyinInitials, name: string, letters: string): number {
  const wanted = letters.toLowerCase();
  const characters = [...name];
  for (let start = 0; start < characters.length; start++) {
    let matched = 0;
    for (let at = start; at < characters.length && matched < wanted.length; at++) {
      const character = characters[at]!;
      if (!LETTER.test(character)) {
        if (at === start) break;
        continue;
      }
      if (!isReadAs(initials, character, wanted[matched]!)) break;
      matched++;
    }
    if (matched === wanted.length) return start;
  }
  return -1;
}

/** Whether these letters begin the pinyin of every character of a name, none left over: `zfgjj` of 住房公积金. */
export const spellsWhole = (initials: PinyinInitials, name: string, letters: string): boolean =>
  [...name].filter((character) => LETTER.test(character)).length === letters.length &&
  indexOfInitials(initials, name, letters) === 0;

const LETTER = /[\p{Script=Han}a-z\d]/iu;

const isReadAs = (initials: PinyinInitials, character: string, letter: string): boolean =>
  character.toLowerCase() === letter || (initials[letter]?.includes(character) ?? false);
