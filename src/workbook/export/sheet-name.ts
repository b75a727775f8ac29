const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f]/g;
const LONGEST = 31;
/** Excel keeps this name for its own list of changes. */
const RESERVED = 'history';

/**
 * A sheet name near to `wanted` that Excel accepts and that differs from all of
 * `taken` (Excel compares without regard to case).
 */
export function sheetNameFor(wanted: string, taken: readonly string[]): string {
  const clean = wanted.replace(FORBIDDEN, ' ').replace(/^[\s']+|[\s']+$/g, '') || 'Sheet';
  const used = new Set([RESERVED, ...taken.map((name) => name.toLowerCase())]);
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : `(${n})`;
    const name = clean.slice(0, LONGEST - suffix.length).replace(/[\s']+$/, '') + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
