import { amount } from '../core/money/amount';
import type { AmountValue, CellRef, CellValue, TableId, UnreadableValue } from '../core/filing/cell';
import { applyChanges, type Change } from '../core/filing/change';
import type {
  Explanation,
  Filing,
  FilingSettings,
  OpenRow,
  RowCells,
  SwitchedOffRule,
  TableData,
  Unit,
} from '../core/filing/filing';
import type { History, HistoryEntry } from '../core/filing/history';
import type { Scale } from '../core/money/scale';
import {
  boolean,
  byKind,
  DecodeError,
  type Decoder,
  integer,
  key,
  list,
  mapping,
  object,
  oneOf,
  orUndefined,
  string,
} from './decode';
import { isId } from './ids';

const tableId = oneOf<TableId>('IES', 'INC', 'EXP', 'FAS', 'GPB', 'BAS', 'TPE', 'GMF', 'SCO');
const fen = integer();

const id: Decoder<string> = (value, path) => {
  if (!isId(value)) throw new DecodeError(path, '标识', value);
  return value;
};

const scale = object<Scale>({ unit: oneOf('元', '万元'), decimals: integer(0, 8) });

const value = byKind<CellValue>({
  amount: object<AmountValue>(
    {
      kind: oneOf('amount'),
      amount: (each, path) => amount(fen(each, path)),
      origin: oneOf('entered', 'derived'),
      decimals: integer(0, 8),
    },
    ['decimals'],
  ),
  unreadable: object<UnreadableValue>({ kind: oneOf('unreadable'), text: string }),
});

const rowCells: Decoder<RowCells> = mapping(key, value);
const openRow = object<OpenRow>({ id: key, code: string, name: string });

const uniqueRows: Decoder<OpenRow[]> = (data, path) => {
  const rows = list(openRow)(data, path);
  const ids = new Set<string>();
  for (const row of rows) {
    if (ids.has(row.id)) throw new DecodeError(path, '不重复的行', row.id);
    ids.add(row.id);
  }
  return rows;
};

const table = object<TableData>({
  rows: uniqueRows,
  cells: mapping(key, rowCells),
  declaredEmpty: boolean,
  recordedScale: scale,
});

const unit = object<Unit>({ name: string, code: string, kind: oneOf('行政', '参公', '事业') }, ['code', 'kind']);
const year = integer(0, 9999);
const switchedOffRules = list(object<SwitchedOffRule>({ rule: string, reason: string }));
const explanations = list(object<Explanation>({ finding: string, difference: fen, text: string }));

const settings = {
  rounding: oneOf<FilingSettings['rounding']>('halfUp', 'truncate'),
  autoTotal: boolean,
  reportingScale: scale,
  publishPolicy: oneOf<FilingSettings['publishPolicy']>('each', 'parts'),
};

/** Builds a filing from data of unknown make. */
export const decodeFiling = object<Filing>({
  id,
  edition: object<Filing['edition']>({ id, revision: integer(0) }),
  year,
  unit,
  tables: mapping(tableId, table) as Decoder<Filing['tables']>,
  explanations,
  // Filings of before 2026-11-21 have none.
  switchedOffRules: (value, path) => (value === undefined ? [] : switchedOffRules(value, path)),
  ...settings,
});

const cell = object<CellRef>({ table: tableId, row: key, column: key });

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
  setSettings: object<ChangeOf<'setSettings'>>({
    kind: oneOf('setSettings'),
    settings: object<Partial<FilingSettings>>(settings, ['rounding', 'autoTotal', 'reportingScale', 'publishPolicy']),
  }),
  setExplanations: object<ChangeOf<'setExplanations'>>({ kind: oneOf('setExplanations'), explanations }),
  setSwitchedOffRules: object<ChangeOf<'setSwitchedOffRules'>>({
    kind: oneOf('setSwitchedOffRules'),
    switchedOffRules,
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
