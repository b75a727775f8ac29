import type {
  CellNote,
  Dossier,
  ReferenceFigures,
  ReturnRemark,
  SelfCheck,
  SignOff,
  Submission,
} from '../core/filing/dossier';
import { EMPTY_DOSSIER } from '../core/filing/dossier';
import { boolean, type Decoder, integer, list, object, oneOf, string } from './decode';
import { cell, id, tableId, tables, unit } from './decode-table';

type Decoders<T> = { readonly [K in keyof T]-?: Decoder<T[K]> };

export const dossierParts: Decoders<Dossier> = {
  signOff: object<SignOff>({ preparer: string, reviewer: string, head: string, date: string }, [
    'preparer',
    'reviewer',
    'head',
    'date',
  ]),
  selfChecks: list(object<SelfCheck>({ at: integer(), by: string, fingerprint: string }, ['by'])),
  submissions: list(
    object<Submission>({ id, at: integer(), fingerprint: string, snapshot: id, returnedAt: integer() }, [
      'snapshot',
      'returnedAt',
    ]),
  ),
  returnRemarks: list(
    object<ReturnRemark>(
      {
        id,
        text: string,
        table: tableId,
        cell,
        number: string,
        file: string,
        at: integer(),
        reply: string,
        isDone: boolean,
      },
      ['table', 'cell', 'number', 'file'],
    ),
  ),
  cellNotes: list(object<CellNote>({ cell, text: string, at: integer() })),
  references: list(
    object<ReferenceFigures>({
      kind: oneOf('lastYear', 'budget'),
      year: integer(0, 9999),
      unit,
      source: string,
      tables,
    }),
  ),
};

/** Filings of before 2026-11-22 have none of these. */
const orEmpty =
  <K extends keyof Dossier>(part: K): Decoder<Dossier[K]> =>
  (value, path) =>
    value === undefined ? EMPTY_DOSSIER[part] : (dossierParts[part] as Decoder<Dossier[K]>)(value, path);

export const dossier: Decoders<Dossier> = {
  signOff: orEmpty('signOff'),
  selfChecks: orEmpty('selfChecks'),
  submissions: orEmpty('submissions'),
  returnRemarks: orEmpty('returnRemarks'),
  cellNotes: orEmpty('cellNotes'),
  references: orEmpty('references'),
};
