import type { Form, FormBlock, FormColumn } from '../core/edition/form';

/** How editions are put together from forms that are known: each returns a new form and says what it is made of. */

/** The same table under another printed number, and title where it differs; the former title becomes an alias. */
export function printedAs(form: Form, number: string | undefined, title = form.title): Form {
  const aliases = [form.title, ...form.aliases].filter((each) => each !== title);
  return { ...form, number, title, aliases };
}

/** 版式待核实: the table is known by its title only, and takes its columns from elsewhere. */
export const borrowed = (form: Form, borrowedFrom: string): Form => ({ ...form, borrowedFrom });

const isLineNo = ({ kind }: FormColumn): boolean => kind === 'lineNo';

function plainColumn(column: FormColumn): FormColumn {
  if (column.kind !== 'figure') return column;
  const { columnNo: _, ...rest } = column;
  return rest;
}

const plainBlocks = (blocks: readonly FormBlock[]): FormBlock[] =>
  blocks.map(({ columns, ...block }) => ({
    ...block,
    columns: columns.filter((column) => !isLineNo(column)).map(plainColumn),
  }));

/** The same table without a printed number, 栏次 and 行次. */
export function unnumbered(form: Form): Form {
  const { number: _number, columnNoLabel: _columnNoLabel, full, ...rest } = form;
  return {
    ...rest,
    blocks: plainBlocks(form.blocks),
    ...(full && { full: { ...full, blocks: plainBlocks(full.blocks) } }),
  };
}

/** The forms of one edition: the title of one table is no other name of another. */
export function namedApart(forms: readonly Form[]): Form[] {
  const titles = new Set(forms.map(({ title }) => title));
  return forms.map((form) => ({ ...form, aliases: form.aliases.filter((alias) => !titles.has(alias)) }));
}

/** 公开01表, 公开02表 … in the order given. */
export const numbered = (forms: readonly Form[]): Form[] =>
  forms.map((form, index) => ({ ...form, number: `公开${String(index + 1).padStart(2, '0')}表` }));
