import { createGrid, type GridApi } from 'ag-grid-community';
import { createEffect, on, onCleanup, onMount, untrack } from 'solid-js';
import { cellKey, type CellRef, isSameCell } from '../../core/filing/cell';
import { type LayoutCell, positionOf } from '../../core/layout/layout';
import { copyBlock } from '../../core/range/copy-block';
import type { SessionEvent } from '../../session/session';
import type { TableGridProps } from '../grid-contract';
import { figureFor, printedText, summaryOf } from './cell-text';
import { isTooLong } from './column-sizes';
import { listenToClipboard } from './grid-clipboard';
import { columnId, gridColumns } from './grid-columns';
import { createGridCursor } from './grid-cursor';
import { GRID_MODULES } from './grid-modules';
import { FIXED_OPTIONS } from './grid-options';
import { columnNoRows, type GridRow, gridRows } from './grid-rows';
import { createGridRange } from './grid-range';
import { createTyping } from './grid-typing';
import { gridSteps } from './grid-steps';
import { type GridPosition, newRowPosition } from './next-editable';
import { performOnRange } from './range-commands';
import { listenToPointer } from './range-pointer';
import { createSheetSize } from './sheet-size';
import './table-grid.css';

/** One AG Grid for every table: what it shows changes with the layout, the instance stays. */
export default function TableGrid(props: TableGridProps) {
  let root!: HTMLDivElement;
  let api: GridApi<GridRow> | undefined;
  let rows: readonly GridRow[] = [];
  let outlined: ReadonlySet<string> = new Set();
  /** The cell last told to the page: when it comes back as `selected`, the keyboard stays where it is. */
  let told: CellRef | undefined;

  const filing = () => props.session.filing();
  const printed = (cell: LayoutCell): string => printedText(filing(), cell, props.viewUnit);
  const cellOf = (at: GridPosition | undefined): LayoutCell | undefined => at && rows[at.line]?.cells[at.column];
  const cursor = createGridCursor(
    () => api,
    () => props.layout,
    () => rows,
  );
  const size = createSheetSize({
    root: () => root,
    api: () => api,
    layout: () => props.layout,
    rows: () => rows,
    lineCount: () => gridRows(props.layout, !props.readOnly).length,
    printed,
  });
  const range = createGridRange({
    root: () => root,
    api: () => api,
    rows: () => rows,
    cursor,
    canEdit: () => !props.readOnly,
    isFilled: (at) => {
      const cell = cellOf(at);
      return cell !== undefined && printed(cell) !== '';
    },
    gesture: (gesture) => {
      if (!props.readOnly) props.onRange(gesture);
    },
    changed: summarise,
  });
  const typing = createTyping({
    root: () => root,
    layout: () => props.layout,
    rows: () => rows,
    filing,
    cursor,
    range,
    requests: props,
  });

  function summarise(): void {
    props.onSelectionSummary(summaryOf(filing(), range.cells().flat(), props.viewUnit));
    props.onSelectedRows(range.openRows());
  }
  const redraw = (): void => api?.refreshCells();
  const columns = () => {
    const { sizes, pinned } = size.measure();
    return gridColumns(props.layout, sizes, pinned, {
      filing,
      unit: () => props.viewUnit,
      isTooLong: ({ kind, text, indent, columnSpan }, column) =>
        (kind === 'label' || kind === 'name') &&
        !columnSpan &&
        isTooLong(text ?? '', api?.getColumn(columnId(column))?.getActualWidth() ?? Infinity, indent ?? 0),
      stateOf: (cell) => (cell.cell ? props.stateOf(cell.cell) : undefined),
      marksOf: (cell) => (cell.cell ? props.marksOf(cell.cell) : undefined),
      isOutlined: (key) => outlined.has(key),
      isFlashing: cursor.isFlashing,
      onKey: typing.onKey,
    });
  };

  const fit = (): void => {
    if (!size.fit()) return;
    typing.entry.follow();
    range.redraw();
  };

  /** AG Grid tells of the focus late, when keys may already have been pressed: the page's own event does not. */
  const onFocusIn = ({ target }: FocusEvent): void => {
    if (!(target instanceof Element)) return;
    // Tab from outside lands on a line as a whole.
    if (target.classList.contains('ag-row')) return cursor.focusGrid();
    if (!target.classList.contains('ag-cell')) return;
    const at = cursor.position();
    const cell = cellOf(at);
    if (!at || !cell) return;
    const isBesideNewRow = rows[at.line]!.isNewRow && !cell.isOpen;
    if (isBesideNewRow) return cursor.moveTo(newRowPosition(rows));
    range.focused(at);
    summarise();
    told = figureFor(rows[at.line]!.cells, at.column);
    props.onSelect(told);
    typing.focused(at);
  };

  const onSessionEvent = ({ touched }: SessionEvent): void => {
    const isOutgrown = touched.cells.some((cell) => {
      const at = cell.table === props.table ? positionOf(props.layout, cell) : undefined;
      return at && size.isOutgrownBy(printed({ kind: 'figure', cell }), at.column);
    });
    if (isOutgrown) api?.setGridOption('columnDefs', columns());
    redraw();
    summarise();
  };

  /** Shows the lines of the layout; the keyboard stays with its row where that has moved. */
  const showLines = (isOtherTable: boolean): void => {
    const at = isOtherTable ? undefined : cursor.position();
    const key = at && rows[at.line]?.key;
    const hasKeyboard = root.contains(document.activeElement);
    typing.entry.close();
    rows = gridRows(props.layout, !props.readOnly);
    if (isOtherTable) {
      range.reset();
      typing.endTabs();
      api?.clearFocusedCell();
      // Without its lines, the grid draws only the heads anew.
      api?.setGridOption('rowData', []);
      api?.setGridOption('columnDefs', columns());
    }
    api?.updateGridOptions({ rowData: [...rows], pinnedTopRowData: columnNoRows(props.layout) });
    if (!isOtherTable) {
      if (size.isOutgrown()) api?.setGridOption('columnDefs', columns());
      api?.refreshCells({ force: true });
    }
    const line = rows.findIndex((row) => row.key === key);
    if (at && line >= 0 && hasKeyboard) cursor.moveTo({ line, column: at.column });
    // Its line is gone, and soon what had the keyboard: the line that took its place has it then.
    if (at && line < 0 && hasKeyboard) setTimeout(() => stayNear(at));
    cursor.linesChanged();
    range.redraw();
  };

  const stayNear = ({ line, column }: GridPosition): void => {
    if (document.activeElement !== document.body || rows.length === 0) return;
    const near = Math.min(line, rows.length - 1);
    cursor.moveTo(rows[near]!.isNewRow ? newRowPosition(rows) : { line: near, column });
  };

  onMount(() => {
    rows = untrack(() => gridRows(props.layout, !props.readOnly));
    api = createGrid<GridRow>(
      root,
      {
        ...FIXED_OPTIONS,
        groupHeaderHeight: untrack(size.heads).group,
        headerHeight: untrack(size.heads).column,
        columnDefs: untrack(columns),
        rowData: [...rows],
        pinnedTopRowData: untrack(() => columnNoRows(props.layout)),
        onBodyScroll() {
          typing.entry.follow();
          range.redraw();
          cursor.scrolled();
        },
        onGridSizeChanged() {
          if (size.pinsOthers()) api?.setGridOption('columnDefs', columns());
          fit();
          cursor.resized();
        },
        onColumnResized: fit,
        onDisplayedColumnsChanged: fit,
        ...gridSteps(() => rows, typing.tabFrom),
      },
      { modules: GRID_MODULES },
    );
    root.addEventListener('focusin', onFocusIn);
    root.addEventListener('pointerdown', typing.endTabs, true);
    for (const gesture of ['pointerdown', 'wheel', 'touchstart', 'keydown'])
      root.addEventListener(gesture, cursor.touched, { capture: true, passive: true });
    root.addEventListener('dblclick', ({ target }) => {
      const at = target instanceof Element && target.closest('.ag-cell') ? cursor.position() : undefined;
      if (at) typing.open(at);
    });
    listenToClipboard(root, {
      range,
      isTyping: typing.entry.isOpen,
      copied: () => {
        const selected = range.rectangle();
        return selected && copyBlock(filing(), rows, selected, props.viewUnit);
      },
      requests: props,
    });
    const settle = (): void => typing.entry.finish('elsewhere');
    const stopPointer = listenToPointer({ root, range, settle, openMenu: (x, y) => props.onMenu(x, y) });
    onCleanup(stopPointer);
    untrack(() => props.handle)({
      ...cursor,
      // The keyboard stays: the page may only be hidden for a while.
      settle: () => typing.entry.finish('stay'),
      perform(command) {
        cursor.focusGrid();
        const at = cursor.position();
        if (command === 'edit' && at) typing.open(at);
        else if (command === 'newRow') cursor.moveTo(newRowPosition(rows));
        else performOnRange(command, range, props);
      },
      rowAdded: typing.rowAdded,
      focusedBox: () => root.querySelector('.ag-cell-focus')?.getBoundingClientRect(),
      selectBlock({ line, column }, lines, columns) {
        const anchor = { line, column };
        const head = range.nearest({ line: line + lines - 1, column: column + columns - 1 });
        range.set({ anchor, head, active: anchor });
      },
    });
  });
  createEffect(
    on([() => props.layout, () => props.readOnly], ([layout], previous) => {
      if (previous) showLines(layout.form !== previous[0].form);
    }),
  );
  createEffect(
    on(
      () => props.outlined,
      (cells) => {
        outlined = new Set(cells.map(cellKey));
        redraw();
      },
    ),
  );
  createEffect(
    on(
      () => props.viewUnit,
      () => {
        typing.entry.close();
        api?.setGridOption('columnDefs', columns());
        redraw();
        summarise();
      },
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => props.selected,
      (selected) => {
        if (!selected || selected.table !== props.table || (told && isSameCell(selected, told))) return;
        told = selected;
        cursor.moveTo(positionOf(props.layout, selected));
      },
    ),
  );
  // A session lasts as long as the editor around this grid.
  // oxlint-disable-next-line solid/reactivity
  onCleanup(untrack(() => props.session).subscribe(onSessionEvent));
  onCleanup(() => {
    typing.entry.close();
    api?.destroy();
    api = undefined;
  });

  return <div ref={(element) => (root = element)} class="table-grid" style={{ height: `${size.height()}px` }} />;
}
