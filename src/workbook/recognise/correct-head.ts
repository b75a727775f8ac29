import type { ColumnId, RowId } from '../../core/filing/cell';
import type { Form, FormColumn } from '../../core/edition/form';
import type { CodeLevel, HeadMatch, MatchedColumn } from './recognise-head';

/**
 * What a column of a sheet means. `part` counts the parts of a table that stand side by side from 0 (收入 and 支出; the
 * groups of 06); 0 unless told.
 */
export type ColumnMeaning =
  | { readonly kind: 'label' | 'lineNo' | 'name'; readonly part?: number }
  /** `level`: one of several columns of a code, 1 类, 2 款, 3 项. */
  | { readonly kind: 'code'; readonly part?: number; readonly level?: CodeLevel }
  | {
      readonly kind: 'figure';
      readonly column: ColumnId;
      /** The line, where the column says it too (the wide “三公”). */
      readonly row?: RowId;
      readonly part?: number;
    };

/** By the index of the sheet's column, counted from 0; null: it means nothing to the table. */
export type ColumnCorrections = Readonly<Record<number, ColumnMeaning | null>>;

/**
 * What a person said about columns goes before what their heads say. Where no head was found, columns can be named only
 * together with the row of the heads.
 */
export function correctHead(
  form: Form,
  found: HeadMatch | undefined,
  corrections: ColumnCorrections | undefined,
  headBottom: number | undefined,
): HeadMatch | undefined {
  const isSaid = corrections !== undefined && headBottom !== undefined;
  const head =
    found ??
    (isSaid
      ? { score: 0, bottom: headBottom, columns: [], missing: [], lineNoColumns: [], withoutPlace: [] }
      : undefined);
  if (!head || !corrections) return head;
  const said = Object.entries(corrections).map(([column, meaning]) => ({ column: Number(column), meaning }));
  const columns = head.columns.filter(
    (each) => !said.some(({ column, meaning }) => column === each.column || isSameFigure(each, meaning)),
  );
  for (const { column, meaning } of said) if (meaning) columns.push(matched(column, meaning));
  columns.sort((a, b) => a.column - b.column);
  const missing = form.blocks
    .flatMap((block) => block.columns)
    .filter((wanted) => wanted.kind === 'figure' && !columns.some((each) => isSame(each.form, wanted)));
  const lineNoColumns = [
    ...head.lineNoColumns.filter((column) => !said.some((each) => each.column === column)),
    ...said.filter(({ meaning }) => meaning?.kind === 'lineNo').map(({ column }) => column),
  ];
  const withoutPlace = head.withoutPlace.filter(({ column }) => !said.some((each) => each.column === column));
  return { ...head, columns, missing, lineNoColumns, withoutPlace };
}

/** A figure has one column: the one a person names takes it from the one that had it. */
const isSameFigure = ({ form, block }: MatchedColumn, meaning: ColumnMeaning | null): boolean =>
  meaning?.kind === 'figure' &&
  form.kind === 'figure' &&
  block === (meaning.part ?? 0) &&
  form.column === meaning.column &&
  form.row === meaning.row;

const isSame = (a: FormColumn, b: FormColumn): boolean =>
  a.kind === 'figure' && b.kind === 'figure' && a.column === b.column && a.row === b.row;

function matched(column: number, meaning: ColumnMeaning): MatchedColumn {
  const header: string[] = [];
  const form: FormColumn =
    meaning.kind === 'figure'
      ? { kind: 'figure', header, column: meaning.column, ...(meaning.row !== undefined && { row: meaning.row }) }
      : { kind: meaning.kind, header };
  const level = meaning.kind === 'code' ? meaning.level : undefined;
  return { column, form, block: meaning.part ?? 0, ...(level && { level }) };
}

/** The same the other way round. */
export function meaningOf({ form, block, level }: MatchedColumn): ColumnMeaning {
  const part = block === 0 ? {} : { part: block };
  if (form.kind === 'code') return { kind: form.kind, ...part, ...(level && { level }) };
  if (form.kind !== 'figure') return { kind: form.kind, ...part };
  return { kind: 'figure', column: form.column, ...(form.row !== undefined && { row: form.row }), ...part };
}
