import { applyChanges, type Change } from '../core/filing/change';
import { DOSSIER_PARTS, type Dossier } from '../core/filing/dossier';
import type { FormAdjustment } from '../core/edition/adjust-edition';
import {
  type Explanation,
  type Filing,
  type FilingSettings,
  SETTINGS,
  type SwitchedOffRule,
} from '../core/filing/filing';
import type { History, HistoryEntry } from '../core/filing/history';
import { boolean, byKind, DecodeError, integer, key, list, object, oneOf, orUndefined, string } from './decode';
import { dossier, dossierParts } from './decode-dossier';
import { cell, fen, id, openRow, rowCells, scale, table, tableId, tables, unit, value } from './decode-table';

const year = integer(0, 9999);
const edition = object<Filing['edition']>({ id, revision: integer(0) });
const switchedOffRules = list(object<SwitchedOffRule>({ rule: string, reason: string }));
const explanations = list(
  object<Explanation>({ finding: string, difference: fen, about: list(string), text: string }, ['about']),
);

const formAdjustments = list(
  object<FormAdjustment>(
    { table: tableId, number: string, title: string, notes: list(string), shape: string, hiddenColumns: list(key) },
    ['number', 'title', 'notes', 'shape', 'hiddenColumns'],
  ),
);

const settings = {
  rounding: oneOf<FilingSettings['rounding']>('halfUp', 'truncate'),
  autoTotal: boolean,
  reportingScale: scale,
  publishPolicy: oneOf<FilingSettings['publishPolicy']>('each', 'parts'),
  formAdjustments,
};

/** Builds a filing from data of unknown make. */
export const decodeFiling = object<Filing>({
  id,
  edition,
  year,
  unit,
  tables,
  explanations,
  // Filings of before 2026-11-21 have none.
  switchedOffRules: (value, path) => (value === undefined ? [] : switchedOffRules(value, path)),
  ...settings,
  // Filings of before 2026-11-22 have none.
  formAdjustments: (value, path) => (value === undefined ? [] : formAdjustments(value, path)),
  ...dossier,
});

type ChangeOf<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;

const change = byKind<Change>({
  setCell: object<ChangeOf<'setCell'>>({ kind: oneOf('setCell'), cell, value: orUndefined(value) }),
  insertRow: object<ChangeOf<'insertRow'>>(
    { kind: oneOf('insertRow'), table: tableId, index: integer(0), row: openRow, cells: rowCells },
    ['cells'],
  ),
  removeRow: object<ChangeOf<'removeRow'>>({ kind: oneOf('removeRow'), table: tableId, row: key }),
  setRow: object<ChangeOf<'setRow'>>({ kind: oneOf('setRow'), table: tableId, row: key, to: openRow }),
  declareEmpty: object<ChangeOf<'declareEmpty'>>({
    kind: oneOf('declareEmpty'),
    table: tableId,
    declaredEmpty: boolean,
  }),
  setRecordedScale: object<ChangeOf<'setRecordedScale'>>({ kind: oneOf('setRecordedScale'), table: tableId, scale }),
  replaceTable: object<ChangeOf<'replaceTable'>>({
    kind: oneOf('replaceTable'),
    table: tableId,
    data: orUndefined(table),
  }),
  setUnit: object<ChangeOf<'setUnit'>>({ kind: oneOf('setUnit'), unit }),
  setYear: object<ChangeOf<'setYear'>>({ kind: oneOf('setYear'), year }),
  setEdition: object<ChangeOf<'setEdition'>>({ kind: oneOf('setEdition'), edition }),
  setSettings: object<ChangeOf<'setSettings'>>({
    kind: oneOf('setSettings'),
    settings: object<Partial<FilingSettings>>(settings, SETTINGS),
  }),
  setExplanations: object<ChangeOf<'setExplanations'>>({ kind: oneOf('setExplanations'), explanations }),
  setSwitchedOffRules: object<ChangeOf<'setSwitchedOffRules'>>({
    kind: oneOf('setSwitchedOffRules'),
    switchedOffRules,
  }),
  setDossier: object<ChangeOf<'setDossier'>>({
    kind: oneOf('setDossier'),
    dossier: object<Partial<Dossier>>(dossierParts, DOSSIER_PARTS),
  }),
});

const entry = object<HistoryEntry>({ label: string, changes: list(change), inverse: list(change), at: integer() });

const decodeHistory = object<History>({ done: list(entry), undone: list(entry) });

/** Builds a history from data of unknown make; undefined where it is damaged: the filing is good without it. */
export function readHistory(data: unknown): History | undefined {
  try {
    return decodeHistory(data, 'history');
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}

/** Whether every step of the history can be taken from the filing, back and forth. */
export function isWalkable(filing: Filing, { done, undone }: History): boolean {
  try {
    let at = filing;
    for (let i = done.length - 1; i >= 0; i--) at = applyChanges(at, done[i]!.inverse).filing;
    at = filing;
    for (let i = undone.length - 1; i >= 0; i--) at = applyChanges(at, undone[i]!.changes).filing;
    return true;
  } catch {
    return false;
  }
}
