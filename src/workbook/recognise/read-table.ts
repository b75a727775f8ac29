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

/** The one line under the heads whose columns name their rows; where each unit has a line, that of 合计. */
function readSingleLine(builder: ReadingBuilder): number {
  const { grid } = builder;
  const figures = builder.columnsOf(0, 'figure');
  const isFigure = (row: number, column: number): boolean =>
    parseFigure(grid.raw(row, column)?.value ?? '', '万元').kind === 'amount';
  const filled = builder.bodyRows.filter((row) => figures.some(({ column }) => isFigure(row, column)));
  const total = filled.find((each) => grid.textsOf(each).some((text) => TOTAL_LABELS.has(text)));
  const row =
    total ?? filled[0] ?? builder.bodyRows.find((each) => builder.hasText(each, figures)) ?? builder.bodyRows[0];
  if (row === undefined) return 0.5;
  builder.place(row, figures, '');
  return 1;
}
