import { formatAmount, toDecimalText } from '../../core/decimal-text';
import { cellValue, type Filing } from '../../core/filing';
import type { LayoutCell } from '../../core/layout';
import { TEN_THOUSAND_YUAN } from '../../core/scale';

/** What a position prints: the figure at its table's scale (finer where it was recorded finer), text as it stands. */
export function printedText(filing: Filing, cell: LayoutCell): string {
  if (!cell.cell) return cell.text ?? '';
  const value = cellValue(filing, cell.cell);
  if (!value) return '';
  if (value.kind === 'unreadable') return value.text;
  const scale = filing.tables[cell.cell.table]?.recordedScale ?? TEN_THOUSAND_YUAN;
  return formatAmount(value.amount, { unit: scale.unit, decimals: value.decimals ?? scale.decimals });
}

/** What the editor opens with: the exact figure without grouping. */
export function editableText(filing: Filing, cell: LayoutCell): string {
  if (!cell.cell) return cell.text ?? '';
  const value = cellValue(filing, cell.cell);
  if (!value) return '';
  if (value.kind === 'unreadable') return value.text;
  return toDecimalText(value.amount, filing.tables[cell.cell.table]?.recordedScale.unit ?? TEN_THOUSAND_YUAN.unit);
}

/** Whether typing may go here: figures, and the code and name of open rows. */
export const isEditable = (cell: LayoutCell | undefined): boolean =>
  cell !== undefined && (cell.cell !== undefined || (cell.isOpen === true && cell.kind !== 'label'));
