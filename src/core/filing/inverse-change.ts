import { hasAnchors } from '../remarks/move-anchors';
import type { TableId } from './cell';
import type { Change, StructuralChange } from './change';
import type { Dossier } from './dossier';
import type { Filing, FilingSettings } from './filing';
import { rowIndex, tableOf } from './table-parts';

/**
 * What takes a change back, last to first: applied in reverse order after the change, it leaves the filing exactly as
 * it was. Throws Error on an open row that is not there.
 */
export const inverseOf = (filing: Filing, change: StructuralChange): readonly Change[] => [
  ...anchorsAgain(filing, change),
  opposite(filing, change),
];

/** Puts a whole table back as it is now, or takes it away again where there is none. */
export const replaceWithCurrent = (filing: Filing, table: TableId): Change => ({
  kind: 'replaceTable',
  table,
  data: filing.tables[table],
});

/** Moving a row back would take along what was tied to its new id before: notes and remarks are put back as they were. */
function anchorsAgain(filing: Filing, change: StructuralChange): Change[] {
  if (change.kind !== 'setRow' || change.to.id === change.row) return [];
  const { table, row, to } = change;
  if (!hasAnchors(filing, table, row) && !hasAnchors(filing, table, to.id)) return [];
  return [{ kind: 'setDossier', dossier: partsOf(filing, ['cellNotes', 'returnRemarks']) }];
}

function opposite(filing: Filing, change: StructuralChange): Change {
  switch (change.kind) {
    case 'insertRow': {
      // Figures without a row would be lost with the row that takes over their id.
      const table = filing.tables[change.table];
      if (!table || table.cells[change.row.id]) return replaceWithCurrent(filing, change.table);
      return { kind: 'removeRow', table: change.table, row: change.row.id };
    }
    case 'removeRow': {
      const table = tableOf(filing, change.table);
      const index = rowIndex(table, change.row);
      const cells = table.cells[change.row];
      const row = table.rows[index]!;
      return { kind: 'insertRow', table: change.table, index, row, ...(cells ? { cells } : {}) };
    }
    case 'setRow': {
      const table = tableOf(filing, change.table);
      if (change.to.id !== change.row && table.cells[change.to.id]) return replaceWithCurrent(filing, change.table);
      return {
        kind: 'setRow',
        table: change.table,
        row: change.to.id,
        to: table.rows[rowIndex(table, change.row)]!,
      };
    }
    case 'declareEmpty': {
      const table = filing.tables[change.table];
      return table ? { ...change, declaredEmpty: table.declaredEmpty } : replaceWithCurrent(filing, change.table);
    }
    case 'setRecordedScale': {
      const table = filing.tables[change.table];
      return table ? { ...change, scale: table.recordedScale } : replaceWithCurrent(filing, change.table);
    }
    case 'replaceTable':
      return replaceWithCurrent(filing, change.table);
    case 'setUnit':
      return { kind: 'setUnit', unit: filing.unit };
    case 'setYear':
      return { kind: 'setYear', year: filing.year };
    case 'setEdition':
      return { kind: 'setEdition', edition: filing.edition };
    case 'setSettings':
      return {
        kind: 'setSettings',
        settings: partsOf(filing, Object.keys(change.settings) as (keyof FilingSettings)[]),
      };
    case 'setExplanations':
      return { kind: 'setExplanations', explanations: filing.explanations };
    case 'setSwitchedOffRules':
      return { kind: 'setSwitchedOffRules', switchedOffRules: filing.switchedOffRules };
    case 'setDossier':
      return { kind: 'setDossier', dossier: partsOf(filing, Object.keys(change.dossier) as (keyof Dossier)[]) };
  }
}

function partsOf<K extends keyof Filing>(filing: Filing, keys: readonly K[]): Partial<Pick<Filing, K>> {
  const parts: Partial<Pick<Filing, K>> = {};
  for (const key of keys) parts[key] = filing[key];
  return parts;
}
