import { amount } from '../../core/money/amount';
import type { CellValue } from '../../core/filing/cell';
import type { Difference } from '../../core/compare/difference';
import type { Edition } from '../../core/edition/edition';
import { type RowCells, type TableData } from '../../core/filing/filing';
import { columnLabel, distinctRowLabel, hasOneColumn } from '../../core/edition/labels';
import type { Scale } from '../../core/money/scale';
import { figureText } from '../findings/figure-text';
import type { ImportDifference, TableComparison } from '../../workbook/import/import-differences';
import { importDifferences } from '../text-import-differences.zh';

const words = importDifferences;

/** The kinds of differences in the order in which they are listed. */
export const DIFFERENCE_GROUPS = ['whole', 'both', 'fills', 'rowsInDraft', 'onlyHere', 'names'] as const;
export type DifferenceGroup = (typeof DIFFERENCE_GROUPS)[number];

/** A difference as the list shows it. */
export interface DifferenceRow {
  readonly source: ImportDifference;
  readonly key: string;
  readonly group: DifferenceGroup;
  readonly subject: string;
  readonly column: string;
  readonly ours: string;
  readonly draft: string;
  /** The draft's figure less the filing's; empty where one of them is none. */
  readonly gap: string;
}

/** The differences of a table in words, group by group. */
export function differenceRows(edition: Edition, comparison: TableComparison): DifferenceRow[] {
  const rows = comparison.differences.map((source) => rowOf(edition, comparison, source));
  return DIFFERENCE_GROUPS.flatMap((group) => rows.filter((row) => row.group === group));
}

function rowOf(edition: Edition, { table, ours, draft }: TableComparison, source: ImportDifference): DifferenceRow {
  const { difference } = source;
  const definition = edition.definitions[table];
  const scale = draft.recordedScale;
  const texts = textsOf(difference, scale);
  const common = { source, key: difference.key, group: groupOf(difference), gap: '', ...texts };
  switch (difference.kind) {
    case 'figure': {
      const { row, column } = difference.cell;
      const subject = distinctRowLabel(definition, ours, row);
      return { ...common, subject, column: hasOneColumn(definition, row) ? '' : columnLabel(definition, column) };
    }
    case 'row':
      return { ...common, subject: `${difference.row.code} ${difference.row.name}`.trim(), column: words.wholeRow };
    case 'name':
      return { ...common, subject: difference.code, column: words.name };
    case 'declaredEmpty':
      return { ...common, subject: words.declared, column: '' };
    case 'table':
      return { ...common, subject: words.wholeTable, column: '' };
  }
}

function groupOf(difference: Difference): DifferenceGroup {
  switch (difference.kind) {
    case 'figure':
      return !difference.theirs ? 'onlyHere' : difference.ours ? 'both' : 'fills';
    case 'row':
      return difference.isIn === 'theirs' ? 'rowsInDraft' : 'onlyHere';
    case 'name':
      return 'names';
    default:
      return 'whole';
  }
}

function textsOf(
  difference: Difference,
  scale: Scale,
): { readonly ours: string; readonly draft: string; gap?: string } {
  switch (difference.kind) {
    case 'figure': {
      const { ours, theirs } = difference;
      const sides = { ours: valueText(ours, scale), draft: valueText(theirs, scale) };
      if (ours?.kind !== 'amount' || theirs?.kind !== 'amount') return sides;
      const gap = theirs.amount - ours.amount;
      return { ...sides, gap: (gap > 0 ? '+' : '') + valueText({ ...theirs, amount: amount(gap) }, scale) };
    }
    case 'row': {
      const figures = rowText(difference.cells, scale);
      return difference.isIn === 'theirs'
        ? { ours: words.noRow, draft: figures }
        : { ours: figures, draft: words.noRow };
    }
    case 'name':
      return { ours: difference.ours || words.blank, draft: difference.theirs || words.blank };
    case 'declaredEmpty': {
      const said = (isEmpty: boolean): string => (isEmpty ? words.isEmpty : words.isNotEmpty);
      return { ours: said(difference.ours), draft: said(difference.theirs) };
    }
    case 'table':
      return { ours: tableText(difference.ours, scale), draft: tableText(difference.theirs, scale) };
  }
}

/** A figure at a scale, with all its digits where it is finer. */
export function valueText(value: CellValue | undefined, scale: Scale): string {
  if (!value) return words.blank;
  if (value.kind === 'unreadable') return `“${value.text}”`;
  return figureText(value.amount, scale);
}

function rowText(cells: RowCells, scale: Scale): string {
  const values = Object.values(cells);
  return values.length === 0 ? words.noFigures : words.several(valueText(values[0], scale), values.length);
}

function tableText(table: TableData | undefined, scale: Scale): string {
  const values = Object.values(table?.cells ?? {}).flatMap((row) => Object.values(row));
  return values.length === 0 ? words.emptyTable : words.several(valueText(values[0], scale), values.length);
}
