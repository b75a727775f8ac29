import type { Edition } from '../../core/edition/edition';
import type { Form } from '../../core/edition/form';
import { isCodedBlocks } from './match-head';
import { readCodedBlocks } from './read-coded-blocks';
import { readFixedRows } from './read-fixed-rows';
import { readOpenRows } from './read-open-rows';
import type { HeadMatch } from './recognise-head';
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
  if (kind === 'open') return readOpenRows(builder);
  return isCodedBlocks(builder.form) ? readCodedBlocks(builder) : readFixedRows(builder);
}

/** The one line under the heads whose columns name their rows. */
function readSingleLine(builder: ReadingBuilder): number {
  const figures = builder.columnsOf(0, 'figure');
  const row = builder.bodyRows.find((each) => builder.hasText(each, figures)) ?? builder.bodyRows[0];
  if (row === undefined) return 0.5;
  builder.place(row, figures, '');
  return 1;
}
