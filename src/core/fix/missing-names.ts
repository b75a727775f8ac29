import type { Change } from '../filing/change';
import { tableTitle } from '../edition/labels';
import { nameForRow } from '../edition/row-name';
import type { Candidate, FixContext } from './fix';
import { type NamedRow, tablesOf } from './named-row';

const MOST_SHOWN = 3;

/** Rows without a name, all of a table at once; those that nobody has a name for stay for the clerk to fill in. */
export function missingNameFixes({ filing, edition }: FixContext, rows: readonly NamedRow[]): Candidate[] {
  const blank = rows.filter(({ row }) => row.name.trim() === '');
  return tablesOf(blank).flatMap((table): Candidate[] => {
    const unnamed = blank.filter((each) => each.table === table);
    const named = unnamed.flatMap(({ row }) => {
      const name = nameForRow(filing, edition, table, row.code);
      return name === undefined ? [] : [{ ...row, name }];
    });
    if (named.length === 0) return [];
    const shown = named.slice(0, MOST_SHOWN).map(({ code, name }) => `${code} ${name}`);
    const more = named.length > shown.length ? ` 等 ${named.length} 行` : '';
    return [
      {
        id: `nameRows:${table}`,
        label: `${tableTitle(edition, table)}补上名称：${shown.join('、')}${more}`,
        changes: named.map((to): Change => ({ kind: 'setRow', table, row: to.id, to })),
        isFirstStep: named.length < unnamed.length,
      },
    ];
  });
}
