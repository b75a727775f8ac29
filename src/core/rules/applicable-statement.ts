import type { ColumnId, TableId } from '../filing/cell';
import type { Edition } from '../edition/edition';
import type { Filing } from '../filing/filing';
import type { Comparison, Statement, Term } from './rule';
import { figureColumns, fullForm, shownForm } from '../layout/shown-form';

/**
 * The columns each table prints in this filing, or may print in any: a statement about any other column does not apply.
 */
export const printedColumns = (edition: Edition, filing?: Filing): Map<TableId, Set<string>> =>
  new Map(
    edition.forms.map((form) => {
      const shown = filing ? shownForm(form, filing.tables[form.table]) : (fullForm(form) ?? form);
      return [form.table, figureColumns(shown)];
    }),
  );

/** Whether the edition's forms have everything the statement speaks of. */
export function isApplicable(statement: Statement, printed: Map<TableId, Set<string>>): boolean {
  const has = (term: Term): boolean => {
    const shown = shownColumns(term, printed);
    return term.isWhereShown ? shown.length > 0 : printed.has(term.table) && shown.length === term.columns.length;
  };
  return statement.kind === 'tree'
    ? printed.has(statement.table)
    : [...statement.left, ...statement.right, ...conditionTerms(statement)].every(has);
}

/** Of the columns that a term adds up those that its table prints. */
export const shownColumns = (
  { table, columns }: Term,
  printed: ReadonlyMap<TableId, ReadonlySet<string>>,
): readonly ColumnId[] => columns.filter((column) => printed.get(table)?.has(column));

/** What the conditions of a comparison read. */
export const conditionTerms = ({ onlyWhen = [] }: Comparison): Term[] =>
  onlyWhen.flatMap(({ left, right }) => [...left, ...right]);
