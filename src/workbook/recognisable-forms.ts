import type { TableId } from '../core/cell';
import { type Edition, formOf } from '../core/edition';
import type { Form } from '../core/form';
import { WIDE_THREE_PUBLIC_BLOCKS, WIDE_THREE_PUBLIC_PAIRS } from '../editions/wide-three-public-form';

const cache = new WeakMap<Edition, readonly Form[]>();

/**
 * The forms to look for: the edition's own, and those that any office may use in their place: the wide “三公”, and
 * 国有资本经营 with or without 年初、本年收入 and 年末, as 08 prints them (domain/tables.md, conclusion 3).
 */
export function formsToRecognise(edition: Edition): readonly Form[] {
  const cached = cache.get(edition);
  if (cached) return cached;
  const forms = [...edition.forms];
  if (formOf(edition, 'TPE')) forms.push(WIDE_THREE_PUBLIC_PAIRS, WIDE_THREE_PUBLIC_BLOCKS);
  const capital = formOf(edition, 'SCO');
  const funds = formOf(edition, 'GMF');
  if (capital && funds && figureColumns(capital).size < figureColumns(funds).size)
    forms.push({ ...capital, blocks: funds.blocks });
  cache.set(edition, forms);
  return forms;
}

const figureColumns = (form: Form): Set<string> =>
  new Set(form.blocks.flatMap(({ columns }) => columns.flatMap((each) => (each.kind === 'figure' ? each.column : []))));

/** Columns that a recognised form prints and the edition's own form of the table does not. */
export function unprintedColumns(edition: Edition, form: Form, table: TableId): ReadonlySet<string> {
  const own = formOf(edition, table);
  const printed = own ? figureColumns(own) : new Set<string>();
  return new Set([...figureColumns(form)].filter((column) => !printed.has(column)));
}
