import type { CodeEntry } from '../../core/edition/form';
import { CODE_LENGTHS, isClassificationCode } from '../../core/edition/table-definition';
import { compact, labelKey } from './import-text';
import type { RawCell } from '../workbook';

/** A code and what else its cell says: `2080505`, `208.05.05`, `208 05 05`, `[2080505]名称`, `2080505-名称`. */
const CODE_TEXT = /^[[(【〔]?(\d[\d.]*)[\])】〕]?([-:、.]?)(\D.*)?$/;
/** A name cut off to fewer characters may be any. */
const SHORTEST_CUT_NAME = 8;

/** The code a cell begins with and the text behind it; a code of '' where there is none. */
export function splitCode(raw: RawCell | undefined): { readonly code: string; readonly rest: string } {
  if (raw && isClassificationCode(raw.value)) return { code: raw.value, rest: '' };
  // A number such as 208.10 has lost its last digit but in what is shown.
  const written = raw?.kind === 'number' && raw.value.includes('.') ? raw.text : (raw?.value ?? '');
  const text = compact(written);
  const match = CODE_TEXT.exec(text);
  if (!match) return { code: '', rest: text };
  const [, digits = '', , rest = ''] = match;
  const parts = digits.replace(/\.$/, '').split('.');
  const code = parts.map((part, level) => (level > 0 ? part.padEnd(2, '0') : part)).join('');
  return isClassificationCode(code) ? { code, rest } : { code: '', rest: text };
}

/**
 * The code of a line that has 类, 款 and 项 in columns of their own, each perhaps only where it changes; `previous` is
 * the code of the line before. A column may also hold the whole code.
 */
export function joinLevels(parts: readonly string[], previous: string): string {
  const whole = parts.filter((part) => isClassificationCode(part) && part.length > 3).pop();
  if (whole) return whole;
  const last = parts.reduce((found, part, level) => (part === '' ? found : level), -1);
  if (last < 0) return '';
  const levels = parts.slice(0, last + 1).map((part, level) => {
    const before = level === 0 ? previous.slice(0, 3) : previous.slice(2 * level + 1, 2 * level + 3);
    return part === '' ? before : part.padStart(level === 0 ? 3 : 2, '0');
  });
  return levels.join('');
}

const namesCache = new WeakMap<readonly CodeEntry[], ReadonlyMap<string, readonly string[]>>();

/** The codes of each name, by `labelKey`. */
function codesByName(entries: readonly CodeEntry[]): ReadonlyMap<string, readonly string[]> {
  const cached = namesCache.get(entries);
  if (cached) return cached;
  const codes = new Map<string, readonly string[]>();
  for (const { code, name, isSuspect } of entries) {
    if (isSuspect) continue;
    const key = labelKey(name);
    const known = codes.get(key) ?? [];
    if (!known.includes(code)) codes.set(key, [...known, code]);
  }
  namesCache.set(entries, codes);
  return codes;
}

/** Finds codes by names that stand in the order of the classification, indented by level or not. */
export class CodesByName {
  private readonly above: { readonly indent: number; readonly code: string }[] = [];
  private last = '';

  constructor(private readonly entries: readonly CodeEntry[]) {}

  /** Tells what the line above was; `indent` counts the spaces before its name. */
  passed(code: string, indent: number): void {
    while (this.above.length > 0 && this.above[this.above.length - 1]!.indent >= indent) this.above.pop();
    this.above.push({ indent, code });
    this.last = code;
  }

  /** The one code that the name can have at this place; undefined where there is none or more than one. */
  codeOf(name: string, indent: number): string | undefined {
    const codes = this.codesOf(labelKey(name));
    if (codes.length === 0) return undefined;
    const parent = [...this.above].reverse().find((each) => each.indent < indent);
    if (parent) return only(codes.filter((code) => isChild(code, parent.code)));
    const fits = CODE_LENGTHS.filter((length) => length <= this.last.length)
      .map((length) => this.last.slice(0, length))
      .reverse();
    const isIndented = this.above.some((each) => each.indent > indent);
    for (const above of isIndented ? [''] : [...fits, '']) {
      const found = codes.filter((code) => isChild(code, above));
      if (found.length > 0) return only(found);
    }
    return only(codes);
  }

  /** A name cut off to fit its column still says which it is. */
  private codesOf(key: string): readonly string[] {
    const all = codesByName(this.entries);
    const exact = all.get(key);
    if (exact || key.length < SHORTEST_CUT_NAME) return exact ?? [];
    return [...all].flatMap(([name, codes]) => (name.startsWith(key) ? codes : []));
  }
}

const isChild = (code: string, parent: string): boolean =>
  parent === '' ? code.length === 3 : code.length === parent.length + 2 && code.startsWith(parent);

const only = (codes: readonly string[]): string | undefined => (codes.length === 1 ? codes[0] : undefined);

/** The spaces before a text; one of full width counts as two. */
export function indentOf(raw: RawCell | undefined): number {
  const spaces = /^[\s\u3000]*/.exec(raw?.value ?? '')![0];
  return Array.from(spaces).reduce((sum, space) => sum + (space === '\u3000' ? 2 : 1), 0);
}
