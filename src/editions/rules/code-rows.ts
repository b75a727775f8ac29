import type { OpenRow } from '../../core/filing/filing';
import { parentsOfCode } from '../../core/edition/classification';
import { CODE_LENGTHS, codeLevel, type TableDefinition } from '../../core/edition/table-definition';

/** What is wrong with the codes of a table's rows, without words. */
export type RowProblem =
  /** No code of a level that the classification has. */
  | { readonly kind: 'form'; readonly row: OpenRow }
  | { readonly kind: 'double'; readonly code: string; readonly rows: readonly OpenRow[] }
  /** Nobody has named them. */
  | { readonly kind: 'unnamed'; readonly rows: readonly OpenRow[] }
  /** The table prints the level of `parent`, but has no row for it. */
  | { readonly kind: 'orphan'; readonly parent: string; readonly rows: readonly OpenRow[] }
  /** The first row that stands behind a larger code, and how many do. */
  | { readonly kind: 'order'; readonly row: OpenRow; readonly before: OpenRow; readonly count: number };

/** How many digits a code may have: economic codes end at 款. */
export const codeLengths = (definition: TableDefinition): readonly number[] =>
  CODE_LENGTHS.slice(0, definition.openRows?.classification === 'economic' ? 2 : 3);

const cache = new WeakMap<readonly OpenRow[], readonly RowProblem[]>();

export function rowProblems(definition: TableDefinition, rows: readonly OpenRow[]): readonly RowProblem[] {
  const cached = cache.get(rows);
  if (cached) return cached;
  const problems = findProblems(definition, rows);
  cache.set(rows, problems);
  return problems;
}

function findProblems(definition: TableDefinition, rows: readonly OpenRow[]): RowProblem[] {
  const lengths = codeLengths(definition);
  const isCode = ({ code }: OpenRow): boolean => codeLevel(code) > 0 && lengths.includes(code.length);
  const fixed = definition.rows.flatMap(({ id, code, label }): OpenRow[] => (code ? [{ id, code, name: label }] : []));
  const coded = [...fixed, ...rows.filter(isCode)];
  const byCode = new Map<string, OpenRow[]>();
  for (const row of coded) {
    const same = byCode.get(row.code);
    if (same) same.push(row);
    else byCode.set(row.code, [row]);
  }
  // A level that the table prints nowhere is left out on purpose: its codes add up to the next level there is.
  const printedLevels = new Set(coded.map(({ code }) => code.length));
  const orphans = new Map<string, OpenRow[]>();
  for (const row of coded)
    for (const parent of parentsOfCode(row.code)) {
      if (!printedLevels.has(parent.length) || byCode.has(parent)) continue;
      orphans.set(parent, [...(orphans.get(parent) ?? []), row]);
    }
  const unnamed = rows.filter(({ name }) => name.trim() === '');
  return [
    ...rows.filter((row) => !isCode(row)).map((row): RowProblem => ({ kind: 'form', row })),
    ...(unnamed.length > 0 ? [{ kind: 'unnamed', rows: unnamed } as const] : []),
    ...[...byCode].flatMap(([code, same]): RowProblem[] =>
      same.length > 1 ? [{ kind: 'double', code, rows: same }] : [],
    ),
    ...[...orphans].map(([parent, below]): RowProblem => ({ kind: 'orphan', parent, rows: below })),
    ...outOfOrder(rows.filter(isCode)),
  ];
}

function outOfOrder(rows: readonly OpenRow[]): RowProblem[] {
  const late = rows.flatMap((row, index) => (index > 0 && row.code < rows[index - 1]!.code ? [index] : []));
  if (late.length === 0) return [];
  const first = late[0]!;
  return [{ kind: 'order', row: rows[first]!, before: rows[first - 1]!, count: late.length }];
}
