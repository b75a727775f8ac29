import type { GridApi } from 'ag-grid-community';
import { createSignal } from 'solid-js';
import type { Layout, LayoutCell } from '../../core/layout/layout';
import { type ColumnSize, columnSizes, headHeights, type HeadHeights, isSmallType, neededWidth } from './column-sizes';
import { ROW_HEIGHT } from './grid-options';
import type { GridRow } from './grid-rows';
import { pinnedColumns } from './pinned-columns';

/** The lines around the sheet and under the heads, in pixels. */
const RULES = 3;
/** What scrolls a sheet sideways that is wider than the window takes room from its lines. */
const SCROLLBAR = 12;

export interface SheetSizeHost {
  readonly root: () => HTMLElement;
  readonly api: () => GridApi<GridRow> | undefined;
  readonly layout: () => Layout;
  /** The lines that the grid shows now. */
  readonly rows: () => readonly GridRow[];
  /** How many lines the sheet is to have. */
  readonly lineCount: () => number;
  readonly printed: (cell: LayoutCell) => string;
}

/** How wide the columns of a sheet must be, and how high that makes it. Pixels throughout. */
export interface SheetSize {
  /** Measures what the columns hold now, to be laid out by. */
  measure(): { readonly sizes: readonly ColumnSize[]; readonly pinned: number };
  /** Whether a text is wider than its column was measured for. */
  isOutgrownBy(text: string, column: number): boolean;
  /** Whether something has come in that is wider than its column was measured for. */
  isOutgrown(): boolean;
  /** Whether other columns should stand still now than when they were measured. */
  pinsOthers(): boolean;
  heads(): HeadHeights;
  /** Fits type and heads to the width the columns have got. False while AG Grid has not laid them out. */
  fit(): boolean;
  /** Of the whole sheet, heads and lines. */
  height(): number;
}

export function createSheetSize(host: SheetSizeHost): SheetSize {
  let sizes: readonly ColumnSize[] = [];
  let pinned = 0;
  let drawnWidths = '';
  const [heads, setHeads] = createSignal<HeadHeights>({ group: 30, column: 30 });
  const [scrolls, setScrolls] = createSignal(false);
  const toPin = (): number => pinnedColumns(host.layout(), sizes, host.root().clientWidth);

  /** AG Grid measures a cell over several columns once: when they change, 栏次 would no longer stand over its columns. */
  const redrawAtWidths = (widths: string): void => {
    const api = host.api();
    drawnWidths = widths;
    api?.refreshCells();
    const spanning = host.rows().filter(({ cells }) => cells.some(({ columnSpan }) => columnSpan));
    const nodes = [api?.getPinnedTopRow(0), ...spanning.map(({ key }) => api?.getRowNode(key))];
    api?.redrawRows({ rowNodes: nodes.filter((node) => node !== undefined) });
  };

  return {
    measure: () => {
      sizes = columnSizes(host.layout(), host.printed);
      pinned = toPin();
      return { sizes, pinned };
    },
    isOutgrownBy: (text, column) => neededWidth(text) > sizes[column]!.minimum,
    isOutgrown: () =>
      columnSizes(host.layout(), host.printed).some(({ minimum }, index) => minimum > sizes[index]!.minimum),
    pinsOthers: () => pinned !== toPin(),
    heads,
    fit: () => {
      const layout = host.layout();
      const widths = (host.api()?.getAllDisplayedColumns() ?? []).map((column) => column.getActualWidth());
      if (widths.length !== layout.columns.length) return false;
      host.root().classList.toggle('table-grid-small', isSmallType(layout, widths));
      setScrolls(widths.reduce((sum, width) => sum + width, 0) > host.root().clientWidth);
      const { group, column } = headHeights(layout, widths);
      if (group !== heads().group || column !== heads().column) {
        host.api()?.updateGridOptions({ groupHeaderHeight: group, headerHeight: column });
        setHeads({ group, column });
      }
      if (widths.join() !== drawnWidths) redrawAtWidths(widths.join());
      return true;
    },
    height: () => {
      const { head, columnNos } = host.layout();
      const headHeight = (head.length - 1) * heads().group + heads().column + (columnNos ? ROW_HEIGHT + 1 : 0);
      return headHeight + host.lineCount() * ROW_HEIGHT + RULES + (scrolls() ? SCROLLBAR : 0);
    },
  };
}
