import type { CellRef } from '../../core/filing/cell';
import { applyChanges } from '../../core/filing/change';
import { takeDifferences } from '../../core/compare/take-differences';
import type { Edition } from '../../core/edition/edition';
import { type Filing, type TableData, tableRows } from '../../core/filing/filing';
import { finerKey, type ImportDifference, rowInDraft, type Side, type TableComparison } from './import-differences';

/** What a person said otherwise than proposed, by the key of the difference. */
export type Sides = ReadonlyMap<string, Side>;

/** Whose word counts in a difference. */
export const sideOf = ({ difference, proposed }: ImportDifference, sides: Sides | undefined): Side =>
  sides?.get(difference.key) ?? proposed;

/** Whether the finer figures of the draft are taken where they are the same once rounded. */
export const takesFiner = ({ table, finer }: TableComparison, sides: Sides | undefined): boolean =>
  finer.length > 0 && sides?.get(finerKey(table)) !== 'ours';

/** Whose word counts in each thing in which the table differs. */
export const sidesOf = (comparison: TableComparison, sides: Sides | undefined): Side[] => [
  ...comparison.differences.map((each) => sideOf(each, sides)),
  ...comparison.finer.map((): Side => (takesFiner(comparison, sides) ? 'draft' : 'ours')),
];

/** A table as it would be; the filing's own where nothing of the draft is taken. */
export function mergeTable(
  filing: Filing,
  edition: Edition,
  comparison: TableComparison,
  sides: Sides | undefined,
): TableData | undefined {
  const { table, standing, ours, draft, differences, finer } = comparison;
  if (standing === 'new') return draft;
  const chosen = differences.filter((each) => sideOf(each, sides) === 'draft').map(({ difference }) => difference);
  const taken = takesFiner(comparison, sides) ? [...finer, ...chosen] : chosen;
  if (taken.length === 0 || !ours) return filing.tables[table];
  const aligned = { ...filing, tables: { ...filing.tables, [table]: ours } };
  return applyChanges(aligned, takeDifferences(aligned, edition, taken)).filing.tables[table];
}

/**
 * Figures of the filing that the draft says too, so that they do not follow from others. In a 工作稿 derived figures are
 * no word of its own. Once a figure of the filing is preferred to the draft's, the totals of the draft vouch for nothing:
 * they were made of other figures.
 */
export function statedFigures(
  comparisons: readonly TableComparison[],
  edition: Edition,
  isWorkingCopy: boolean,
  sides: Sides | undefined,
): CellRef[] {
  if (comparisons.some(({ differences }) => differences.some((each) => isOverruled(each, sides)))) return [];
  return comparisons.flatMap(({ table, standing, ours, draft }) => {
    if (standing !== 'differs' || !ours) return [];
    return tableRows(edition.definitions[table], ours).flatMap(({ id: row }) => {
      const stated = draft.cells[rowInDraft(row, ours, draft)] ?? {};
      return Object.entries(stated).flatMap(([column, value]): CellRef[] =>
        isWorkingCopy && value.kind === 'amount' && value.origin === 'derived' ? [] : [{ table, row, column }],
      );
    });
  });
}

/** Whether the draft has another figure, and the filing's own counts. */
const isOverruled = (each: ImportDifference, sides: Sides | undefined): boolean =>
  each.difference.kind === 'figure' && each.difference.theirs !== undefined && sideOf(each, sides) === 'ours';
