import type { CellClassParams, CellClassRules } from 'ag-grid-community';
import { cellKey } from '../../core/cell';
import { cellValue, type Filing } from '../../core/filing';
import type { LayoutCell } from '../../core/layout';
import type { CellState } from '../grid-contract';
import { printedText } from './cell-text';
import type { GridRow } from './grid-rows';

/** What the look of a cell depends on, asked the moment it is drawn. */
export interface CellLook {
  readonly filing: () => Filing;
  readonly stateOf: (cell: LayoutCell) => CellState | undefined;
  readonly isOutlined: (key: string) => boolean;
  readonly isFlashing: (key: string) => boolean;
}

/** All that can change about a drawn cell while its line stays. AG Grid redraws the cells whose face has changed. */
export interface CellFace {
  readonly text: string;
  readonly content?: 'derived' | 'unreadable' | undefined;
  readonly state?: CellState | undefined;
  readonly isOutlined?: boolean;
  readonly isFlashing?: boolean;
}

const NOTHING: CellFace = { text: '' };

export function cellFace(cell: LayoutCell | undefined, look: CellLook): CellFace {
  if (!cell) return NOTHING;
  const filing = look.filing();
  const text = printedText(filing, cell);
  if (!cell.cell) return text === '' ? NOTHING : { text };
  const value = cellValue(filing, cell.cell);
  const key = cellKey(cell.cell);
  return {
    text,
    content: value?.kind === 'unreadable' ? 'unreadable' : value?.origin === 'derived' ? 'derived' : undefined,
    state: look.stateOf(cell),
    isOutlined: look.isOutlined(key),
    isFlashing: look.isFlashing(key),
  };
}

export const isSameFace = (a: CellFace | undefined, b: CellFace | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.text === b.text &&
    a.content === b.content &&
    a.state === b.state &&
    a.isOutlined === b.isOutlined &&
    a.isFlashing === b.isFlashing);

type Predicate = (params: CellClassParams<GridRow, CellFace>) => boolean;

/** The classes of the cells of one column of the layout: of the form by their line, of the moment by their face. */
export function cellClasses(column: number): CellClassRules<GridRow> {
  const form =
    (test: (cell: LayoutCell, row: GridRow) => boolean): Predicate =>
    ({ data }) => {
      const cell = data?.cells[column];
      return cell !== undefined && data !== undefined && test(cell, data);
    };
  const face =
    (test: (face: CellFace) => boolean): Predicate =>
    ({ value }) =>
      test(value ?? NOTHING);
  return {
    'cell-figure': form((cell) => cell.kind === 'figure'),
    'cell-line-no': form((cell) => cell.kind === 'lineNo'),
    'cell-column-no': ({ node }) => node.rowPinned === 'top',
    'cell-span': form((cell) => (cell.columnSpan ?? 1) > 1),
    'cell-total': form((cell) => cell.isTotal === true),
    'cell-indent-1': form((cell) => cell.indent === 1),
    'cell-indent-2': form((cell) => cell.indent === 2),
    'cell-idle': form((cell, row) => cell.kind === 'blank' && !row.isNewRow),
    'cell-derived': face(({ content }) => content === 'derived'),
    'cell-unreadable': face(({ content }) => content === 'unreadable'),
    'cell-error': face(({ state }) => state === 'error'),
    'cell-verify': face(({ state }) => state === 'verify'),
    'cell-rounding': face(({ state }) => state === 'rounding'),
    'cell-outlined': face(({ isOutlined }) => isOutlined === true),
    'cell-flash': face(({ isFlashing }) => isFlashing === true),
  };
}
