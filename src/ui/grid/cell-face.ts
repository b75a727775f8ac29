import type { CellClassFunc } from 'ag-grid-community';
import { type CellValue, cellKey } from '../../core/filing/cell';
import { cellValue, type Filing } from '../../core/filing/filing';
import type { LayoutCell } from '../../core/layout/layout';
import type { MoneyUnit } from '../../core/money/scale';
import type { CellMarks, CellState } from '../grid-contract';
import { printedText } from './cell-text';
import type { GridRow } from './grid-rows';

/** What the look of a cell depends on, asked the moment it is drawn. */
export interface CellLook {
  readonly filing: () => Filing;
  /** The unit the clerk asks for; undefined: the table's own. */
  readonly unit: () => MoneyUnit | undefined;
  /** Whether a label or name is too long for its column. */
  readonly isTooLong: (cell: LayoutCell, column: number) => boolean;
  readonly stateOf: (cell: LayoutCell) => CellState | undefined;
  readonly marksOf: (cell: LayoutCell) => CellMarks | undefined;
  readonly isOutlined: (key: string) => boolean;
  readonly isFlashing: (key: string) => boolean;
}

/** All that can change about a drawn cell while its line stays. AG Grid redraws the cells whose face has changed. */
export interface CellFace {
  readonly text: string;
  /** `frozen`: was derived, and follows no more while 自动合计 is off. */
  readonly content?: 'derived' | 'frozen' | 'unreadable' | undefined;
  readonly state?: CellState | undefined;
  readonly note?: string | undefined;
  readonly remark?: string | undefined;
  readonly isTooLong?: boolean;
  readonly isOutlined?: boolean;
  readonly isFlashing?: boolean;
}

const NOTHING: CellFace = { text: '' };

export function cellFace(cell: LayoutCell | undefined, column: number, look: CellLook): CellFace {
  if (!cell) return NOTHING;
  const filing = look.filing();
  const text = printedText(filing, cell, look.unit());
  if (!cell.cell) return text === '' ? NOTHING : { text, isTooLong: look.isTooLong(cell, column) };
  const value = cellValue(filing, cell.cell);
  const key = cellKey(cell.cell);
  return {
    text,
    content: contentOf(value, filing.autoTotal),
    state: look.stateOf(cell),
    ...look.marksOf(cell),
    isOutlined: look.isOutlined(key),
    isFlashing: look.isFlashing(key),
  };
}

function contentOf(value: CellValue | undefined, autoTotal: boolean): CellFace['content'] {
  if (value?.kind === 'unreadable') return 'unreadable';
  if (value?.origin !== 'derived') return undefined;
  return autoTotal ? 'derived' : 'frozen';
}

export const isSameFace = (a: CellFace | undefined, b: CellFace | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.text === b.text &&
    a.content === b.content &&
    a.state === b.state &&
    a.note === b.note &&
    a.remark === b.remark &&
    a.isTooLong === b.isTooLong &&
    a.isOutlined === b.isOutlined &&
    a.isFlashing === b.isFlashing);

/**
 * The classes of the cells of one column of the layout: of the form by their line, of the moment by their face.
 * As `cellClass`, which AG Grid asks only where the face has changed; `cellClassRules` it asks at every refresh.
 */
export function cellClasses(column: number): CellClassFunc<GridRow, CellFace> {
  return ({ data, node, value }) => {
    const row = data!;
    const cell = row.cells[column];
    const { content, state, note, remark, isTooLong, isOutlined, isFlashing } = value ?? NOTHING;
    const classes: string[] = [];
    const add = (name: string, isWanted: boolean | undefined): void => void (isWanted && classes.push(name));
    add('cell-last', column === row.cells.length - 1);
    add('cell-figure', cell?.kind === 'figure');
    add('cell-line-no', cell?.kind === 'lineNo');
    add('cell-column-no', node.rowPinned === 'top');
    add('cell-span', (cell?.columnSpan ?? 1) > 1);
    add('cell-total', cell?.isTotal);
    add('cell-indent-1', cell?.indent === 1);
    add('cell-indent-2', cell?.indent === 2);
    add('cell-idle', cell?.kind === 'blank' && !row.isNewRow);
    add('cell-long', isTooLong);
    add('cell-derived', content === 'derived');
    add('cell-frozen', content === 'frozen');
    add('cell-unreadable', content === 'unreadable');
    add('cell-error', state === 'error');
    add('cell-verify', state === 'verify');
    add('cell-rounding', state === 'rounding');
    add('cell-note', note !== undefined);
    add('cell-remark', remark !== undefined);
    add('cell-outlined', isOutlined);
    add('cell-flash', isFlashing);
    return classes;
  };
}
