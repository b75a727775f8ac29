import type { Form, FormColumn } from '../../core/edition/form';
import { columnLabel, distinctRowLabel } from '../../core/edition/labels';
import type { TableDefinition } from '../../core/edition/table-definition';
import type { ColumnMeaning, SheetColumn } from '../../workbook/import/import-proposal';
import { importText } from '../text-import.zh';

/** What a column may be taken for, and how it is called. */
export interface ColumnOption {
  readonly key: string;
  readonly label: string;
  readonly meaning: ColumnMeaning;
}

/** One text for each meaning. */
export const meaningKey = (meaning: ColumnMeaning): string =>
  meaning.kind === 'figure'
    ? [meaning.part ?? 0, 'figure', meaning.column, meaning.row ?? ''].join('/')
    : [meaning.part ?? 0, meaning.kind, ...(meaning.kind === 'code' && meaning.level ? [meaning.level] : [])].join('/');

/** The columns of a form, by their heads; where heads repeat in the parts side by side, with the part's number. */
export function columnOptions(form: Form): ColumnOption[] {
  const all = form.blocks.flatMap(({ columns }, part) =>
    columns.flatMap((column) => [
      { part, meaning: meaningOf(column, part), label: labelOf(column) },
      ...(form.blocks.length === 1 && column.kind === 'code' ? levelOptions(part) : []),
    ]),
  );
  return all.map(({ part, meaning, label }) => {
    const isRepeated = all.some((other) => other.part !== part && other.label === label);
    return { key: meaningKey(meaning), meaning, label: isRepeated ? label + importText.source.part(part + 1) : label };
  });
}

/** A code may stand in three columns. */
const levelOptions = (part: number) =>
  ([1, 2, 3] as const).map((level) => ({
    part,
    meaning: { kind: 'code', level } satisfies ColumnMeaning,
    label: importText.source.levels[level - 1]!,
  }));

/** What columns of a sheet were taken for that the form does not print: those of other layouts of the same table. */
export function otherOptions(
  definition: TableDefinition,
  columns: readonly SheetColumn[],
  known: readonly ColumnOption[],
): ColumnOption[] {
  const keys = new Set(known.map(({ key }) => key));
  return columns.flatMap(({ takenFor: meaning }) => {
    if (!meaning || keys.has(meaningKey(meaning))) return [];
    keys.add(meaningKey(meaning));
    return [{ key: meaningKey(meaning), meaning, label: meaningLabel(definition, meaning) }];
  });
}

function meaningLabel(definition: TableDefinition, meaning: ColumnMeaning): string {
  if (meaning.kind !== 'figure') return importText.source.kinds[meaning.kind];
  const column = columnLabel(definition, meaning.column);
  return meaning.row === undefined ? column : `${distinctRowLabel(definition, undefined, meaning.row)}·${column}`;
}

function labelOf({ kind, header }: FormColumn): string {
  const path = header.join('·');
  return path === '' && kind !== 'figure' ? importText.source.kinds[kind] : path;
}

function meaningOf(column: FormColumn, index: number): ColumnMeaning {
  const part = index === 0 ? {} : { part: index };
  if (column.kind !== 'figure') return { kind: column.kind, ...part };
  return { kind: 'figure', column: column.column, ...(column.row !== undefined && { row: column.row }), ...part };
}
