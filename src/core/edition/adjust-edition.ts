import type { ColumnId, TableId } from '../filing/cell';
import type { Edition } from './edition';
import type { Form, FormBlock, FormColumn } from './form';
import { inShape } from './form-shape';
import { definitionsAsPrinted } from './printed-labels';

/** How an office prints one table otherwise than its edition. What is not given stays as the edition has it. */
export interface FormAdjustment {
  readonly table: TableId;
  /** 公开01表; '' prints none. */
  readonly number?: string;
  readonly title?: string;
  readonly notes?: readonly string[];
  /** Another of the form's shapes, by its id. */
  readonly shape?: string;
  /** Columns of figures that are printed only where the table holds something in them. */
  readonly hiddenColumns?: readonly ColumnId[];
}

const adjusted = new WeakMap<Edition, Map<string, Edition>>();

/**
 * The edition as an office prints it: the tables named in `adjustments` first and in that order, then the others. The
 * same edition where there is nothing to adjust, and the same object for the same adjustments, wherever they were kept.
 * Meanings and rules stay what they are.
 */
export function adjustEdition(edition: Edition, adjustments: readonly FormAdjustment[]): Edition {
  if (adjustments.length === 0) return edition;
  let known = adjusted.get(edition);
  if (!known) adjusted.set(edition, (known = new Map()));
  const key = JSON.stringify(
    adjustments.map(({ table, number, title, notes, shape, hiddenColumns }) => [
      table,
      number,
      title,
      notes,
      shape,
      hiddenColumns,
    ]),
  );
  let own = known.get(key);
  if (!own) {
    const forms = adjustForms(edition.forms, adjustments);
    own = { ...edition, forms, definitions: definitionsAsPrinted(edition.definitions, forms) };
    known.set(key, own);
  }
  return own;
}

function adjustForms(forms: readonly Form[], adjustments: readonly FormAdjustment[]): Form[] {
  const named = adjustments.flatMap((adjustment) => {
    const form = forms.find(({ table }) => table === adjustment.table);
    return form ? [adjustForm(form, adjustment)] : [];
  });
  const isNamed = new Set(adjustments.map(({ table }) => table));
  return [...named, ...forms.filter(({ table }) => !isNamed.has(table))];
}

function adjustForm(usual: Form, { number, title, notes, shape, hiddenColumns = [] }: FormAdjustment): Form {
  const form = inShape(usual, shape);
  const hide = (blocks: readonly FormBlock[]): readonly FormBlock[] => hideColumns(blocks, new Set(hiddenColumns));
  return {
    ...form,
    blocks: hide(form.blocks),
    ...(form.full && { full: { ...form.full, blocks: hide(form.full.blocks), ...(notes && { notes }) } }),
    ...(number !== undefined && { number: number === '' ? undefined : number }),
    ...(title !== undefined && title !== form.title && { title, aliases: [form.title, ...form.aliases] }),
    ...(notes && { notes }),
  };
}

/** Where nothing else would be left to print, a block keeps its columns. */
function hideColumns(blocks: readonly FormBlock[], hidden: ReadonlySet<ColumnId>): readonly FormBlock[] {
  if (hidden.size === 0) return blocks;
  const isHidden = (column: FormColumn): column is Extract<FormColumn, { kind: 'figure' }> =>
    column.kind === 'figure' && hidden.has(column.column);
  const keepsSome = ({ columns }: FormBlock): boolean =>
    columns.some((column) => column.kind === 'figure' && !isHidden(column));
  const hide = (column: FormColumn): FormColumn => (isHidden(column) ? { ...column, isOptional: true } : column);
  return blocks.map((block) => (keepsSome(block) ? { ...block, columns: block.columns.map(hide) } : block));
}

/** What makes the forms of `edition` print as `forms` say: the adjustments that differ from it; none where nothing does. */
export function adjustmentsFor(edition: Edition, forms: readonly FormAdjustment[]): FormAdjustment[] {
  const isInOrder = forms.every(({ table }, index) => edition.forms[index]?.table === table);
  const differing = forms.map((wanted): FormAdjustment => {
    const form = edition.forms.find(({ table }) => table === wanted.table)!;
    const { table, number, title, notes, shape, hiddenColumns } = wanted;
    return {
      table,
      ...(number !== undefined && number !== (form.number ?? '') && { number }),
      ...(title !== undefined && title !== form.title && { title }),
      ...(notes && JSON.stringify(notes) !== JSON.stringify(form.notes) && { notes }),
      ...(shape !== undefined && shape !== form.shape && { shape }),
      ...(hiddenColumns && hiddenColumns.length > 0 && { hiddenColumns }),
    };
  });
  if (!isInOrder) return differing;
  return differing.filter((each) => Object.keys(each).length > 1).length === 0 ? [] : differing;
}
