import fc from 'fast-check';
import type {
  CellNote,
  Dossier,
  ReferenceFigures,
  ReturnRemark,
  SelfCheck,
  SignOff,
  Submission,
} from '../../src/core/filing/dossier';
import { emptyTable } from '../../src/core/filing/filing';
import { YUAN } from '../../src/core/money/scale';

const plain = { noNullPrototype: true } as const;
const at = fc.integer({ min: 0, max: 9 });
const id = fc.constantFrom('a', 'b', 'c', 'd');
const text = fc.oneof(fc.constantFrom('', ' ', '已核实', '含奖金'), fc.string({ maxLength: 6 }));
const cell = fc.record(
  { table: fc.constantFrom('EXP' as const, 'GPB' as const), row: id, column: fc.constantFrom('total', 'basic') },
  plain,
);

const signOff: fc.Arbitrary<SignOff> = fc.record(
  { preparer: text, reviewer: text, head: text, date: text },
  { requiredKeys: [], ...plain },
);
const selfCheck: fc.Arbitrary<SelfCheck> = fc.record(
  { at, by: text, fingerprint: id },
  { requiredKeys: ['at', 'fingerprint'], ...plain },
);
const submission: fc.Arbitrary<Submission> = fc.record(
  { id, at, fingerprint: id, snapshot: id, returnedAt: at },
  { requiredKeys: ['id', 'at', 'fingerprint'], ...plain },
);
const remark: fc.Arbitrary<ReturnRemark> = fc.record(
  {
    id,
    text,
    table: fc.constant('EXP' as const),
    cell,
    number: text,
    file: text,
    at,
    reply: text,
    isDone: fc.boolean(),
  },
  { requiredKeys: ['id', 'text', 'at', 'reply', 'isDone'], ...plain },
);
const note: fc.Arbitrary<CellNote> = fc.record({ cell, text, at }, plain);
const reference: fc.Arbitrary<ReferenceFigures> = fc.record(
  {
    kind: fc.constantFrom('lastYear' as const, 'budget' as const),
    year: fc.integer({ min: 2019, max: 2030 }),
    unit: fc.record({ name: text }, plain),
    source: text,
    tables: fc.constant({ EXP: emptyTable(YUAN) }),
  },
  plain,
);

const few = <T>(item: fc.Arbitrary<T>, selector: (item: T) => unknown): fc.Arbitrary<T[]> =>
  fc.uniqueArray(item, { selector: (each) => JSON.stringify(selector(each)), maxLength: 4 });

/** A dossier as a filing may have it: ids, cells and kinds once each. */
export const dossierArbitrary: fc.Arbitrary<Dossier> = fc.record(
  {
    signOff,
    selfChecks: few(selfCheck, (each) => each),
    submissions: few(submission, (each) => each.id),
    returnRemarks: few(remark, (each) => each.id),
    cellNotes: few(note, (each) => each.cell),
    references: few(reference, (each) => each.kind),
  },
  plain,
);
