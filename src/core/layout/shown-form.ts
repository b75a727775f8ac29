import type { ColumnId } from '../filing/cell';
import type { TableData } from '../filing/filing';
import type { Form } from '../edition/form';

const fullForms = new WeakMap<Form, Form | undefined>();

/** The form with the columns that only some offices fill; undefined where it has no such. */
export function fullForm(form: Form): Form | undefined {
  if (!fullForms.has(form)) {
    const { full, ...usual } = form;
    fullForms.set(form, full && { ...usual, ...full });
  }
  return fullForms.get(form);
}

/**
 * The form in which a table is shown, printed and checked: the full one as soon as the table holds a figure that the
 * usual one has no column for. So no figure is hidden, and nobody has to choose.
 */
export function shownForm(form: Form, table: TableData | undefined): Form {
  const full = fullForm(form);
  return full && table && holdsMore(form, full, table) ? full : form;
}

export function figureColumns(form: Form): Set<ColumnId> {
  const columns = new Set<ColumnId>();
  for (const block of form.blocks)
    for (const column of block.columns) if (column.kind === 'figure') columns.add(column.column);
  return columns;
}

const held = new WeakMap<TableData, { readonly form: Form; readonly holdsMore: boolean }>();

function holdsMore(form: Form, full: Form, table: TableData): boolean {
  const known = held.get(table);
  if (known?.form === form) return known.holdsMore;
  const usual = figureColumns(form);
  const more = [...figureColumns(full)].filter((column) => !usual.has(column));
  const found = Object.keys(table.cells).some((row) => more.some((column) => table.cells[row]![column] !== undefined));
  held.set(table, { form, holdsMore: found });
  return found;
}
