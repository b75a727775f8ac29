import { EMPTY_DOSSIER } from '../../src/core/filing/dossier';
import fc from 'fast-check';
import { amount } from '../../src/core/money/amount';
import type { CellValue, TableId } from '../../src/core/filing/cell';
import { applyChanges, type Change } from '../../src/core/filing/change';
import { emptyTable, type Filing, type RowCells } from '../../src/core/filing/filing';
import { TEN_THOUSAND_YUAN, YUAN } from '../../src/core/money/scale';

export const EMPTY_FILING: Filing = {
  id: 'filing-1',
  edition: { id: 'mof-2023', revision: 1 },
  year: 2023,
  unit: { name: '某局' },
  tables: {},
  explanations: [],
  switchedOffRules: [],
  rounding: 'halfUp',
  autoTotal: true,
  reportingScale: TEN_THOUSAND_YUAN,
  publishPolicy: 'each',
  formAdjustments: [],
  ...EMPTY_DOSSIER,
};

const tableId = fc.constantFrom<TableId>('EXP', 'GPB', 'SCO');
const rowId = fc.constantFrom('201', '20101', '2010101', 'total', 'row-1');
const columnId = fc.constantFrom('total', 'basic', 'project');

export const cellValueArbitrary: fc.Arbitrary<CellValue> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('amount' as const),
      amount: fc.integer({ min: -1e12, max: 1e12 }).map(amount),
      origin: fc.constantFrom('entered' as const, 'derived' as const),
      decimals: fc.integer({ min: 0, max: 6 }),
      writtenStep: fc.nat(7).map((digits) => 10 ** digits),
    },
    { requiredKeys: ['kind', 'amount', 'origin'], noNullPrototype: true },
  ),
  fc.record({ kind: fc.constant('unreadable' as const), text: fc.string() }, { noNullPrototype: true }),
);

const rowCells: fc.Arbitrary<RowCells> = fc
  .array(fc.tuple(columnId, cellValueArbitrary), { minLength: 1, maxLength: 3 })
  .map((entries) => Object.fromEntries(entries));

/** A change that may refer to rows that are not there; `applicable` tells. */
const wildChange: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(tableId, rowId, columnId, fc.option(cellValueArbitrary, { nil: undefined }))
    .map(([table, row, column, value]): Change => ({ kind: 'setCell', cell: { table, row, column }, value })),
  fc.tuple(tableId, rowId, fc.nat(5), fc.string(), fc.option(rowCells, { nil: undefined })).map(
    ([table, id, index, name, cells]): Change => ({
      kind: 'insertRow',
      table,
      index,
      row: { id, code: id, name },
      ...(cells ? { cells } : {}),
    }),
  ),
  fc.tuple(tableId, rowId).map(([table, row]): Change => ({ kind: 'removeRow', table, row })),
  fc
    .tuple(tableId, rowId, rowId, fc.string())
    .map(([table, row, to, name]): Change => ({ kind: 'setRow', table, row, to: { id: to, code: to, name } })),
  fc
    .tuple(tableId, fc.boolean())
    .map(([table, declaredEmpty]): Change => ({ kind: 'declareEmpty', table, declaredEmpty })),
  tableId.map((table): Change => ({ kind: 'setRecordedScale', table, scale: YUAN })),
  fc
    .tuple(tableId, fc.boolean())
    .map(([table, isThere]): Change => ({ kind: 'replaceTable', table, data: isThere ? emptyTable(YUAN) : undefined })),
  fc.string().map((name): Change => ({ kind: 'setUnit', unit: { name, kind: '行政' } })),
  fc.integer({ min: 2019, max: 2030 }).map((year): Change => ({ kind: 'setYear', year })),
  fc
    .constantFrom('mof-2023', 'shanghai-2024')
    .map((id): Change => ({ kind: 'setEdition', edition: { id, revision: 1 } })),
  fc.boolean().map((autoTotal): Change => ({ kind: 'setSettings', settings: { autoTotal, rounding: 'truncate' } })),
  fc.string().map(
    (text): Change => ({
      kind: 'setExplanations',
      explanations: [{ finding: 'W-EXP-1:total', difference: -3, text }],
    }),
  ),
  fc.tuple(fc.uniqueArray(fc.tuple(tableId, rowId, columnId), { maxLength: 4 }), fc.string()).map(
    ([cells, text]): Change => ({
      kind: 'setDossier',
      dossier: {
        cellNotes: cells.map(([table, row, column]) => ({ cell: { table, row, column }, text, at: 0 })),
        returnRemarks: cells.map(([table, row, column], index) => ({
          id: `remark-${index}`,
          text,
          ...(index > 0 && { cell: { table, row, column } }),
          at: 0,
          reply: '',
          isDone: false,
        })),
        signOff: { head: text },
      },
    }),
  ),
  fc
    .string()
    .map((reason): Change => ({ kind: 'setSwitchedOffRules', switchedOffRules: [{ rule: 'W-EXP-1', reason }] })),
);

/** Sequences of changes, of which each can be applied after those before it. */
export const changesArbitrary: fc.Arbitrary<Change[]> = fc.array(wildChange, { maxLength: 25 }).map((changes) => {
  const applicable: Change[] = [];
  let filing = EMPTY_FILING;
  for (const change of changes) {
    try {
      filing = applyChanges(filing, [change]).filing;
      applicable.push(change);
    } catch {
      continue;
    }
  }
  return applicable;
});
