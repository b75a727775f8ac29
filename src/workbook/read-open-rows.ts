import { freeRowId } from '../core/open-rows';
import { isClassificationCode, TOTAL_ROW } from '../core/table-definition';
import { compact } from './import-text';
import { TOTAL_LABELS } from './import-vocabulary';
import type { ReadingBuilder } from './table-reading';

/** Reads rows identified by a code, and 合计 wherever it stands; returns the share of rows with a code. */
export function readOpenRows(builder: ReadingBuilder): number {
  const { grid, head } = builder;
  const figures = builder.columnsOf(0, 'figure');
  const labels = [...builder.columnsOf(0, 'code'), ...builder.columnsOf(0, 'name')];
  const code = builder.columnsOf(0, 'code')[0] ?? labels[0];
  if (!code) return 0;
  const name = builder.columnsOf(0, 'name')[0] ?? code;
  const ids = new Set([TOTAL_ROW, '']);
  const codes = new Set<string>();
  let coded = 0;
  let other = 0;
  // Some forms print 合计 in the same line as the lowest heads.
  const totalInHead = labels.some(({ column }) => TOTAL_LABELS.has(grid.text(head.bottom, column)));
  let hasTotal = totalInHead;
  if (totalInHead) for (const { column } of labels) builder.understand(head.bottom, column);
  for (const row of builder.bodyRows) {
    const texts = labels.map(({ column }) => grid.text(row, column));
    if (texts.some((text) => TOTAL_LABELS.has(text))) {
      if (hasTotal) {
        builder.notes.push({ kind: 'repeatedRow', row, column: code.column, text: texts.find((text) => text !== '')! });
        continue;
      }
      hasTotal = true;
      for (const { column } of labels) builder.understand(row, column);
      builder.place(row, figures, TOTAL_ROW);
      continue;
    }
    const read = codeAndName(grid.text(row, code.column), nameAt(builder, row, code.column, name.column));
    const isCoded = isClassificationCode(read.code);
    const isRow = isCoded || (read.name !== '' && builder.hasText(row, figures));
    if (!isRow) {
      const at = labels.find(({ column }) => grid.text(row, column) !== '');
      if (at) builder.notes.push({ kind: 'unknownRow', row, column: at.column, text: grid.text(row, at.column) });
      if (at) other++;
      continue;
    }
    if (read.code !== '' && codes.has(read.code))
      builder.notes.push({ kind: 'repeatedRow', row, column: code.column, text: read.code });
    codes.add(read.code);
    const id = freeRowId(ids, isCoded ? read.code : '');
    ids.add(id);
    builder.openRows.push({ id, ...read });
    for (const { column } of labels) builder.understand(row, column);
    builder.place(row, figures, id);
    if (isCoded) coded++;
    else other++;
  }
  if (coded + other === 0) return hasTotal ? 0.5 : 0;
  return coded / (coded + other);
}

/** A name keeps its inner spaces; what indents or wraps it goes. */
function nameAt(builder: ReadingBuilder, row: number, codeColumn: number, nameColumn: number): string {
  if (nameColumn === codeColumn) return '';
  return (builder.grid.raw(row, nameColumn)?.value ?? '').replace(/[\r\n]+/g, '').trim();
}

/** `2080501 行政单位离退休` in one cell is both. */
function codeAndName(code: string, name: string): { code: string; name: string } {
  const both = /^(\d{3}|\d{5}|\d{7})([^\d.].*)$/.exec(code);
  if (both && name === '') return { code: both[1]!, name: both[2]!.replace(/^[-:、]/, '') };
  return { code: compact(code), name };
}
