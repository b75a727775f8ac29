import type { CellRef, TableId } from '../../core/filing/cell';
import { exactScale, formatAmount, toDecimalText } from '../../core/money/decimal-text';
import { cellValue, type Filing } from '../../core/filing/filing';
import type { Layout, LayoutCell } from '../../core/layout/layout';
import { summariseRange } from '../../core/range/range-figures';
import { type MoneyUnit, type Scale, viewScale } from '../../core/money/scale';
import type { SelectionSummary } from '../grid-contract';
import { text } from '../text.zh';

/** The scale a table is recorded at, or shown at where the clerk asks for another unit. */
const scaleOf = (filing: Filing, table: TableId, unit: MoneyUnit | undefined): Scale =>
  viewScale(filing.tables[table]?.recordedScale ?? filing.reportingScale, unit);

/**
 * What a position prints: the figure at its table's scale (finer where it was recorded finer) or in the unit asked for,
 * text as it stands.
 */
export function printedText(filing: Filing, cell: LayoutCell, seenIn?: MoneyUnit): string {
  if (!cell.cell) return cell.text ?? '';
  const value = cellValue(filing, cell.cell);
  if (!value) return '';
  if (value.kind === 'unreadable') return value.text;
  const { unit, decimals } = scaleOf(filing, cell.cell.table, seenIn);
  const isOwn = unit === scaleOf(filing, cell.cell.table, undefined).unit;
  return formatAmount(value.amount, { unit, decimals: isOwn ? (value.decimals ?? decimals) : decimals });
}

/** What the editor opens with: the exact figure without grouping. */
export function editableText(filing: Filing, cell: LayoutCell, seenIn?: MoneyUnit): string {
  if (!cell.cell) return cell.text ?? '';
  const value = cellValue(filing, cell.cell);
  if (!value) return '';
  if (value.kind === 'unreadable') return value.text;
  return toDecimalText(value.amount, scaleOf(filing, cell.cell.table, seenIn).unit);
}

/** Whether typing may go here: figures, and the code and name of open rows. */
export const isEditable = (cell: LayoutCell | undefined): boolean =>
  cell !== undefined && (cell.cell !== undefined || (cell.isOpen === true && cell.kind !== 'label'));

/** What the status bar says of the selected figures of one table; undefined where there is none. */
export function summaryOf(
  filing: Filing,
  cells: readonly (CellRef | undefined)[],
  seenIn?: MoneyUnit,
): SelectionSummary | undefined {
  const table = cells.find((each) => each !== undefined)?.table;
  const summary = summariseRange(filing, cells);
  if (!table || !summary) return undefined;
  const scale = scaleOf(filing, table, seenIn);
  return {
    count: summary.count,
    sum: formatAmount(summary.sum, exactScale(summary.sum, scale)),
    average: formatAmount(summary.average, scale),
  };
}

/** The figure that stands for a position: its own, else for a label, code or name the first of its row in that line. */
export function figureFor(cells: readonly LayoutCell[], column: number): CellRef | undefined {
  const at = cells[column];
  if (at?.cell) return at.cell;
  if (at?.row === undefined) return undefined;
  return cells.find((each) => each.cell?.row === at.row)?.cell;
}

/** The name of a place to type, for a screen reader: its row's code and label, then its heads. */
export function cellName(layout: Layout, cells: readonly LayoutCell[], column: number): string {
  const row = cells[column]?.cell?.row ?? cells[column]?.row;
  if (row === undefined) return text.grid.newRow;
  const labels = cells.filter((each) => each.row === row && each.text).map((each) => each.text);
  return [...new Set([...labels, ...layout.columns[column]!.header])].join(' ');
}
