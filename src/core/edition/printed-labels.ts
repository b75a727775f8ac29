import type { TableId } from '../filing/cell';
import type { Form } from './form';
import type { FixedRow, TableDefinition } from './table-definition';

type Definitions = Readonly<Record<TableId, TableDefinition>>;

/** The definitions with the names that these forms print for their lines; the same objects where none differs. */
export function definitionsAsPrinted(definitions: Definitions, forms: readonly Form[]): Definitions {
  const renamed = forms.flatMap(({ table, rowLabels = {} }): [TableId, TableDefinition][] => {
    const definition = definitions[table];
    const isAsPrinted = definition.rows.every(({ id, printedLabel }) => printedLabel === rowLabels[id]);
    return isAsPrinted ? [] : [[table, { ...definition, rows: definition.rows.map((row) => named(row, rowLabels)) }]];
  });
  return renamed.length === 0 ? definitions : { ...definitions, ...Object.fromEntries(renamed) };
}

function named(row: FixedRow, labels: Readonly<Record<string, string>>): FixedRow {
  const { printedLabel: _, ...usual } = row;
  const printedLabel = labels[row.id];
  return printedLabel === undefined ? usual : { ...usual, printedLabel };
}
