/**
 * What a program needs to know a line again and a person does not: `id:7f3a at:1724120000000`. It stands in the last
 * column of a list, in pale ink; what a person can read in the other columns goes before it.
 */
export type SystemTag = Readonly<Record<string, string | number | undefined>>;

/** The head of that column. */
export const TAG_HEAD = '系统标识，请勿修改';
/** In place of a tag: the line goes on with texts that were too long for one cell. */
export const CONTINUED = '续';

export const writeTag = (tag: SystemTag): string =>
  Object.entries(tag)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${escapeSpaces(String(value))}`]))
    .join(' ');

/** The names and values of a tag; whatever is not written as one is left out. Never throws. */
export function readTag(text: string): ReadonlyMap<string, string> {
  const tag = new Map<string, string>();
  for (const part of text.split(/\s+/)) {
    const colon = part.indexOf(':');
    const value = colon > 0 ? unescape(part.slice(colon + 1)) : undefined;
    if (value !== undefined) tag.set(part.slice(0, colon), value);
  }
  return tag;
}

/** A whole number that a tag says. */
export function tagNumber(tag: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = tag.get(name) ?? '';
  return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
}

const escapeSpaces = (text: string): string => text.replace(/[%\s]/g, (each) => encodeURIComponent(each));

function unescape(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
