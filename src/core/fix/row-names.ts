import type { TableId } from '../filing/cell';
import type { Change } from '../filing/change';
import type { Edition } from '../edition/edition';
import { tableTitle } from '../edition/labels';
import type { Candidate, FixContext } from './fix';
import type { NamedRow } from './named-row';

/** A code has few attested names; more are not a choice but a list. */
const MOST_NAMES = 3;
const MOST_TITLES = 2;

/** Rows whose name no published document has beside their code: each attested name, in every table with that slip. */
export function rowNameFixes(context: FixContext, rows: readonly NamedRow[]): Candidate[] {
  const { filing, edition } = context;
  const done = new Set<string>();
  return rows.flatMap(({ table, row }): Candidate[] => {
    if (row.name.trim() === '') return [];
    const slip = `${row.code} ${row.name}`;
    const names = attestedNames(edition, table, row.code);
    if (done.has(slip) || names.length === 0 || names.includes(row.name)) return [];
    done.add(slip);
    const { classification } = edition.definitions[table].openRows!;
    const places = edition.forms.flatMap((form) => {
      if (edition.definitions[form.table].openRows?.classification !== classification) return [];
      const same = (filing.tables[form.table]?.rows ?? []).filter(
        ({ code, name }) => code === row.code && name === row.name,
      );
      return same.map((each): NamedRow => ({ table: form.table, row: each }));
    });
    const titles = [...new Set(places.map((each) => tableTitle(edition, each.table)))];
    const where = titles.length > MOST_TITLES ? `${titles.length} 张表里` : titles.join('');
    return names.slice(0, MOST_NAMES).map((name) => ({
      id: `rename:${row.code}:${name}`,
      label: `${where}${row.code} 的名称改为“${name}”`,
      changes: places.map(
        (each): Change => ({
          kind: 'setRow',
          table: each.table,
          row: each.row.id,
          to: { ...each.row, name },
        }),
      ),
    }));
  });
}

function attestedNames(edition: Edition, table: TableId, code: string): string[] {
  const classification = edition.definitions[table].openRows?.classification;
  if (!classification) return [];
  const entries = edition.codes[classification].filter((each) => each.code === code && !each.isSuspect);
  return [...new Set(entries.filter(({ isAttested }) => isAttested).map(({ name }) => name))];
}
