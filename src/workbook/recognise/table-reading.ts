import type { CellRef } from '../../core/filing/cell';
import type { Edition } from '../../core/edition/edition';
import type { OpenRow } from '../../core/filing/filing';
import type { Form } from '../../core/edition/form';
import { headKey, labelKey } from './import-text';
import { FOOT_TEXT, KIND_HEADS, LEVEL_HEADS } from './import-vocabulary';
import type { HeadMatch, MatchedColumn } from './recognise-head';
import type { SheetGrid } from './sheet-grid';

const LABEL_HEADS: ReadonlySet<string> = new Set(
  [...KIND_HEADS.code, ...KIND_HEADS.name, ...KIND_HEADS.lineNo, ...LEVEL_HEADS].map(headKey),
);

/** So many numbers that count up from 1 are those of columns, whatever stands below. */
const LONG_COUNT = 6;

/** A figure cell of the table and where the sheet has it. */
export interface Placement {
  readonly row: number;
  readonly column: number;
  readonly cell: CellRef;
}

export type RowNote =
  /** A line whose label is none of the table's, or a code it cannot take. */
  | { readonly kind: 'unknownRow'; readonly row: number; readonly column: number; readonly text: string }
  /** A line of another document that means nothing to the table, and why. */
  | {
      readonly kind: 'withoutPlace';
      readonly row: number;
      readonly column: number;
      readonly text: string;
      readonly reason: string;
    }
  /** A line that the table has already. */
  | { readonly kind: 'repeatedRow'; readonly row: number; readonly column: number; readonly text: string }
  /** A line without a code: `takenFor` is the one its name has, '' where that is not certain. */
  | {
      readonly kind: 'codeFromName';
      readonly row: number;
      readonly column: number;
      readonly text: string;
      readonly takenFor: string;
    }
  /** A code without a name: `takenFor` is the one that documents attest, which an import gives it. */
  | {
      readonly kind: 'nameFromCode';
      readonly row: number;
      readonly column: number;
      readonly text: string;
      readonly takenFor: string;
    }
  /** A line whose amount is not the sum of the parts beside it, or is blank beside several. */
  | { readonly kind: 'partsDiffer'; readonly row: number; readonly column: number; readonly parts: readonly number[] }
  /** A label that only resembles one of the table's. */
  | {
      readonly kind: 'similarRow';
      readonly row: number;
      readonly column: number;
      readonly text: string;
      readonly takenFor: string;
    };

/** What one form finds in one sheet. */
export interface TableReading {
  readonly placements: readonly Placement[];
  readonly openRows: readonly OpenRow[];
  readonly notes: readonly RowNote[];
  /** Cells that were read as labels, codes, names, line numbers (by `SheetGrid.key`). */
  readonly understood: ReadonlySet<number>;
  /** 0 to 1: how many of the lines are the form's. */
  readonly score: number;
  /** The first row below the table. */
  readonly end: number;
}

/** Collects what a reader of rows finds. */
export class ReadingBuilder {
  readonly placements: Placement[] = [];
  readonly openRows: OpenRow[] = [];
  readonly notes: RowNote[] = [];
  readonly understood = new Set<number>();
  readonly end: number;
  readonly bodyRows: readonly number[];
  private readonly headTexts: readonly string[];
  /** The lowest row that heads are merged down to. */
  private readonly headEnd: number;
  private readonly labelColumns: readonly MatchedColumn[];

  constructor(
    readonly grid: SheetGrid,
    readonly edition: Edition,
    readonly form: Form,
    readonly head: HeadMatch,
  ) {
    this.headTexts = head.columns.map(({ column }) => grid.headText(head.bottom, column));
    this.headEnd = Math.max(
      head.bottom,
      ...grid.sheet.merges.flatMap(({ top, left, bottom, right }) => {
        const isHead = top <= head.bottom && head.columns.some(({ column }) => column >= left && column <= right);
        return isHead ? [bottom] : [];
      }),
    );
    this.labelColumns = head.columns.filter(({ form: { kind } }) => kind !== 'figure' && kind !== 'lineNo');
    const below = grid.rows.filter((row) => row > head.bottom);
    const lastAgain = Math.max(head.bottom, ...grid.headsAgain);
    const isFoot = (row: number): boolean => FOOT_TEXT.test(this.firstText(row));
    const foot = below.find((row) => row > lastAgain && isFoot(row));
    this.end = foot ?? (below[below.length - 1] ?? head.bottom) + 1;
    // Where the heads are printed anew on each page, so may be what stands under the table.
    const isBody = (row: number): boolean =>
      row < this.end && !this.isHeadAgain(row) && (row > lastAgain || !isFoot(row));
    this.bodyRows = below.filter(isBody);
    for (const row of this.bodyRows) for (const column of head.lineNoColumns) this.understand(row, column);
  }

  columnsOf(block: number, kind: MatchedColumn['form']['kind']): MatchedColumn[] {
    return this.head.columns.filter((each) => each.block === block && each.form.kind === kind);
  }

  understand(row: number, column: number): void {
    this.understood.add(this.grid.key(row, column));
  }

  /** Figures of one line. */
  place(row: number, columns: readonly MatchedColumn[], rowId: string): void {
    for (const { column, form } of columns)
      if (form.kind === 'figure')
        this.placements.push({
          row,
          column,
          cell: { table: this.form.table, row: form.row ?? rowId, column: form.column },
        });
  }

  /** Whether any of the columns holds something in the row. */
  hasText(row: number, columns: readonly MatchedColumn[]): boolean {
    return columns.some(({ column }) => !this.grid.isBlank(row, column));
  }

  /** Passes over a line that the form names as one without a place in the table; `column`: where its label stands. */
  isWithoutPlace(row: number, column: number, figures: readonly MatchedColumn[]): boolean {
    const text = this.grid.text(row, column);
    const key = labelKey(text);
    const found = this.form.withoutPlace?.find(
      ({ kind, words }) => kind === 'line' && words.some((word) => labelKey(word) === key),
    );
    if (found) this.passOver(row, column, figures, found.reason);
    return found !== undefined;
  }

  /** Says why a line is not read, and understands it. */
  passOver(row: number, column: number, figures: readonly MatchedColumn[], reason: string): void {
    this.notes.push({ kind: 'withoutPlace', row, column, text: this.grid.text(row, column), reason });
    this.understand(row, column);
    for (const each of figures) this.understand(row, each.column);
  }

  finish(score: number): TableReading {
    for (const row of this.bodyRows) for (const { column } of this.head.withoutPlace) this.understand(row, column);
    const { placements, openRows, notes, understood, end } = this;
    return { placements, openRows, notes, understood, score, end };
  }

  private firstText(row: number): string {
    for (let column = 0; column < this.grid.columnCount; column++) {
      const text = this.grid.text(row, column);
      if (text !== '') return text;
    }
    return '';
  }

  /** 栏次 and its numbers, and heads repeated on a new page. */
  private isHeadAgain(row: number): boolean {
    const heads = this.head.columns.filter(({ column }, index) => {
      const text = this.grid.text(row, column);
      return text !== '' && text === this.headTexts[index] && !/^\d/.test(text);
    });
    const isAgain =
      this.grid.headsAgain.has(row) ||
      (heads.length >= 2 && heads.length * 2 >= this.head.columns.length) ||
      this.labelColumns.some(({ column }) => /^(栏次|列次)$/.test(this.grid.text(row, column))) ||
      (this.isUnderHeads(row) && (this.countsUp(row) || this.saysHeadsOnly(row)));
    if (isAgain) for (let column = 0; column < this.grid.columnCount; column++) this.understand(row, column);
    return isAgain;
  }

  private isUnderHeads(row: number): boolean {
    const { grid } = this;
    return row <= this.headEnd + 2 || grid.headsAgain.has(row - 1) || grid.headsAgain.has(row - 2);
  }

  /** The lowest heads, where only one of the columns has one there. */
  private saysHeadsOnly(row: number): boolean {
    const texts = this.grid.textsOf(row).map(headKey);
    return texts.length > 0 && texts.every((text) => LABEL_HEADS.has(text));
  }

  /** 1 2 3 … under the heads, with more lines below or so far that no figures would. */
  private countsUp(row: number): boolean {
    const figures = this.head.columns.filter(({ form }) => form.kind === 'figure');
    const numbers = figures.map(({ column }) => Number(this.grid.text(row, column) || NaN));
    const isCount = numbers.length >= 2 && numbers.every((each, i) => each === numbers[0]! + i) && numbers[0] === 1;
    if (isCount && numbers.length >= LONG_COUNT) return true;
    return isCount && this.grid.rows.some((each) => each > row && this.hasText(each, figures));
  }
}
