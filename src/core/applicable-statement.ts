import type { TableId } from './cell';
import type { Edition } from './edition';
import type { Comparison, Statement, Term } from './rule';

/** The columns each table of the edition prints: a statement about any other column is not in the edition. */
export function printedColumns(edition: Edition): Map<TableId, Set<string>> {
  const printed = new Map<TableId, Set<string>>();
  for (const form of edition.forms) {
    const columns = new Set<string>();
    for (const block of form.blocks)
      for (const column of block.columns) if (column.kind === 'figure') columns.add(column.column);
    printed.set(form.table, columns);
  }
  return printed;
}

/** Whether the edition's forms have everything the statement speaks of. */
export function isApplicable(statement: Statement, printed: Map<TableId, Set<string>>): boolean {
  const has = (table: TableId, columns: readonly string[]): boolean => {
    const known = printed.get(table);
    return known !== undefined && columns.every((column) => known.has(column));
  };
  return statement.kind === 'tree'
    ? printed.has(statement.table)
    : [...statement.left, ...statement.right, ...conditionTerms(statement)].every((term) =>
        has(term.table, term.columns),
      );
}

/** What the conditions of a comparison read. */
export const conditionTerms = ({ onlyWhen = [] }: Comparison): Term[] =>
  onlyWhen.flatMap(({ left, right }) => [...left, ...right]);
