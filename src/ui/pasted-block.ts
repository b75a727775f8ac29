import { oneLine } from '../core/paste/paste-cells';
import type { Pasted } from './grid-contract';

/** More than any sheet has; a hostile span must not fill the memory. */
const MOST_SPANNED = 100;

/**
 * A copied table as rows of texts. Excel, WPS and LibreOffice put an HTML table beside the tab text: it has the exact
 * figures behind rounded ones, line breaks in cells, and merged cells. Undefined where there is none: take the text.
 */
export function pastedTable({ html }: Pasted): string[][] | undefined {
  if (!/<t[dh][\s>]/i.test(html)) return undefined;
  // A parsed document loads nothing and runs nothing.
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table || table.rows.length === 0) return undefined;
  const block: (string | undefined)[][] = [];
  for (const [line, row] of [...table.rows].entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (block[line]?.[column] !== undefined) column++;
      spread(block, line, column, cell);
      column += 1;
    }
  }
  const width = Math.max(...block.map((row) => row.length));
  return block.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** A merged cell says its content once; the positions it covers are blank. */
function spread(block: (string | undefined)[][], line: number, column: number, cell: HTMLTableCellElement): void {
  const lines = Math.min(cell.rowSpan || 1, MOST_SPANNED);
  const columns = Math.min(cell.colSpan || 1, MOST_SPANNED);
  for (let down = 0; down < lines; down++)
    for (let across = 0; across < columns; across++)
      (block[line + down] ??= [])[column + across] = down === 0 && across === 0 ? textOf(cell) : '';
}

/** The stored number (`x:num` of Excel and WPS, `sdval` of LibreOffice) where the shown one is rounded from it. */
function textOf(cell: HTMLTableCellElement): string {
  for (const lineBreak of cell.querySelectorAll('br')) lineBreak.replaceWith('\n');
  const shown = oneLine(cell.textContent ?? '');
  const stored = cell.getAttribute('x:num') ?? cell.getAttribute('sdval') ?? '';
  return isFinerThan(stored, shown) ? stored : shown;
}

/** A date or a percentage is stored as another number than it shows: only more digits of the same one count. */
function isFinerThan(stored: string, shown: string): boolean {
  const plain = shown.replace(/,/g, '');
  if (!/^-?\d+(\.\d+)?$/.test(stored) || !/^-?\d+(\.\d+)?$/.test(plain)) return false;
  const decimals = plain.split('.')[1]?.length ?? 0;
  return Math.abs(Number(stored) - Number(plain)) <= 0.5 * 10 ** -decimals && stored.length > plain.length;
}
