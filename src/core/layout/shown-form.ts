import type { ColumnId, RowId } from '../filing/cell';
import type { TableData } from '../filing/filing';
import type { Form, FormColumn } from '../edition/form';

const fullForms = new WeakMap<Form, Form | undefined>();

/** The form with the columns and lines that only some offices fill; undefined where it has no such. */
export function fullForm(form: Form): Form | undefined {
  if (!fullForms.has(form)) {
    const { full, ...usual } = form;
    fullForms.set(form, full && { ...usual, ...full });
  }
  return fullForms.get(form);
}

/**
 * The form in which a table is shown, printed and checked: the full one as soon as the table holds a figure that the
 * usual one has no place for, and of its optional columns those that hold figures. So no figure is hidden, and nobody
 * has to choose. The same form is the same object each time.
 */
export function shownForm(form: Form, table: TableData | undefined): Form {
  return heldColumnsOnly(editedForm(form, table), table);
}

/** The same with every optional column: what an editor shows, so that they can be filled. */
export function editedForm(form: Form, table: TableData | undefined): Form {
  const full = fullForm(form);
  return full && table && holdsMore(form, full, table) ? full : form;
}

export function figureColumns(form: Form): Set<ColumnId> {
  const columns = new Set<ColumnId>();
  for (const block of form.blocks)
    for (const column of block.columns) if (column.kind === 'figure') columns.add(column.column);
  return columns;
}

/** The fixed lines that the form prints. */
export function printedRows({ blocks, foot = [] }: Form): Set<RowId> {
  const rows = new Set<RowId>(foot.map(({ row }) => row));
  for (const { columns, lines } of blocks) {
    if (lines.kind === 'fixed') for (const { row } of lines.lines) if (row !== undefined) rows.add(row);
    for (const column of columns) if (column.kind === 'figure' && column.row !== undefined) rows.add(column.row);
  }
  return rows;
}

const held = new WeakMap<TableData, { readonly form: Form; readonly holdsMore: boolean }>();

function holdsMore(form: Form, full: Form, table: TableData): boolean {
  const known = held.get(table);
  if (known?.form === form) return known.holdsMore;
  const [usualColumns, usualRows] = [figureColumns(form), printedRows(form)];
  const moreColumns = [...figureColumns(full)].filter((column) => !usualColumns.has(column));
  const moreRows = [...printedRows(full)].filter((row) => !usualRows.has(row));
  const found =
    moreRows.some((row) => table.cells[row] !== undefined) ||
    Object.keys(table.cells).some((row) => moreColumns.some((column) => table.cells[row]![column] !== undefined));
  held.set(table, { form, holdsMore: found });
  return found;
}

const isOptional = (column: FormColumn): boolean => column.kind === 'figure' && column.isOptional === true;

/** By the optional columns that are kept. */
const reduced = new WeakMap<Form, Map<string, Form>>();
const reducedFor = new WeakMap<TableData, { readonly form: Form; readonly shown: Form }>();

function heldColumnsOnly(form: Form, table: TableData | undefined): Form {
  if (!form.blocks.some(({ columns }) => columns.some(isOptional))) return form;
  const known = table && reducedFor.get(table);
  if (known?.form === form) return known.shown;
  const filled = new Set<ColumnId>(Object.values(table?.cells ?? {}).flatMap((cells) => Object.keys(cells)));
  const isKept = (column: FormColumn): boolean =>
    !isOptional(column) || (column.kind === 'figure' && filled.has(column.column));
  const key = [...figureColumns(form)].filter((column) => filled.has(column)).join(' ');
  let forms = reduced.get(form);
  if (!forms) reduced.set(form, (forms = new Map()));
  let shown = forms.get(key);
  if (!shown) {
    shown = { ...form, blocks: form.blocks.map((block) => ({ ...block, columns: block.columns.filter(isKept) })) };
    forms.set(key, shown);
  }
  if (table) reducedFor.set(table, { form, shown });
  return shown;
}
