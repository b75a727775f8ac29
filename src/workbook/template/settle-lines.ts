import type { TemplateLines } from './template-lines';

/**
 * The rows for codes, by what is drawn: a row in which a line is drawn is one of the table's. `countLines` tells how
 * many such rows follow each other from one on. 合计 at the foot has them above, 合计 under the heads below.
 */
export function settleLines(
  { first, end, total, belowTotal }: TemplateLines,
  countLines: (first: number) => number,
): { readonly first: number; readonly end: number } {
  if (total === undefined || belowTotal === undefined || end !== total) {
    const drawn = countLines(first);
    if (end === undefined) return { first, end: first + Math.max(1, drawn) };
    // A single row under a drawn one, and not drawn itself, keeps the table apart from its notes.
    const isGap = end - first === 1 && countLines(first - 1) > 0;
    return { first, end: drawn > 0 || isGap ? Math.min(end, first + drawn) : end };
  }
  const above = total - first;
  const isDrawn = countLines(total) > 0;
  const blank = belowTotal.end === undefined ? Infinity : belowTotal.end - belowTotal.first;
  // Without a drawn line only a single blank row above 合计, and more below it, tells that it stands under the heads.
  const free = above <= 1 && Number.isFinite(blank) && blank >= 2 ? blank : 0;
  const below = isDrawn ? Math.min(blank, countLines(belowTotal.first)) : free;
  return below > above ? { first: belowTotal.first, end: belowTotal.first + below } : { first, end };
}
