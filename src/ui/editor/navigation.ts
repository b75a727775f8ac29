import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';
import { type CellRef, isSameCell, type TableId } from '../../core/filing/cell';
import type { Filing } from '../../core/filing/filing';
import type { Finding } from '../../core/check/finding';
import { kindOf, OPEN_KINDS } from '../findings/finding-kinds';
import type { Chosen } from '../findings/spotlight';
import type { GridHandle } from '../grid-contract';
import type { Router } from '../router';
import type { OpenFiling } from './open-filing';
import { isKnownCell } from './place';

/** Where the clerk is within a filing. The address bar is the truth about table and cell. */
export interface Navigation {
  readonly table: Accessor<TableId>;
  readonly selected: Accessor<CellRef | undefined>;
  /** What was jumped to last: the sheet outlines its cells. */
  readonly chosen: Accessor<Chosen | undefined>;
  readonly unchoose: () => void;
  /** Whether the rules stand in place of a table. */
  readonly showsRules: Accessor<boolean>;
  /** The grid tells where its cursor is. */
  readonly select: (cell: CellRef | undefined) => void;
  readonly goToTable: (table: TableId) => void;
  readonly goToCell: (cell: CellRef) => void;
  readonly goToFinding: (finding: Finding) => void;
  /** Outlines all that takes part, and goes to one cell of it. */
  readonly choose: (chosen: Chosen, cell: CellRef | undefined) => void;
  readonly goToRules: () => void;
  /** Brings the keyboard back into the sheet. */
  readonly focusSheet: () => void;
  /** False where there is nothing to visit. */
  readonly visitFinding: (step: 1 | -1) => boolean;
  readonly visitTable: (step: 1 | -1) => void;
  /** After rows came or went: the cursor belongs to its cell, not to its place on the screen. */
  readonly refocus: () => void;
  /** Selects lines and columns of a table, while it is the one shown. */
  readonly selectBlock: (of: TableId, ...block: Parameters<GridHandle['selectBlock']>) => void;
  readonly grid: Accessor<GridHandle | undefined>;
  readonly setGrid: (grid: GridHandle) => void;
}

type Focus = { readonly cell: CellRef; readonly flash: boolean } | 'grid';

export function createNavigation(
  router: Router,
  { edition, place, notePlace }: Pick<OpenFiling, 'edition' | 'place' | 'notePlace'>,
  filing: Accessor<Filing>,
  /** In the order in which the panel shows them. */
  findings: Accessor<readonly Finding[]>,
): Navigation {
  const tables = edition.forms.map((form) => form.table);
  const [grid, setGrid] = createSignal<GridHandle>();
  const [cursor, setSelected] = createSignal<CellRef>();
  /** The row under the cursor may have been removed since. */
  const selected = createMemo(() => {
    const cell = cursor();
    return cell && isKnownCell(edition, filing(), cell) ? cell : undefined;
  });
  const [chosen, setChosen] = createSignal<Chosen>();
  // A filing opens with the keyboard in its sheet.
  const [focus, setFocus] = createSignal<Focus | undefined>('grid');

  const showsRules = createMemo(() => {
    const route = router.route();
    return route.page === 'filing' && route.showsRules === true;
  });
  const table = createMemo<TableId>((before) => {
    const route = router.route();
    const asked = route.page === 'filing' ? route.table : undefined;
    if (asked && tables.includes(asked)) return asked;
    if (before && showsRules()) return before;
    return place && tables.includes(place.table) ? place.table : tables[0]!;
  });
  const routeCell = (): CellRef | undefined => {
    const route = router.route();
    if (route.page !== 'filing' || route.showsRules) return undefined;
    if (!route.table) return place?.cell;
    return route.cell && { table: table(), ...route.cell };
  };
  createEffect(() => {
    const cell = selected();
    notePlace({ table: table(), ...(cell ? { cell } : {}) });
  });

  createEffect(
    on(routeCell, (cell) => {
      const current = selected();
      if (!cell) {
        if (current && current.table !== table()) setSelected(undefined);
        return;
      }
      if ((current && isSameCell(cell, current)) || !isKnownCell(edition, filing(), cell)) return;
      setSelected(cell);
      setFocus((asked) => (typeof asked === 'object' && isSameCell(asked.cell, cell) ? asked : { cell, flash: false }));
    }),
  );
  // Whatever way leads to a table, from the rail or back, the keyboard comes along.
  createEffect(on([table, showsRules], () => setFocus((asked) => asked ?? 'grid'), { defer: true }));
  createEffect(
    on([focus, grid, table], ([wanted, handle]) => {
      if (!wanted || !handle) return;
      // The grid takes the new table's lines in effects of its own; they have run by the next frame.
      requestAnimationFrame(() => {
        if (wanted === 'grid') handle.focusGrid();
        else handle.focusCell(wanted.cell, { flash: wanted.flash });
        setFocus(undefined);
      });
    }),
  );

  const go = (to: TableId, cell?: CellRef): void =>
    router.go({
      page: 'filing',
      id: filing().id,
      table: to,
      ...(cell ? { cell: { row: cell.row, column: cell.column } } : {}),
    });
  const goToCell = (cell: CellRef, flash = true): void => {
    setFocus({ cell, flash });
    go(cell.table, cell);
  };
  const choose = (wanted: Chosen, cell: CellRef | undefined): void => {
    setChosen(wanted);
    if (cell) goToCell(cell);
  };
  const goToFinding = (finding: Finding): void => choose({ kind: 'finding', key: finding.key }, finding.cells[0]);
  const goToTable = (to: TableId): void => {
    setFocus('grid');
    go(to);
  };

  return {
    table,
    selected,
    chosen,
    unchoose: () => {
      setChosen(undefined);
    },
    showsRules,
    select: (cell) => {
      const current = selected();
      if (!cell) {
        setSelected(undefined);
        return router.replace({ page: 'filing', id: filing().id, table: table() });
      }
      // A grid that is just leaving may still report a cell of the table before.
      if (cell.table !== table() || (current && isSameCell(cell, current))) return;
      setSelected(cell);
      router.replace({
        page: 'filing',
        id: filing().id,
        table: cell.table,
        cell: { row: cell.row, column: cell.column },
      });
    },
    goToTable,
    focusSheet: () => {
      setFocus('grid');
    },
    goToCell,
    goToFinding,
    choose,
    goToRules: () => router.go({ page: 'filing', id: filing().id, showsRules: true }),
    visitFinding: (step) => {
      const all = findings().filter((finding) => OPEN_KINDS.includes(kindOf(finding)));
      if (all.length === 0) return false;
      const at = all.findIndex((finding) => finding.key === chosen()?.key);
      const start = at < 0 && step < 0 ? 0 : at;
      goToFinding(all[(start + step + all.length) % all.length]!);
      return true;
    },
    visitTable: (step) => goToTable(tables[(tables.indexOf(table()) + step + tables.length) % tables.length]!),
    refocus: () => {
      const cell = selected();
      if (cell?.table === table()) setFocus((asked) => asked ?? { cell, flash: false });
    },
    selectBlock: (of, ...block) => {
      if (of === table()) grid()?.selectBlock(...block);
    },
    grid,
    setGrid,
  };
}
