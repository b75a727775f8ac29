import { cellKey, type CellRef } from '../../core/filing/cell';
import type { CheckResult } from '../../core/check/finding';
import type { Edition } from '../../core/edition/edition';
import type { Filing } from '../../core/filing/filing';
import { RemarkPlacer, remarkCells } from '../../core/remarks/place-line';
import type { Suggestion } from '../../core/check/suggestion';

/** What the clerk is looking at: by its key, since the figures in it change. */
export interface Chosen {
  readonly kind: 'finding' | 'suggestion' | 'relation' | 'remark';
  readonly key: string;
}

export const isChosen = (chosen: Chosen | undefined, kind: Chosen['kind'], key: string): boolean =>
  chosen?.kind === kind && chosen.key === key;

/** Every cell, of every table, that takes part in what is chosen; empty once that is settled. */
export function spotlightCells(
  chosen: Chosen | undefined,
  results: CheckResult,
  suggestions: readonly Suggestion[],
  filing: Filing,
  edition: Edition,
): readonly CellRef[] {
  if (!chosen) return [];
  if (chosen.kind === 'finding') return results.findings.find(({ key }) => key === chosen.key)?.cells ?? [];
  if (chosen.kind === 'suggestion') {
    const suggestion = suggestions.find(({ key }) => key === chosen.key);
    return suggestion ? distinct(suggestedCells(suggestion)) : [];
  }
  if (chosen.kind === 'remark') {
    const remark = filing.returnRemarks.find(({ id }) => id === chosen.key);
    if (!remark) return [];
    return remarkCells(remark, results, new RemarkPlacer(filing, edition, results).cellsNamed(remark.text));
  }
  const { cells, relations } = results.evaluated.plan;
  const relation = relations.find(({ key }) => key === chosen.key);
  return relation ? [...relation.left, ...relation.right].map(({ cell }) => cells[cell]!) : [];
}

/** The cells a suggestion would change, and those it might as well. */
const suggestedCells = ({ corrections, alternatives }: Suggestion): CellRef[] =>
  [corrections, ...alternatives].flatMap((each) => each.map(({ cell }) => cell));

const distinct = (cells: readonly CellRef[]): CellRef[] => [
  ...new Map(cells.map((cell) => [cellKey(cell), cell])).values(),
];
