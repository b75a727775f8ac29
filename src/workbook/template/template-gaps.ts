import { type Edition, formOf } from '../../core/edition/edition';
import { distinctRowLabel } from '../../core/edition/labels';
import { TOTAL_ROW } from '../../core/edition/table-definition';
import { printedRows } from '../../core/layout/shown-form';
import type { Filing } from '../../core/filing/filing';
import type { TemplateReading, TemplateSheet } from './read-template';

/** The lines that the edition prints in a table and the sheet has no place for, as a clerk calls them. */
export function missingLines({ table, places, lines }: TemplateSheet, edition: Edition): string[] {
  const form = formOf(edition, table);
  if (!form) return [];
  const definition = edition.definitions[table];
  const found = new Set(places.map(({ cell }) => cell.row));
  const missing = [...printedRows(form)].filter((row) => !found.has(row));
  const hasTotal = !lines || lines.total !== undefined || found.has(TOTAL_ROW);
  return [...missing.map((row) => distinctRowLabel(definition, undefined, row)), ...(hasTotal ? [] : ['合计'])];
}

/** What a form prints of itself that is another's: it stays, so a person should know. */
export interface ForeignMark {
  /** The name or the year as printed. */
  readonly printed: string;
  readonly kind: 'unit' | 'year';
  readonly sheets: readonly string[];
}

/** 部门：________（公章） */
const LEFT_OPEN = /^[\s_＿×xXＸ*＊○〇()（）盖公章]*$/;

/** Names and years printed in a form that are not those of the filing, as in a form that was filled before. */
export function foreignMarks(
  { sheets }: TemplateReading,
  { unit, year }: Pick<Filing, 'unit' | 'year'>,
): ForeignMark[] {
  const found = new Map<string, ForeignMark>();
  const note = (kind: ForeignMark['kind'], printed: string, sheetName: string): void => {
    const known = found.get(kind + printed)?.sheets ?? [];
    found.set(kind + printed, { kind, printed, sheets: [...known, sheetName] });
  };
  for (const sheet of sheets) {
    if (sheet.unitName !== undefined && !LEFT_OPEN.test(sheet.unitName) && plain(sheet.unitName) !== plain(unit.name))
      note('unit', sheet.unitName, sheet.sheetName);
    if (sheet.year !== undefined && sheet.year !== year) note('year', String(sheet.year), sheet.sheetName);
  }
  return [...found.values()];
}

const plain = (name: string): string => name.replace(/\s/g, '');
