import type { CellRef } from '../filing/cell';
import { toDecimalText } from '../money/decimal-text';
import { cellValue, type Filing } from '../filing/filing';
import type { LayoutCell, LayoutLine } from '../layout/layout';
import { recordedScale } from '../paste/paste-cells';
import { type MoneyUnit, viewScale } from '../money/scale';
import type { Rectangle } from './cell-range';

/** A copied block as spreadsheets take it: tab text, and an HTML table with the same cells. */
export interface CopiedBlock {
  readonly text: string;
  readonly html: string;
}

interface CopiedCell {
  readonly text: string;
  readonly isFigure: boolean;
}

/**
 * Copies a rectangle of the printed sheet: figures exact and without separators, in the unit they are seen in; labels,
 * codes and names as text.
 */
export function copyBlock(
  filing: Filing,
  lines: readonly Pick<LayoutLine, 'cells'>[],
  { top, left, bottom, right }: Rectangle,
  unit?: MoneyUnit,
): CopiedBlock {
  const block = lines
    .slice(top, bottom + 1)
    .map(({ cells }) => cells.slice(left, right + 1).map((cell) => copied(filing, cell, unit)));
  return {
    text: block.map((line) => line.map(({ text }) => quoted(text)).join('\t')).join('\n'),
    html: `<table>${block.map((line) => `<tr>${line.map(cellHtml).join('')}</tr>`).join('')}</table>`,
  };
}

function copied(filing: Filing, cell: LayoutCell, unit: MoneyUnit | undefined): CopiedCell {
  if (!cell.cell) return { text: cell.text ?? '', isFigure: false };
  return { text: exactText(filing, cell.cell, unit), isFigure: true };
}

/** Every digit that is recorded; at least as many decimals as the table prints. */
function exactText(filing: Filing, cell: CellRef, seenIn: MoneyUnit | undefined): string {
  const value = cellValue(filing, cell);
  if (!value) return '';
  if (value.kind === 'unreadable') return value.text;
  const { unit, decimals } = viewScale(recordedScale(filing, cell.table), seenIn);
  const [whole = '', fraction = ''] = toDecimalText(value.amount, unit).split('.');
  const padded = fraction.padEnd(decimals, '0');
  return padded === '' ? whole : `${whole}.${padded}`;
}

/** Spreadsheets quote a text that would break the lines and columns. */
const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (each) => ENTITIES[each]!);

/** `mso-number-format:"\@"` keeps a code a text in Excel and WPS. */
function cellHtml({ text, isFigure }: CopiedCell): string {
  const style = isFigure || text === '' ? '' : ` style='mso-number-format:"\\@"'`;
  return `<td${style}>${escaped(text)}</td>`;
}
