import type { CellValue, ColumnId, RowId } from '../filing/cell';
import type { Change } from '../filing/change';
import { formatAmount, halfWidth, parseFigure } from '../money/decimal-text';
import { readPastedFigure } from '../money/figure-input';
import { formOf } from '../edition/edition';
import { cellValue } from '../filing/filing';
import { columnLabel, rowLabel, tableTitle } from '../edition/labels';
import { insertRows, isCodeOf, type NewRow, rowOfCode } from '../filing/open-rows';
import {
  oneLine,
  type PasteNotes,
  type PasteRequest,
  type Placement,
  placeName,
  recordedScale,
  setCells,
} from './paste-cells';
import { bareText, isHeadRow } from './paste-heads';
import { editedForm } from '../layout/shown-form';

/** Columns of the block that list rows by code: the code, perhaps the name, then figures up to `end` (exclusive). */
export interface CodedPart {
  readonly code: number;
  readonly name: number | undefined;
  readonly figures: number;
  readonly end: number;
}

const textAt = (row: readonly string[], column: number): string => row[column]?.trim() ?? '';
const codeAt = (row: readonly string[], column: number): string => halfWidth(textAt(row, column));
const isWords = (text: string): boolean => parseFigure(text, '元').kind === 'unreadable';

/**
 * The parts of a block that go by code; none where the block goes by position. Figures may look like codes: where the
 * block is dropped on a figure, only codes with names beside them count.
 */
export function findCodedParts({ edition, table, targets, block }: PasteRequest): CodedPart[] {
  const classification = edition.definitions[table].openRows?.classification;
  if (!classification) return [];
  const form = formOf(edition, table);
  const lines = new Set(edition.definitions[table].rows.map(({ label }) => bareText(label)));
  // Heads and lines such as 合计 stand over the codes and are none.
  const body = block.filter((row) => !(form && isHeadRow(form, row)));
  const isLine = (row: readonly string[], column: number): boolean => lines.has(bareText(textAt(row, column)));
  const isCode = (row: readonly string[], column: number): boolean => isCodeOf(classification, codeAt(row, column));
  const width = Math.max(0, ...block.map((row) => row.length));
  const isOnFigure = targets[0]?.[0] !== undefined;
  const parts: CodedPart[] = [];
  for (let code = 0; code < width; code++) {
    const coded = body.filter((row) => isCode(row, code));
    const filled = body.filter((row) => textAt(row, code) !== '' && !isLine(row, code));
    if (coded.length === 0 || coded.length * 2 < filled.length) continue;
    const named = coded.filter((row) => isWords(textAt(row, code + 1)));
    const name = named.length * 2 > coded.length ? code + 1 : undefined;
    // Only the first column may go without names: behind it a figure of three digits is just a figure.
    if (name === undefined && (isOnFigure || parts.length > 0)) continue;
    const previous = parts[parts.length - 1];
    if (previous) parts[parts.length - 1] = { ...previous, end: code };
    parts.push({ code, name, figures: (name ?? code) + 1, end: width });
  }
  return parts;
}

/** The figure columns that an editor shows beside a code, in printed order. */
function printedColumns({ filing, edition, table }: PasteRequest): ColumnId[] {
  const usual = formOf(edition, table);
  const form = usual && editedForm(usual, filing.tables[table]);
  const block = form?.blocks.find(({ columns }) => columns.some((column) => column.kind === 'code'));
  return (block?.columns ?? []).flatMap((column) => (column.kind === 'figure' ? [column.column] : []));
}

/** One line of one part: what stands in it, and what of it has a column to go to. */
interface CodedLine {
  readonly place: string;
  readonly isHead: boolean;
  readonly code: string;
  readonly name: string;
  readonly texts: readonly string[];
}

/** Matches rows by code, lines such as 合计 by label, and adds the rows that are missing with their figures. */
export function planCodedRows(
  request: PasteRequest,
  parts: readonly CodedPart[],
  notes: PasteNotes,
): { readonly changes: Change[]; readonly placements: readonly Placement[] } {
  const { filing, edition, table } = request;
  const { rows, openRows } = edition.definitions[table];
  const columns = printedColumns(request);
  const placements: Placement[] = [];
  const renames: Change[] = [];
  const wanted: NewRow[] = [];
  const present: { readonly row: RowId; readonly texts: readonly string[] }[] = [];
  const seen = new Set<string>();
  const place = (row: RowId, texts: readonly string[]): void =>
    texts.forEach((text, i) => placements.push({ cell: { table, row, column: columns[i]! }, text }));
  for (const { place: where, isHead, code, name, texts } of codedLines(request, parts, columns.length, notes)) {
    if (!isCodeOf(openRows!.classification, code)) {
      const line = rows.find((each) => !each.code && each.label === (code || name).replace(/\s/g, ''));
      if (!line) {
        if (!isHead) notes.withoutCode.push(`${where}“${code || name}”`);
      }
      // A label that spans the figures of its part (人员经费合计) must not blank its line.
      else if (texts.some((text) => text.trim() !== '')) place(line.id, texts);
      continue;
    }
    if (seen.has(code)) {
      const lost = texts.filter((text) => text.trim() !== '').join('、');
      notes.repeated.push(`${where} ${code}${lost && `（${lost}）`}`);
      continue;
    }
    seen.add(code);
    const existing = rowOfCode(filing, edition, table, code);
    if (existing === undefined) {
      wanted.push({ code, ...(name ? { name } : {}), cells: readCells(request, code, name, texts, columns, notes) });
      continue;
    }
    place(existing, texts);
    present.push({ row: existing, texts });
    const open = filing.tables[table]?.rows.find((each) => each.id === existing);
    if (open?.name === '' && name) renames.push({ kind: 'setRow', table, row: existing, to: { ...open, name } });
  }
  const { changes, added, unnamed } = insertRows(filing, edition, table, wanted);
  notes.rowsAdded += added.length;
  notes.unnamed.push(...unnamed);
  const figures = setCells(request, placements, notes);
  for (const { row } of present) noteReplaced(request, row, figures, notes);
  return { changes: [...renames, ...changes, ...figures], placements };
}

/** A row that is there already must not be written over in silence. */
function noteReplaced(
  { filing, edition, table }: PasteRequest,
  row: RowId,
  figures: readonly Change[],
  notes: PasteNotes,
) {
  const definition = edition.definitions[table];
  const { unit, decimals } = recordedScale(filing, table);
  const replaced = figures.flatMap((change): string[] => {
    if (change.kind !== 'setCell' || change.cell.row !== row) return [];
    const before = cellValue(filing, change.cell);
    if (before?.kind !== 'amount') return [];
    const shown = (value: CellValue | undefined): string =>
      value?.kind === 'amount' ? formatAmount(value.amount, { unit, decimals }) : (value?.text ?? '空白');
    return [`${columnLabel(definition, change.cell.column)} ${shown(before)} → ${shown(change.value)}`];
  });
  if (replaced.length > 0)
    notes.replaced.push(`${rowLabel(definition, filing.tables[table], row)}（${replaced.join('，')}）`);
}

/** The lines that say something, part by part; texts without a column or a label are counted as skipped. */
function codedLines(
  { edition, table, block }: PasteRequest,
  parts: readonly CodedPart[],
  columns: number,
  notes: PasteNotes,
): CodedLine[] {
  const form = formOf(edition, table);
  return parts.flatMap((part) =>
    block.flatMap((row, index): CodedLine[] => {
      const code = codeAt(row, part.code);
      const name = part.name === undefined ? '' : oneLine(textAt(row, part.name));
      const texts = row.slice(part.figures, part.end);
      const isLabelled = code !== '' || name !== '';
      const isHead = form !== undefined && isHeadRow(form, row);
      const from = isLabelled ? columns : 0;
      texts.slice(from).forEach((text, i) => {
        if (text.trim() !== '' && !isHead) notes.skipped.push(placeName(index, part.figures + from + i, text));
      });
      return isLabelled ? [{ place: `第 ${index + 1} 行`, isHead, code, name, texts: texts.slice(0, columns) }] : [];
    }),
  );
}

function readCells(
  { filing, edition, table, unit }: PasteRequest,
  code: string,
  name: string,
  texts: readonly string[],
  columns: readonly ColumnId[],
  notes: PasteNotes,
): Record<ColumnId, CellValue> {
  const cells: Record<ColumnId, CellValue> = {};
  const labels = edition.definitions[table].columns;
  texts.forEach((text, i) => {
    const column = columns[i]!;
    const { value, note } = readPastedFigure(text, recordedScale(filing, table), unit);
    if (note) notes.rounded.push(note);
    if (!value) return;
    cells[column] = value;
    if (value.kind !== 'unreadable') return;
    const label = labels.find((each) => each.id === column)?.label ?? column;
    notes.unreadable.push(`${tableTitle(edition, table)}${`${code} ${name}`.trim()}·${label}“${value.text}”`);
  });
  return cells;
}
