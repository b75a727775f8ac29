import { amount } from '../core/money/amount';
import {
  type AmountValue,
  type CellRef,
  type CellValue,
  TABLE_IDS,
  type TableId,
  type UnreadableValue,
} from '../core/filing/cell';
import type { OpenRow, RowCells, TableData, Unit } from '../core/filing/filing';
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
  string,
} from './decode';
import { isId } from './ids';

export const tableId = oneOf<TableId>(...TABLE_IDS);
export const fen = integer();

export const id: Decoder<string> = (value, path) => {
  if (!isId(value)) throw new DecodeError(path, '标识', value);
  return value;
};

export const scale = object<Scale>({ unit: oneOf('元', '万元'), decimals: integer(0, 8) });

/** Fen: 1, 10, 100 … */
const step: Decoder<number> = (each, path) => {
  const fens = integer(1, 1e8)(each, path);
  if (!Number.isInteger(Math.log10(fens))) throw new DecodeError(path, '1 或 10 的倍次', each);
  return fens;
};

export const value = byKind<CellValue>({
  amount: object<AmountValue>(
    {
      kind: oneOf('amount'),
      amount: (each, path) => amount(fen(each, path)),
      origin: oneOf('entered', 'derived'),
      decimals: integer(0, 8),
      writtenStep: step,
    },
    ['decimals', 'writtenStep'],
  ),
  unreadable: object<UnreadableValue>({ kind: oneOf('unreadable'), text: string }),
});

export const rowCells: Decoder<RowCells> = mapping(key, value);
export const openRow = object<OpenRow>({ id: key, code: string, name: string });

const uniqueRows: Decoder<OpenRow[]> = (data, path) => {
  const rows = list(openRow)(data, path);
  const ids = new Set<string>();
  for (const row of rows) {
    if (ids.has(row.id)) throw new DecodeError(path, '不重复的行', row.id);
    ids.add(row.id);
  }
  return rows;
};

export const table = object<TableData>({
  rows: uniqueRows,
  cells: mapping(key, rowCells),
  declaredEmpty: boolean,
  recordedScale: scale,
});

export const unit = object<Unit>({ name: string, code: string, kind: oneOf('行政', '参公', '事业') }, ['code', 'kind']);
export const tables: Decoder<Readonly<Partial<Record<TableId, TableData>>>> = mapping(tableId, table);

export const cell = object<CellRef>({ table: tableId, row: key, column: key });
