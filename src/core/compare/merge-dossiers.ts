import { cellKey } from '../filing/cell';
import type {
  CellNote,
  Dossier,
  ReferenceFigures,
  ReturnRemark,
  SelfCheck,
  SignOff,
  Submission,
} from '../filing/dossier';

/**
 * One dossier out of two of the same filing; nothing that either says is lost. Where only one can stand, it is ours
 * unless blank: a name of the sign-off, the reference figures of a kind. Of two answers to a remark the newer stands
 * (`newer`: whose dossier was saved last). A merge with what is already in it changes nothing.
 */
export function mergeDossiers(ours: Dossier, theirs: Dossier, newer: 'ours' | 'theirs'): Dossier {
  return {
    signOff: mergeSignOffs(ours.signOff, theirs.signOff),
    selfChecks: united(ours.selfChecks, theirs.selfChecks, selfCheckKey, (our) => our),
    submissions: united(ours.submissions, theirs.submissions, ({ id }) => id, mergeSubmissions),
    returnRemarks: united(
      ours.returnRemarks,
      theirs.returnRemarks,
      ({ id }) => id,
      (our, their) => mergeRemarks(our, their, newer),
    ),
    cellNotes: united(ours.cellNotes, theirs.cellNotes, ({ cell }) => cellKey(cell), mergeNotes),
    references: unitedReferences(ours.references, theirs.references),
  };
}

/** Those of both by key, in the order of time; what both have is made one. */
function united<T extends { readonly at: number }>(
  ours: readonly T[],
  theirs: readonly T[],
  keyOf: (item: T) => string,
  merge: (our: T, their: T) => T,
): readonly T[] {
  const byKey = new Map<string, T>();
  for (const each of [...ours, ...theirs]) {
    const other = byKey.get(keyOf(each));
    byKey.set(keyOf(each), other ? merge(other, each) : each);
  }
  return [...byKey.values()].sort((a, b) => a.at - b.at);
}

const SIGN_OFF: readonly (keyof SignOff)[] = ['preparer', 'reviewer', 'head', 'date'];

function mergeSignOffs(ours: SignOff, theirs: SignOff): SignOff {
  const merged: { -readonly [K in keyof SignOff]: SignOff[K] } = {};
  for (const part of SIGN_OFF) {
    const [our, their] = [ours[part], theirs[part]];
    const said = our?.trim() ? our : their?.trim() ? their : (our ?? their);
    if (said !== undefined) merged[part] = said;
  }
  return merged;
}

const selfCheckKey = ({ at, by, fingerprint }: SelfCheck): string => JSON.stringify([at, by, fingerprint]);

/** What one side knows and the other does not: the snapshot, and that it was sent back. */
const mergeSubmissions = (our: Submission, their: Submission): Submission => ({ ...their, ...our });

function mergeRemarks(our: ReturnRemark, their: ReturnRemark, newer: 'ours' | 'theirs'): ReturnRemark {
  const [late, early] = newer === 'ours' ? [our, their] : [their, our];
  const isAnswered = late.reply.trim() !== '' || late.isDone;
  return {
    ...their,
    ...our,
    reply: late.reply.trim() === '' ? early.reply : late.reply,
    isDone: (isAnswered ? late : early).isDone,
  };
}

/** Both texts, unless one holds the other. */
function mergeNotes(our: CellNote, their: CellNote): CellNote {
  const at = Math.max(our.at, their.at);
  if (our.text.includes(their.text)) return { ...our, at };
  if (their.text.includes(our.text)) return { ...our, text: their.text, at };
  return { ...our, text: `${our.text}\n${their.text}`, at };
}

function unitedReferences(
  ours: readonly ReferenceFigures[],
  theirs: readonly ReferenceFigures[],
): readonly ReferenceFigures[] {
  const kinds = new Set(ours.map(({ kind }) => kind));
  return [...ours, ...theirs.filter(({ kind }) => !kinds.has(kind))];
}
