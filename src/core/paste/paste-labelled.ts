import type { CellRef } from '../filing/cell';
import { parseFigure } from '../money/decimal-text';
import { formOf } from '../edition/edition';
import { layOut, type LayoutCell } from '../layout/layout';
import { type PasteNotes, type PasteRequest, type Placement, placeName } from './paste-cells';
import { bareText, isHeadRow } from './paste-heads';

/** A printed label with the figures that stand behind it, up to the next label of the line. */
interface LabelledFigures {
  readonly label: string;
  readonly lineNo: string;
  readonly figures: readonly CellRef[];
}

/** `一、`, `（一）`, `1.` and `其中：` number and order the lines; offices leave them out. */
const NUMBERING = /^(其中:|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[、.])+/;
const bareLabel = (text: string): string => bareText(text).replace(NUMBERING, '');
const isWords = (text: string): boolean => parseFigure(text, '元').kind === 'unreadable';

/**
 * Where the texts of a block go that brings the labels of a form along, in whatever order; undefined where it does not:
 * fewer than half of the rows with words begin with a label of the form.
 */
export function placeByLabel(request: PasteRequest, notes: PasteNotes): Placement[] | undefined {
  const { edition, table, block } = request;
  const form = formOf(edition, table);
  if (!form) return undefined;
  const index = labelledFigures(request);
  const isLabel = (text: string): boolean => index.has(bareLabel(text));
  const rows = block.map((row) => (isHeadRow(form, row) ? [] : row));
  const worded = rows.filter((row) => row.some(isWords));
  const labelled = worded.filter((row) => row.some(isLabel));
  if (labelled.length === 0 || labelled.length * 2 < worded.length) return undefined;

  const placements: Placement[] = [];
  /** A label that repeats means each of its lines in turn. */
  const taken = new Map<string, number>();
  rows.forEach((row, line) => {
    const starts = row.flatMap((text, column) => (isLabel(text) ? [column] : []));
    row.slice(0, starts[0] ?? row.length).forEach((text, column) => {
      if (text.trim() !== '') notes.skipped.push(placeName(line, column, text));
    });
    starts.forEach((start, at) => {
      const key = bareLabel(row[start]!);
      const candidates = index.get(key)!;
      const target = candidates[Math.min(taken.get(key) ?? 0, candidates.length - 1)]!;
      taken.set(key, (taken.get(key) ?? 0) + 1);
      const behind = row.slice(start + 1, starts[at + 1] ?? row.length);
      const skips = target.lineNo !== '' && behind[0]?.trim() === target.lineNo ? 1 : 0;
      behind.slice(skips).forEach((text, position) => {
        const cell = target.figures[position];
        if (cell) placements.push({ cell, text });
        else if (text.trim() !== '') notes.skipped.push(placeName(line, start + 1 + skips + position, text));
      });
    });
  });
  return placements;
}

function labelledFigures({ filing, edition, table }: PasteRequest): ReadonlyMap<string, readonly LabelledFigures[]> {
  const index = new Map<string, LabelledFigures[]>();
  const { lines } = layOut(formOf(edition, table)!, edition.definitions[table], filing.tables[table]);
  for (const { cells } of lines) {
    cells.forEach((cell, column) => {
      if (!isLabelCell(cell)) return;
      const next = cells.findIndex((each, at) => at > column && isLabelCell(each));
      const behind = cells.slice(column + 1, next < 0 ? cells.length : next);
      const entry: LabelledFigures = {
        label: cell.text!,
        lineNo: behind.find(({ kind }) => kind === 'lineNo')?.text ?? '',
        figures: behind.flatMap((each) => (each.cell ? [each.cell] : [])),
      };
      if (entry.figures.length === 0) return;
      const key = bareLabel(cell.text!);
      const list = index.get(key);
      if (list) list.push(entry);
      else index.set(key, [entry]);
    });
  }
  return index;
}

const isLabelCell = (cell: LayoutCell): boolean =>
  (cell.kind === 'label' || cell.kind === 'name') && cell.text !== undefined && cell.text !== '';
