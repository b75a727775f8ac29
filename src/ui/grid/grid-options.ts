import type { GridOptions } from 'ag-grid-community';
import type { GridRow } from './grid-rows';
import { officialTheme } from './grid-theme';

export const ROW_HEIGHT = 27;

/** What holds for every table: a printed form has no sorting, moving, hovering or animation. */
export const FIXED_OPTIONS: GridOptions<GridRow> = {
  theme: officialTheme,
  getRowId: ({ data }) => data.key,
  readOnlyEdit: true,
  animateRows: false,
  suppressColumnVirtualisation: true,
  suppressMovableColumns: true,
  suppressContextMenu: true,
  suppressRowHoverHighlight: true,
  suppressHeaderFocus: true,
  // It would say so in English to those who have the page read out.
  suppressNoRowsOverlay: true,
  rowHeight: ROW_HEIGHT,
  rowBuffer: 20,
  scrollbarWidth: 12,
};
