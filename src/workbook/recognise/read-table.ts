import { parseFigure } from '../../core/money/decimal-text';
import type { Edition } from '../../core/edition/edition';
import type { Form } from '../../core/edition/form';
import { isCodedBlocks } from './match-head';
import { readCodedBlocks } from './read-coded-blocks';
import { readFixedRows } from './read-fixed-rows';
import { readOpenRows } from './read-open-rows';
import { TOTAL_LABELS } from './import-vocabulary';
import { type HeadMatch, isCodeList } from './recognise-head';
import type { SheetGrid } from './sheet-grid';
import { ReadingBuilder, type TableReading } from './table-reading';

/** Reads a sheet as a form whose heads were found in it. */
export function readTable(grid: SheetGrid, edition: Edition, form: Form, head: HeadMatch): TableReading {
  const builder = new ReadingBuilder(grid, edition, form, head);
  return builder.finish(readRows(builder));
}

function readRows(builder: ReadingBuilder): number {
  const kind = builder.form.blocks[0]!.lines.kind;
  if (kind === 'single') return readSingleLine(builder);
  if (kind === 'open' || isCodeList(builder.form)) return readOpenRows(builder);
  return isCodedBlocks(builder.form) ? readCodedBlocks(builder) : readFixedRows(builder);
}

/**
 * The one line under the heads whose columns name their rows; where there are several, that of 合计 or of the latest
 * year. Which of others is meant nobody can know: the first is read, and the others are named.
 */
function readSingleLine(builder: ReadingBuilder): number {
  const { grid, bodyRows, notes } = builder;
  const figures = builder.columnsOf(0, 'figure');
  const isFigure = (row: number, column: number): boolean =>
    parseFigure(grid.raw(row, column)?.value ?? '', '万元').kind === 'amount';
  const filled = bodyRows.filter((row) => figures.some(({ column }) => isFigure(row, column)));
  const total = filled.find((each) => grid.textsOf(each).some((text) => TOTAL_LABELS.has(text)));
  const chosen = total ?? rowOfLatestYear(grid, filled);
  if (chosen === undefined)
    for (const row of filled.slice(1))
      notes.push({ kind: 'repeatedRow', row, column: firstColumn(grid, row), text: grid.textsOf(row)[0] ?? '' });
  const row = chosen ?? filled[0] ?? bodyRows.find((each) => builder.hasText(each, figures)) ?? bodyRows[0];
  if (row === undefined) return 0.5;
  builder.place(row, figures, '');
  return 1;
}

/** Where the row begins. */
function firstColumn(grid: SheetGrid, row: number): number {
  let column = grid.window.left;
  while (column < grid.columnCount && grid.text(row, column) === '') column++;
  return column;
}

const YEAR = /(?:19|20)\d\d(?=年)/;

/** Of lines that name their years, or 本年 beside 上年, the latest. */
function rowOfLatestYear(grid: SheetGrid, rows: readonly number[]): number | undefined {
  const years = rows.map((row) => grid.textsOf(row).flatMap((text) => YEAR.exec(text)?.[0] ?? [])[0] ?? '');
  const latest = [...years].sort().pop();
  if (latest && years.filter((year) => year === latest).length === 1) return rows[years.indexOf(latest)];
  const own = rows.filter((row) => grid.textsOf(row).some((text) => /^(?:本年|当年)/.test(text)));
  return own.length === 1 ? own[0] : undefined;
}
