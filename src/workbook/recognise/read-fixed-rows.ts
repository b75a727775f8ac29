import type { RowId } from '../../core/filing/cell';
import { compact, bareLabelKey, labelKey, likeness } from './import-text';
import { ROW_LABELS } from './import-vocabulary';
import type { ReadingBuilder } from './table-reading';

/** Labels that resemble each other less than this are different lines. */
const LIKE = 0.75;

interface Line {
  readonly row: RowId;
  readonly label: string;
  readonly parent?: RowId | undefined;
  readonly keys: ReadonlySet<string>;
  readonly bareKeys: ReadonlySet<string>;
}

/** The lines of a block of fixed rows, by every label they are known to have. */
function linesOf(builder: ReadingBuilder, block: number): Line[] {
  const { form, edition } = builder;
  const { lines } = form.blocks[block]!;
  if (lines.kind !== 'fixed') return [];
  const definition = edition.definitions[form.table];
  return lines.lines.flatMap(({ row, label, aliases = [] }): Line[] => {
    if (row === undefined || label === '') return [];
    const defined = definition.rows.find((each) => each.id === row);
    const labels = [label, ...aliases, ...(defined ? [defined.label] : []), ...(ROW_LABELS[form.table]?.[row] ?? [])];
    const keys = new Set(labels.map(labelKey));
    const bareKeys = new Set(labels.map(bareLabelKey));
    return [{ row, label: compact(label), parent: defined?.parent, keys, bareKeys }];
  });
}

/** Reads the lines of fixed blocks by their labels, never by their order; returns the share of lines found. */
export function readFixedRows(builder: ReadingBuilder): number {
  const { form, grid } = builder;
  let wanted = 0;
  let found = 0;
  form.blocks.forEach((_, block) => {
    const [label] = builder.columnsOf(block, 'label');
    const lines = linesOf(builder, block);
    wanted += lines.length;
    if (!label) return;
    const figures = builder.columnsOf(block, 'figure');
    const used = new Set<RowId>();
    let parent: RowId | undefined;
    for (const row of builder.bodyRows) {
      const text = grid.text(row, label.column);
      if (text === '') continue;
      if (builder.isWithoutPlace(row, label.column, figures)) continue;
      const line = findLine(lines, text, used, parent);
      if (!line) {
        const isKnown = findLine(lines, text, new Set(), parent) !== undefined;
        builder.notes.push({ kind: isKnown ? 'repeatedRow' : 'unknownRow', row, column: label.column, text });
        continue;
      }
      used.add(line.row);
      if (lines.some((each) => each.parent === line.row)) parent = line.row;
      builder.understand(row, label.column);
      builder.place(row, figures, line.row);
      const isSimilar = !line.keys.has(labelKey(text)) && !line.bareKeys.has(bareLabelKey(text));
      if (isSimilar) builder.notes.push({ kind: 'similarRow', row, column: label.column, text, takenFor: line.label });
      found++;
    }
  });
  return wanted === 0 ? 0 : found / wanted;
}

/** The line a label stands for; where a label repeats, the one under the line above it. */
function findLine(
  lines: readonly Line[],
  text: string,
  used: ReadonlySet<RowId>,
  parent: RowId | undefined,
): Line | undefined {
  const free = lines.filter((line) => !used.has(line.row));
  const key = labelKey(text);
  const bare = bareLabelKey(text);
  const exact = free.filter((line) => line.keys.has(key));
  const named = exact.length > 0 ? exact : free.filter((line) => line.bareKeys.has(bare));
  const beneath = named.find((line) => line.parent !== undefined && line.parent === parent);
  if (beneath) return beneath;
  const plain = named.find((line) => line.parent === undefined) ?? named[0];
  if (plain) return plain;
  const similar = free.map((line) => ({ line, score: Math.max(...[...line.keys].map((each) => likeness(each, key))) }));
  similar.sort((a, b) => b.score - a.score);
  const [first, second] = similar;
  return first && first.score >= LIKE && first.score > (second?.score ?? 0) ? first.line : undefined;
}
