import { type CellRef, type CellValue, showsSame } from '../filing/cell';
import type { Change, Transaction } from '../filing/change';
import type { Edition } from '../edition/edition';
import { readTypedFigure } from '../money/figure-input';
import { cellValue, type Filing } from '../filing/filing';
import { tableTitle } from '../edition/labels';
import { recordedScale, undeclareEmpty } from '../paste/paste-cells';
import type { MoneyUnit } from '../money/scale';
import type { Rectangle } from './cell-range';

/** A gesture on a range of one table. */
export interface RangeRequest {
  readonly filing: Filing;
  readonly edition: Edition;
  /** The positions of the range line by line: figures, and undefined for labels, codes and blanks. */
  readonly cells: readonly (readonly (CellRef | undefined)[])[];
  /** What a bare number that is typed is written in; the table's own unit where not given. */
  readonly unit?: MoneyUnit | undefined;
}

/** One transaction, and what to say of it in Chinese; undefined where nothing changes. */
export interface RangePlan {
  readonly transaction: Transaction | undefined;
  /** Figures that change. */
  readonly written: number;
  readonly messages: readonly string[];
}

/** What is filled from: the first line or column of the range (Ctrl+D, Ctrl+R), or a seed repeated over it. */
export type FillSource =
  | 'top'
  | 'left'
  /** The fill handle: the range as it was before it was drawn larger, by where it lies within the range. */
  | Rectangle;

/** Copies figures over a range: each position takes the figure that stands for it in the source. Blank clears. */
export function planFill(request: RangeRequest, source: FillSource): RangePlan {
  const { filing, cells } = request;
  return plan(request, '填充', (line, column) => {
    const [fromLine, fromColumn] = sourceOf(source, line, column);
    if (fromLine === line && fromColumn === column) return undefined;
    const from = cells[fromLine]?.[fromColumn];
    return from && { value: asEntered(cellValue(filing, from)) };
  });
}

/** Ctrl+Enter: what was typed, into every figure of the range. Refused, with the reason, where it cannot be a figure. */
export function planFillTyped(request: RangeRequest, typed: string): RangePlan {
  const table = request.cells.flat().find((cell) => cell !== undefined)?.table;
  if (!table) return { transaction: undefined, written: 0, messages: [] };
  const input = readTypedFigure(typed, recordedScale(request.filing, table), request.unit);
  if (input.kind === 'refused') return { transaction: undefined, written: 0, messages: [input.message] };
  const filled = plan(request, '填充', () => ({ value: input.value }));
  return input.note ? { ...filled, messages: [...filled.messages, input.note] } : filled;
}

/** Delete, and the first half of cutting. */
export const planClear = (request: RangeRequest, verb: '清除' | '剪切' = '清除'): RangePlan =>
  plan(request, verb, () => ({ value: undefined }));

function plan(
  { filing, edition, cells }: RangeRequest,
  verb: string,
  valueFor: (line: number, column: number) => { readonly value: CellValue | undefined } | undefined,
): RangePlan {
  const changes: Change[] = [];
  cells.forEach((line, atLine) =>
    line.forEach((cell, atColumn) => {
      const wanted = cell && valueFor(atLine, atColumn);
      // Writing what a cell shows already changes nothing, so that a derived figure stays derived.
      if (!cell || !wanted || showsSame(wanted.value, cellValue(filing, cell))) return;
      changes.push({ kind: 'setCell', cell, value: wanted.value });
    }),
  );
  const [first] = changes;
  if (first?.kind !== 'setCell') return { transaction: undefined, written: 0, messages: [] };
  const { table } = first.cell;
  const label = `${verb}${tableTitle(edition, table)}的 ${changes.length} 个单元格`;
  const isFilling = changes.some((each) => each.kind === 'setCell' && each.value !== undefined);
  const declared = isFilling ? undeclareEmpty(filing, table) : [];
  return { transaction: { label, changes: [...declared, ...changes] }, written: changes.length, messages: [] };
}

function sourceOf(source: FillSource, line: number, column: number): readonly [number, number] {
  if (source === 'top') return [0, column];
  if (source === 'left') return [line, 0];
  const { top, left, bottom, right } = source;
  return [top + modulo(line - top, bottom - top + 1), left + modulo(column - left, right - left + 1)];
}

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** A copied figure is the clerk's own, wherever its model came from. */
const asEntered = (value: CellValue | undefined): CellValue | undefined =>
  value?.kind === 'amount' ? { ...value, origin: 'entered' } : value;
