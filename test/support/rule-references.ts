import type { Edition } from '../../src/core/edition/edition';
import { conditionTerms, isApplicable, printedColumns } from '../../src/core/rules/applicable-statement';
import type { Statement, Term } from '../../src/core/rules/rule';

/** What a term names that its table does not have. */
function unresolvedInTerm(edition: Edition, { table, rows, columns }: Term): string[] {
  const definition = edition.definitions[table];
  const listed = definition.openRows ? edition.codes[definition.openRows.classification] : [];
  const knownRows = definition.rows.map((row) => row.id);
  // What an edition does not print as a line may be added as a row of the same id.
  const knownCodes = [...definition.rows, ...listed].map((each) => each.code);
  const knownColumns = definition.columns.map((column) => column.id);
  const namedRows = 'row' in rows ? [rows.row] : 'rows' in rows ? rows.rows : [];
  const roots = 'roots' in rows ? [...(rows.roots.only ?? []), ...(rows.roots.except ?? [])] : [];
  const namedCodes = 'codes' in rows ? rows.codes : roots;
  return [
    ...namedRows.filter((row) => !knownRows.includes(row)),
    ...namedCodes.filter((code) => !knownCodes.includes(code)),
    ...columns.filter((column) => !knownColumns.includes(column)),
  ].map((name) => `${table}: ${name}`);
}

/** What a statement names that the edition's tables do not have. */
export function unresolved(edition: Edition, statement: Statement): string[] {
  const inTerm = (term: Term): string[] => unresolvedInTerm(edition, term);
  if (statement.kind === 'tree')
    return inTerm({ table: statement.table, rows: { each: 'row' }, columns: statement.columns });
  const { forEach, left, right, addsUpTo } = statement;
  const bound: Term[] =
    forEach && 'rows' in forEach && forEach.rows !== 'all'
      ? [{ table: forEach.of, rows: { rows: forEach.rows }, columns: [] }]
      : [];
  const terms = [...left, ...right, ...conditionTerms(statement), ...(addsUpTo ? [addsUpTo] : []), ...bound];
  return terms.flatMap(inTerm);
}

/** The printed figure columns, as `table/column`, that no rule speaks of. */
export function untouchedColumns(edition: Edition): string[] {
  const printed = printedColumns(edition);
  const touched = new Set<string>();
  for (const statement of edition.rules.flatMap((rule) => rule.statements)) {
    if (!isApplicable(statement, printed)) continue;
    if (statement.kind === 'tree') for (const column of statement.columns) touched.add(`${statement.table}/${column}`);
    else
      for (const term of [...statement.left, ...statement.right])
        for (const column of term.columns) touched.add(`${term.table}/${column}`);
  }
  return [...printed].flatMap(([table, columns]) =>
    [...columns].map((column) => `${table}/${column}`).filter((each) => !touched.has(each)),
  );
}
