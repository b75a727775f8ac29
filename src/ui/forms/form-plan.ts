import { adjustmentsFor, type FormAdjustment } from '../../core/edition/adjust-edition';
import { type Edition, formOf } from '../../core/edition/edition';
import type { Form, FormColumn } from '../../core/edition/form';
import { inShape } from '../../core/edition/form-shape';
import { columnLabel } from '../../core/edition/labels';
import type { ColumnId, TableId } from '../../core/filing/cell';
import { fullForm } from '../../core/layout/shown-form';

/** How one table is to be printed, as it stands in the fields of 表样调整. */
export interface FormPlan {
  readonly table: TableId;
  readonly number: string;
  readonly title: string;
  /** One note a line. */
  readonly notes: string;
  /** The id of its shape, where it has several. */
  readonly shape: string | undefined;
  /** Printed only where they hold figures. */
  readonly hidden: readonly ColumnId[];
}

/** As the edition prints the table. */
export const planOf = ({ table, number = '', title, notes, shape }: Form): FormPlan => ({
  table,
  number,
  title,
  notes: notes.join('\n'),
  shape,
  hidden: [],
});

/** As the office prints the tables, in its order. */
export function plansOf(edition: Edition, adjustments: readonly FormAdjustment[]): FormPlan[] {
  const named = adjustments.flatMap(({ table, number, title, notes, shape, hiddenColumns }): FormPlan[] => {
    const form = formOf(edition, table);
    if (!form) return [];
    const plan = planOf(form);
    return [
      {
        table,
        number: number ?? plan.number,
        title: title ?? plan.title,
        notes: notes?.join('\n') ?? plan.notes,
        shape: shape ?? plan.shape,
        hidden: hiddenColumns ?? [],
      },
    ];
  });
  const isNamed = new Set(named.map(({ table }) => table));
  return [...named, ...edition.forms.filter(({ table }) => !isNamed.has(table)).map(planOf)];
}

/** What the plans come to; empty where they say what the edition says. */
export const adjustmentsOf = (edition: Edition, plans: readonly FormPlan[]): FormAdjustment[] =>
  adjustmentsFor(
    edition,
    plans.map(({ table, number, title, notes, shape, hidden }) => ({
      table,
      number: number.trim(),
      title: title.trim(),
      notes: notes.split('\n').filter((line) => line.trim() !== ''),
      ...(shape !== undefined && { shape }),
      hiddenColumns: hidden,
    })),
  );

/** Whether the table is printed otherwise than in the edition; its place in the order does not count. */
export const isChanged = (edition: Edition, plan: FormPlan): boolean =>
  Object.keys(adjustmentsOf({ ...edition, forms: [formOf(edition, plan.table)!] }, [plan])[0] ?? {}).length > 1;

/** The table moved up (-1) or down (1) by one place; the same list where there is no further. */
export function movePlan(plans: readonly FormPlan[], table: TableId, step: 1 | -1): readonly FormPlan[] {
  const from = plans.findIndex((plan) => plan.table === table);
  const other = plans[from + step];
  if (from < 0 || !other) return plans;
  const moved = [...plans];
  moved[from + step] = plans[from]!;
  moved[from] = other;
  return moved;
}

/** A column of figures that may be left out of print. */
export interface HideableColumn {
  readonly column: ColumnId;
  readonly label: string;
  /** The edition itself prints it only where it holds figures. */
  readonly byEdition: boolean;
}

/** A table in one of its shapes. */
type ShapedTable = Pick<FormPlan, 'table' | 'shape'>;

type Figure = Extract<FormColumn, { readonly kind: 'figure' }>;

/** The columns that can be hidden: those that do not stand alone in their part of the table. */
export function hideableColumns(edition: Edition, plan: ShapedTable): readonly HideableColumn[] {
  const columns = new Map<ColumnId, HideableColumn>();
  for (const figures of figureParts(edition, plan))
    for (const { column, isOptional } of figures) {
      const heads = figures.filter((each) => each.column === column).map(({ header }) => header);
      const label = commonPath(heads).join('·') || columnLabel(edition.definitions[plan.table], column);
      if (!columns.has(column)) columns.set(column, { column, label, byEdition: isOptional === true });
    }
  return [...columns.values()];
}

/** Whether hiding the column too leaves one in every part of the table. */
export const mayHide = (edition: Edition, plan: FormPlan, column: ColumnId): boolean =>
  figureParts(edition, plan).every((figures) =>
    figures.some((each) => each.column !== column && !plan.hidden.includes(each.column) && !each.isOptional),
  );

/** The figure columns of each part with more than one. */
function figureParts(edition: Edition, { table, shape }: ShapedTable): readonly (readonly Figure[])[] {
  const usual = formOf(edition, table);
  if (!usual) return [];
  const form = inShape(usual, shape);
  return (fullForm(form) ?? form).blocks
    .map(({ columns }) => columns.filter((column): column is Figure => column.kind === 'figure'))
    .filter((figures) => new Set(figures.map(({ column }) => column)).size > 1);
}

function commonPath([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  let length = first.length;
  for (const path of others) while (path.slice(0, length).join('\n') !== first.slice(0, length).join('\n')) length--;
  return first.slice(0, length);
}
