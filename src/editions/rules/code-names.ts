import { halfWidth } from '../../core/money/decimal-text';
import type { OpenRow } from '../../core/filing/filing';
import type { CodeEntry } from '../../core/edition/form';

/** A row whose name is not the one published documents have for its code. */
export interface NameProblem {
  readonly row: OpenRow;
  /** What is wrong with it, as the rest of a sentence that begins with the name. */
  readonly text: string;
}

interface KnownNames {
  readonly attested: ReadonlyMap<string, readonly string[]>;
  /** `code name` → the entry that says why the name is former. */
  readonly former: ReadonlySet<string>;
  /** Name → the codes that are attested with it. */
  readonly codesOf: ReadonlyMap<string, readonly string[]>;
}

/** Brackets, quotation marks and spaces are written in many ways. */
const plain = (name: string): string => halfWidth(name).replace(/[\s"“”‘’']/g, '');

const knownCache = new WeakMap<readonly CodeEntry[], KnownNames>();

function knownNames(entries: readonly CodeEntry[]): KnownNames {
  const cached = knownCache.get(entries);
  if (cached) return cached;
  const attested = new Map<string, string[]>();
  const codesOf = new Map<string, string[]>();
  const former = new Set<string>();
  for (const { code, name, isAttested, isFormer } of entries) {
    if (isFormer) former.add(`${code} ${plain(name)}`);
    if (!isAttested) continue;
    attested.set(code, [...(attested.get(code) ?? []), name]);
    codesOf.set(plain(name), [...(codesOf.get(plain(name)) ?? []), code]);
  }
  const known = { attested, former, codesOf };
  knownCache.set(entries, known);
  return known;
}

const cache = new WeakMap<readonly OpenRow[], { entries: readonly CodeEntry[]; problems: readonly NameProblem[] }>();

/** The rows whose code has attested names, none of which is the row's own. A code that is not listed is never wrong. */
export function nameProblems(entries: readonly CodeEntry[], rows: readonly OpenRow[]): readonly NameProblem[] {
  const cached = cache.get(rows);
  if (cached?.entries === entries) return cached.problems;
  const known = knownNames(entries);
  const problems = rows.flatMap((row): NameProblem[] => {
    const text = row.name.trim() === '' ? undefined : nameProblem(known, row);
    return text === undefined ? [] : [{ row, text }];
  });
  cache.set(rows, { entries, problems });
  return problems;
}

function nameProblem({ attested, former, codesOf }: KnownNames, { code, name }: OpenRow): string | undefined {
  const names = attested.get(code);
  const own = plain(name);
  if (!names || names.some((each) => plain(each) === own)) return undefined;
  const expected = names.map((each) => `“${each}”`).join('或');
  if (former.has(`${code} ${own}`)) return `是旧名，现为${expected}`;
  if (names.some((each) => plain(each).startsWith(own))) return `没有印全，应为${expected}`;
  const others = codesOf.get(own) ?? [];
  const whose = others.length === 1 ? `是 ${others[0]} 的名称，` : '';
  return `${whose}与已公开的${expected}不同，请核对编码和名称`;
}
