import type { Layout } from '../../core/layout/layout';

/** A head over columns or over further heads; a leaf names its position in the layout. */
export type ColumnNode =
  | { readonly text: string; readonly column: number }
  | { readonly text: string; readonly children: readonly ColumnNode[] };

/** The heads of a layout as a tree: neighbours with the same head under the same parent stand under one. */
export function columnTree(layout: Layout): ColumnNode[] {
  const paths = layout.columns.map((column) => column.header);
  const grow = (from: number, to: number, level: number): ColumnNode[] => {
    const nodes: ColumnNode[] = [];
    for (let start = from; start < to; ) {
      const path = paths[start]!;
      let end = start + 1;
      while (
        end < to &&
        paths[end]![level] === path[level] &&
        path.length > level + 1 &&
        paths[end]!.length > level + 1
      )
        end++;
      const text = path[level] ?? '';
      if (path.length > level + 1) nodes.push({ text, children: grow(start, end, level + 1) });
      else nodes.push({ text, column: start });
      start = end;
    }
    return nodes;
  };
  return grow(0, paths.length, 0);
}
