import type { CellRef, CellValue, RowId, TableId } from './cell';
import type { Dossier } from './dossier';
import type {
  Explanation,
  Filing,
  FilingSettings,
  OpenRow,
  RowCells,
  SwitchedOffRule,
  TableData,
  Unit,
} from './filing';
import { inverseOf, replaceWithCurrent } from './inverse-change';
import { rowIndex, tableOf, withRowCells, withTable } from './table-parts';
import { moveAnchors } from '../remarks/move-anchors';
import type { Scale } from '../money/scale';

/** The smallest edits of a filing. Each has an exact inverse. */
export type Change =
  | { readonly kind: 'setCell'; readonly cell: CellRef; readonly value: CellValue | undefined }
  | {
      readonly kind: 'insertRow';
      readonly table: TableId;
      readonly index: number;
      readonly row: OpenRow;
      readonly cells?: RowCells;
    }
  | { readonly kind: 'removeRow'; readonly table: TableId; readonly row: RowId }
  /** Renames or recodes an open row in place; its figures, notes and remarks go with it. */
  | { readonly kind: 'setRow'; readonly table: TableId; readonly row: RowId; readonly to: OpenRow }
  | { readonly kind: 'declareEmpty'; readonly table: TableId; readonly declaredEmpty: boolean }
  | { readonly kind: 'setRecordedScale'; readonly table: TableId; readonly scale: Scale }
  | { readonly kind: 'replaceTable'; readonly table: TableId; readonly data: TableData | undefined }
  | { readonly kind: 'setUnit'; readonly unit: Unit }
  | { readonly kind: 'setYear'; readonly year: number }
  /** The rule book alone: what has no place in it is taken out by other changes (convert-filing.ts). */
  | { readonly kind: 'setEdition'; readonly edition: Filing['edition'] }
  | { readonly kind: 'setSettings'; readonly settings: Partial<FilingSettings> }
  | { readonly kind: 'setExplanations'; readonly explanations: readonly Explanation[] }
  | { readonly kind: 'setSwitchedOffRules'; readonly switchedOffRules: readonly SwitchedOffRule[] }
  | { readonly kind: 'setDossier'; readonly dossier: Partial<Dossier> };

/** One gesture: one undo step, one save, one line in the history. */
export interface Transaction {
  /** What the user did, in Chinese, as the undo button shows it. */
  readonly label: string;
  readonly changes: readonly Change[];
}

export interface Applied {
  readonly filing: Filing;
  /** The changes that take `filing` back, in the order to apply them. */
  readonly inverse: readonly Change[];
}

/**
 * Applies changes in order. Throws Error on a reference to an open row that is not there, and on an id that another
 * open row already has: defects, not user input.
 */
export function applyChanges(filing: Filing, changes: readonly Change[]): Applied {
  const inverse: Change[] = [];
  let current = filing;
  let figures: SetCell[] = [];
  const setFigures = (): void => {
    if (figures.length > 0) current = setCells(current, figures, inverse);
    figures = [];
  };
  for (const change of changes) {
    if (change.kind === 'setCell') {
      figures.push(change);
      continue;
    }
    setFigures();
    inverse.push(...inverseOf(current, change));
    current = applyOne(current, change);
  }
  setFigures();
  return { filing: current, inverse: inverse.reverse() };
}

type SetCell = Extract<Change, { kind: 'setCell' }>;
/** Every change but that of a single figure. */
export type StructuralChange = Exclude<Change, SetCell>;

/** A run of figures at once: an import sets thousands, and each table and row is copied only once. */
function setCells(filing: Filing, changes: readonly SetCell[], inverse: Change[]): Filing {
  const drafts = new Map<TableId, { readonly cells: Record<RowId, RowCells>; readonly copied: Set<RowId> }>();
  for (const { cell, value } of changes) {
    const { table, row, column } = cell;
    let draft = drafts.get(table);
    if (!draft) {
      drafts.set(table, (draft = { cells: { ...tableOf(filing, table).cells }, copied: new Set() }));
      // A first cell creates its table: its inverse must take the table away again.
      if (!filing.tables[table]) inverse.push(replaceWithCurrent(filing, table));
    }
    inverse.push({ kind: 'setCell', cell, value: draft.cells[row]?.[column] });
    const cells: Record<string, CellValue> = draft.copied.has(row) ? draft.cells[row]! : { ...draft.cells[row] };
    draft.copied.add(row);
    if (value === undefined) delete cells[column];
    else cells[column] = value;
    if (Object.keys(cells).length > 0) draft.cells[row] = cells;
    else {
      delete draft.cells[row];
      draft.copied.delete(row);
    }
  }
  const tables = { ...filing.tables };
  for (const [table, { cells }] of drafts) tables[table] = { ...tableOf(filing, table), cells };
  return { ...filing, tables };
}

/** Two rows of one id would share their figures. */
function assertFree(table: TableData, id: RowId): void {
  if (table.rows.some((each) => each.id === id)) throw new Error(`Open row ${id} exists already`);
}

function applyOne(filing: Filing, change: StructuralChange): Filing {
  switch (change.kind) {
    case 'insertRow': {
      const table = tableOf(filing, change.table);
      assertFree(table, change.row.id);
      const rows = [...table.rows];
      rows.splice(change.index, 0, change.row);
      return withTable(filing, change.table, withRowCells({ ...table, rows }, change.row.id, change.cells));
    }
    case 'removeRow': {
      const table = tableOf(filing, change.table);
      const rows = [...table.rows];
      rows.splice(rowIndex(table, change.row), 1);
      return withTable(filing, change.table, withRowCells({ ...table, rows }, change.row, undefined));
    }
    case 'setRow': {
      const table = tableOf(filing, change.table);
      if (change.to.id !== change.row) assertFree(table, change.to.id);
      const rows = [...table.rows];
      rows[rowIndex(table, change.row)] = change.to;
      const cells = table.cells[change.row];
      const moved = withRowCells(withRowCells({ ...table, rows }, change.row, undefined), change.to.id, cells);
      const anchors = moveAnchors(filing, change.table, change.row, change.to.id);
      return withTable(anchors ? { ...filing, ...anchors } : filing, change.table, moved);
    }
    case 'declareEmpty':
      return withTable(filing, change.table, {
        ...tableOf(filing, change.table),
        declaredEmpty: change.declaredEmpty,
      });
    case 'setRecordedScale':
      return withTable(filing, change.table, { ...tableOf(filing, change.table), recordedScale: change.scale });
    case 'replaceTable':
      return withTable(filing, change.table, change.data);
    case 'setUnit':
      return { ...filing, unit: change.unit };
    case 'setYear':
      return { ...filing, year: change.year };
    case 'setEdition':
      return { ...filing, edition: change.edition };
    case 'setSettings':
      return { ...filing, ...change.settings };
    case 'setExplanations':
      return { ...filing, explanations: change.explanations };
    case 'setSwitchedOffRules':
      return { ...filing, switchedOffRules: change.switchedOffRules };
    case 'setDossier':
      return { ...filing, ...change.dossier };
  }
}

/** The tables a set of changes writes to. */
export function touchedTables(changes: readonly Change[]): Set<TableId> {
  const tables = new Set<TableId>();
  for (const change of changes) {
    if (change.kind === 'setCell') tables.add(change.cell.table);
    else if ('table' in change) tables.add(change.table);
  }
  return tables;
}
