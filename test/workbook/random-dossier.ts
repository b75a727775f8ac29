import fc from 'fast-check';
import type { CellRef, TableId } from '../../src/core/filing/cell';
import type { Dossier, ReferenceFigures } from '../../src/core/filing/dossier';
import type { Edition } from '../../src/core/edition/edition';
import { type TableData, tableRows, type Unit } from '../../src/core/filing/filing';

type Tables = Readonly<Partial<Record<TableId, TableData>>>;

/** What people and files put into a text: line ends, formulas, what looks like our own marks, more than a cell holds. */
const text = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.constantFrom('已核对', '=1+1', '@cmd', '-', '续', '第一行\n第二行\n', ' 前后有空格 ', '#REF!'),
  },
  {
    weight: 15,
    arbitrary: fc.constantFrom('id:1 at:2', '_x0041_', '表', '退回意见', '公开05表', '1,234.50', '😀', '%25'),
  },
  { weight: 10, arbitrary: fc.string({ minLength: 1, maxLength: 12 }).map((each) => each.replace(/\r/g, '\n')) },
  { weight: 1, arbitrary: fc.integer({ min: 32_000, max: 40_000 }).map((length) => '长文字😀'.repeat(length / 5)) },
);
const textOrNothing = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.constant('') });
const moment = fc.integer({ min: 0, max: 4_102_444_800_000 });
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,24}$/);
const fingerprint = fc.constantFrom('3K7M-AX4P-9RTC-HJ6N', 'FFFF-EEEE-KKKK-3333');
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));

const signOff = fc.record({ preparer: text, reviewer: text, head: text, date }, { requiredKeys: [] });

/** A cell of a table of the edition, of a row that is there or of one that was removed. */
const cellOf = (edition: Edition, tables: Tables): fc.Arbitrary<CellRef> =>
  fc.constantFrom(...edition.forms.map(({ table }) => table)).chain((table) => {
    const definition = edition.definitions[table];
    const rows = tableRows(definition, tables[table]).map((row) => row.id);
    return fc.record({
      table: fc.constant(table),
      row: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...rows, 'total') },
        { weight: 1, arbitrary: fc.constantFrom('2019999', 'row-7', '30299') },
      ),
      column: fc.constantFrom(...definition.columns.map((column) => column.id)),
    });
  });

/** Figures of another document; `tables` are random ones. */
const references = (tables: fc.Arbitrary<Tables>, unit: fc.Arbitrary<Unit>): fc.Arbitrary<ReferenceFigures[]> =>
  fc.subarray<ReferenceFigures['kind']>(['lastYear', 'budget']).chain((kinds) =>
    fc.tuple(
      ...kinds.map((kind) =>
        fc.record({
          kind: fc.constant(kind),
          year: fc.integer({ min: 2000, max: 2099 }),
          unit,
          source: textOrNothing,
          tables,
        }),
      ),
    ),
  );

/** Any dossier that could go with these tables; much of it is often not there. */
export const randomDossier = (
  edition: Edition,
  tables: Tables,
  others: fc.Arbitrary<Tables>,
  unit: fc.Arbitrary<Unit>,
): fc.Arbitrary<Dossier> =>
  fc.record({
    signOff: fc.oneof(fc.constant({}), signOff),
    selfChecks: fc.array(fc.record({ at: moment, by: text, fingerprint }, { requiredKeys: ['at', 'fingerprint'] }), {
      maxLength: 2,
    }),
    submissions: fc.uniqueArray(
      fc.record(
        { id, at: moment, fingerprint, snapshot: id, returnedAt: moment },
        { requiredKeys: ['id', 'at', 'fingerprint'] },
      ),
      { selector: (each) => each.id, maxLength: 2 },
    ),
    returnRemarks: fc.uniqueArray(
      fc.record(
        {
          id,
          text: textOrNothing,
          table: fc.constantFrom(...edition.forms.map(({ table }) => table)),
          cell: cellOf(edition, tables),
          number: text,
          file: text,
          at: moment,
          reply: textOrNothing,
          isDone: fc.boolean(),
        },
        { requiredKeys: ['id', 'text', 'at', 'reply', 'isDone'] },
      ),
      { selector: (each) => each.id, maxLength: 3 },
    ),
    cellNotes: fc.array(fc.record({ cell: cellOf(edition, tables), text: textOrNothing, at: moment }), {
      maxLength: 4,
    }),
    references: references(others, unit),
  });
