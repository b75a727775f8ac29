import type { RowId } from '../../core/filing/cell';
import { isCodeOf } from '../../core/filing/open-rows';
import { labelKey } from './import-text';
import type { MatchedColumn } from './recognise-head';
import type { ReadingBuilder } from './table-reading';

/**
 * Reads codes wherever they stand in parts side by side, and the closing line across them; returns the share of
 * coded lines among those with a text.
 */
export function readCodedBlocks(builder: ReadingBuilder): number {
  const { form, edition, grid } = builder;
  const definition = edition.definitions[form.table];
  const classification = definition.openRows?.classification ?? 'economic';
  const classes = new Set(edition.codes[classification].map(({ code }) => code.slice(0, 3)));
  const used = new Set<RowId>();
  let coded = 0;
  let other = 0;
  const groups = new Set(builder.head.columns.map(({ block }) => block));
  for (const group of groups) {
    const [code] = builder.columnsOf(group, 'code');
    const [name] = builder.columnsOf(group, 'name');
    const figures = builder.columnsOf(group, 'figure');
    if (!code) continue;
    for (const row of builder.bodyRows) {
      const text = grid.text(row, code.column);
      const both = /^(\d{3}|\d{5})([^\d.].*)$/.exec(text);
      const digits = both?.[1] ?? text;
      if (text === '' || footOf(builder, text)) continue;
      if (!isCodeOf(classification, digits) || !classes.has(digits.slice(0, 3))) {
        builder.notes.push({ kind: 'unknownRow', row, column: code.column, text });
        other++;
        continue;
      }
      if (used.has(digits)) {
        builder.notes.push({ kind: 'repeatedRow', row, column: code.column, text: digits });
        continue;
      }
      used.add(digits);
      coded++;
      builder.understand(row, code.column);
      if (name) builder.understand(row, name.column);
      const fixed = definition.rows.find((each) => each.code === digits);
      const said = name ? (grid.raw(row, name.column)?.value ?? '').replace(/[\r\n]+/g, '').trim() : '';
      if (!fixed) builder.openRows.push({ id: digits, code: digits, name: said || (both?.[2] ?? '') });
      builder.place(row, figures, fixed?.id ?? digits);
    }
  }
  readFoot(builder);
  return coded + other === 0 ? 0 : coded / (coded + other);
}

const footOf = (builder: ReadingBuilder, text: string): RowId | undefined =>
  builder.form.foot?.find((each) => labelKey(each.label) === labelKey(text))?.row;

/** 人员经费合计 and 公用经费合计: each figure stands in the last column before the next label that holds one. */
function readFoot(builder: ReadingBuilder): void {
  const { grid, head, form } = builder;
  const last = Math.max(...head.columns.map(({ column }) => column));
  for (const row of builder.bodyRows) {
    const labels: { column: number; id: RowId }[] = [];
    for (let column = 0; column <= last; column++) {
      const id = footOf(builder, grid.text(row, column));
      if (id !== undefined) labels.push({ column, id });
    }
    labels.forEach(({ column, id }, index) => {
      const until = labels[index + 1]?.column ?? last + 1;
      const isBetween = (each: MatchedColumn): boolean => each.column > column && each.column < until;
      const between = head.columns.filter((each) => isBetween(each) && each.form.kind === 'figure');
      const filled = between.filter((each) => !grid.isBlank(row, each.column));
      const target = filled[filled.length - 1] ?? between[between.length - 1];
      builder.understand(row, column);
      if (!target || target.form.kind !== 'figure') return;
      const cell = { table: form.table, row: id, column: target.form.column };
      builder.placements.push({ row, column: target.column, cell });
    });
  }
}
