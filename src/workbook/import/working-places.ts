import type { CellRef, TableId } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { cellOfNames, definitionOf, type PlaceNames, placeNames, tableName, tableOfName } from '../export/place-names';
import { emptyTable } from '../../core/filing/filing';
import { TEN_THOUSAND_YUAN } from '../../core/money/scale';
import { rowOfKey } from './working-row-keys';

/** Where something stands, as a working workbook says it twice: in words, and for the program. */
export interface StatedPlace {
  readonly names: PlaceNames;
  readonly tag: ReadonlyMap<string, string>;
}

/** The cell that is meant: what the words say, where they name one cell that is not the one of the tag. */
export function cellOfPlace(edition: Edition, filing: Filing, { names, tag }: StatedPlace): CellRef | undefined {
  const tagged = taggedCell(edition, filing, tag);
  if (tagged && isSameNames(placeNames(edition, filing, tagged), names)) return tagged;
  return cellOfNames(edition, filing, names) ?? tagged;
}

/** The table that is meant, where no cell is. */
export function tableOfPlace(edition: Edition, { names, tag }: StatedPlace): TableId | undefined {
  const id = tag.get('table') ?? '';
  const tagged = definitionOf(edition, id) && (id as TableId);
  if (names.table.trim() === '') return undefined;
  if (tagged && names.table.trim() === tableName(edition, tagged)) return tagged;
  return tableOfName(edition, names.table) ?? tagged;
}

function taggedCell(edition: Edition, filing: Filing, tag: ReadonlyMap<string, string>): CellRef | undefined {
  const there = tag.get('cell');
  const place = splitCell(there ?? tag.get('gone') ?? '');
  const definition = place && definitionOf(edition, place.table);
  if (!place || !definition || !isKey(place.row) || !isKey(place.column)) return undefined;
  const id = place.table as TableId;
  const row =
    there === undefined
      ? place.row
      : rowOfKey(definition, filing.tables[id] ?? emptyTable(TEN_THOUSAND_YUAN), place.row);
  return { table: id, row, column: place.column };
}

/** `GPB/2080501/basicExpenditure`; a row's key may hold any character. */
export function splitCell(text: string): { table: string; row: string; column: string } | undefined {
  const first = text.indexOf('/');
  const last = text.lastIndexOf('/');
  if (first < 0 || first === last) return undefined;
  return { table: text.slice(0, first), row: text.slice(first + 1, last), column: text.slice(last + 1) };
}

/** What may be the key of a row or column in a filing: what is kept must be readable again. */
export const isKey = (text: string): boolean =>
  text !== '' && text.length <= 100 && !['__proto__', 'constructor', 'prototype'].includes(text);

const isSameNames = (a: PlaceNames, b: PlaceNames): boolean =>
  a.table === b.table.trim() && a.row.trim() === b.row.trim() && a.column.trim() === b.column.trim();
