import type { RangeCommand, TableGridProps } from '../grid-contract';
import type { GridRange } from './grid-range';

/** Does what a menu or a button asks of the selected range. The keyboard is in the grid. */
export function performOnRange(
  command: RangeCommand,
  range: GridRange,
  requests: Pick<TableGridProps, 'readOnly' | 'onRange'>,
): void {
  if (command === 'copy') document.execCommand('copy');
  else if (command === 'selectLines' || command === 'selectColumns' || command === 'selectAll')
    range.select(command === 'selectLines' ? 'lines' : command === 'selectColumns' ? 'columns' : 'sheet');
  else if (requests.readOnly) return;
  else if (command === 'cut') document.execCommand('cut');
  else if (command === 'clear') requests.onRange({ kind: 'clear', cells: range.cells(), verb: '清除' });
  else if (command === 'fillDown') requests.onRange({ kind: 'fill', cells: range.cells(), source: 'top' });
  else if (command === 'fillRight') requests.onRange({ kind: 'fill', cells: range.cells(), source: 'left' });
}
