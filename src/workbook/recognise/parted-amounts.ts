import type { RowId } from '../../core/filing/cell';
import { type ParsedFigure, parseFigure } from '../../core/money/decimal-text';
import { labelKey } from './import-text';
import type { MatchedColumn } from './recognise-head';
import type { Placement, ReadingBuilder } from './table-reading';

/** A column whose figure in the line 合计 is the one of another line: 人员经费 of a list of codes. */
export const isPart = ({ form }: MatchedColumn): boolean => form.kind === 'figure' && form.row !== undefined;

/** The amounts of a list of codes, which may stand in 合计, in the columns of its parts, or in both. */
export class PartedAmounts {
  private readonly amounts: readonly MatchedColumn[];
  private readonly parts: readonly MatchedColumn[];

  constructor(private readonly builder: ReadingBuilder) {
    const figures = builder.columnsOf(0, 'figure');
    this.amounts = figures.filter((each) => !isPart(each));
    this.parts = figures.filter(isPart);
  }

  /** Places the amount of a line: 合计 or, where that is blank, what stands in the parts. */
  place(row: number, id: RowId): void {
    const figures = this.filled(row, this.amounts);
    const parts = this.filled(row, this.parts);
    for (const { column } of [...this.amounts, ...this.parts]) this.builder.understand(row, column);
    const taken = figures.length > 0 || parts.length === 0 ? this.amounts : parts;
    for (const each of taken) this.placeAt(row, each, id);
    this.compare(row);
  }

  /** Places what the line 合计 says of the parts; each is a line of its own. */
  placeTotals(row: number, parts: readonly MatchedColumn[]): void {
    for (const each of parts) if (each.form.kind === 'figure') this.placeOnce(row, each, each.form.row!);
    if (parts.length > 0) this.compare(row);
  }

  /** The closing line that a label names, 人员经费合计; undefined where it names none. */
  closingLine(label: string): RowId | undefined {
    const { lines } = this.builder.form.blocks[0]!;
    if (lines.kind !== 'fixed' || label === '') return undefined;
    const key = labelKey(label);
    const closing = lines.lines.filter(({ code }) => code === undefined);
    return closing.find((line) => [line.label, ...(line.aliases ?? [])].some((each) => labelKey(each) === key))?.row;
  }

  /** Places a closing line; where the line 合计 says the same figure, it counts once. */
  placeClosing(row: number, id: RowId): void {
    const filled = this.filled(row, [...this.amounts, ...this.parts]);
    for (const { column } of this.parts) this.builder.understand(row, column);
    if (filled[0]) this.placeOnce(row, filled[0], id);
    this.compare(row);
  }

  private placeOnce(row: number, at: MatchedColumn, id: RowId): void {
    const { builder } = this;
    const known = this.placed(at, id);
    const here = this.read(row, at.column);
    if (!known) return this.placeAt(row, at, id);
    builder.understand(row, at.column);
    const there = this.read(known.row, known.column);
    if (here.kind === 'blank' || (here.kind === 'amount' && there.kind === 'amount' && here.amount === there.amount))
      return;
    builder.understood.delete(builder.grid.key(row, at.column));
    builder.notes.push({ kind: 'repeatedRow', row, column: at.column, text: builder.grid.text(row, at.column) });
  }

  private placed({ form }: MatchedColumn, id: RowId): Placement | undefined {
    return this.builder.placements.find(
      ({ cell }) => form.kind === 'figure' && cell.row === id && cell.column === form.column,
    );
  }

  private placeAt(row: number, { column, form }: MatchedColumn, id: RowId): void {
    if (form.kind !== 'figure') return;
    const cell = { table: this.builder.form.table, row: id, column: form.column };
    this.builder.placements.push({ row, column, cell });
  }

  /** Notes where 合计 is not the sum of the parts, or is blank beside both. */
  private compare(row: number): void {
    const parts = this.filled(row, this.parts);
    const [first] = this.amounts;
    if (!first || parts.length === 0 || this.builder.grid.raw(row, first.column)?.uncached) return;
    const total = this.read(row, first.column);
    const said = parts.map(({ column }) => this.read(row, column));
    const isSum = total.kind === 'amount' && total.amount === sumOf(said);
    if (isSum || (total.kind !== 'amount' && parts.length === 1)) return;
    const { column } = first;
    this.builder.notes.push({ kind: 'partsDiffer', row, column, parts: parts.map((each) => each.column) });
  }

  private filled(row: number, columns: readonly MatchedColumn[]): MatchedColumn[] {
    return columns.filter(({ column }) => {
      const { kind } = this.read(row, column);
      return (kind !== 'blank' && kind !== 'dash') || this.builder.grid.raw(row, column)?.uncached;
    });
  }

  private read(row: number, column: number): ParsedFigure {
    return parseFigure(this.builder.grid.raw(row, column)?.value ?? '', '万元');
  }
}

/** Undefined where one of them is no amount. */
function sumOf(figures: readonly ParsedFigure[]): number | undefined {
  let sum = 0;
  for (const each of figures) {
    if (each.kind !== 'amount') return undefined;
    sum += each.amount;
  }
  return sum;
}
