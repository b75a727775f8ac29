import type { Finding } from '../../core/check/finding';

/** One comparison, made of every row of a table: `W-GMF-1#2:2120899`, `W-GMF-1#2:total`. */
const OF_A_ROW = /^(.+):(total|\d+)(@.*)?$/;

/**
 * The findings in their order, but where one comparison fails in a row and in those above it, the lowest row comes
 * first: what is put right there settles the others, while a total put right by itself contradicts its parts.
 */
export function lowestFirst(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, { readonly finding: Finding; readonly order: string }[]>();
  const groupOf = ({ key }: Finding): string | undefined => {
    const [, comparison, , basis = ''] = OF_A_ROW.exec(key) ?? [];
    return comparison && comparison + basis;
  };
  for (const finding of findings) {
    const group = groupOf(finding);
    if (group === undefined) continue;
    const row = OF_A_ROW.exec(finding.key)![2]!;
    const entry = { finding, order: `${row === 'total' ? '' : row}${AFTER_DIGITS}` };
    const entries = groups.get(group);
    if (entries) entries.push(entry);
    else groups.set(group, [entry]);
  }
  for (const entries of groups.values()) entries.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return findings.map((finding) => {
    const group = groupOf(finding);
    return (group !== undefined && groups.get(group)!.shift()?.finding) || finding;
  });
}

/** Puts a code behind those that begin with it. */
const AFTER_DIGITS = '~';
