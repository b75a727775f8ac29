import type { CellNote, Dossier, ReturnRemark, SelfCheck, SignOff, Submission } from '../filing/dossier';
import { dossierKeys } from './facts';
import { isSamePart } from './same-state';

/** What a merge knows beside both dossiers. */
export interface DossierChoices {
  /** The dossier of a state that both have gone through. */
  readonly base: Dossier;
  /** Whose entry stands, by what tells it apart (`dossierKeys`), where that was decided. */
  readonly decided?: ReadonlyMap<string, 'ours' | 'theirs'>;
}

/**
 * One dossier out of two of the same filing; nothing that either says is lost. Where only one can stand, it is ours
 * unless blank: a name of the sign-off, the reference figures of a kind. Of two answers to a remark the newer stands
 * (`newer`: whose dossier was saved last). With `choices`, what only one side has changed or taken away is so
 * afterwards, and what was decided stands. A merge with what is already in it changes nothing.
 */
export function mergeDossiers(
  ours: Dossier,
  theirs: Dossier,
  newer: 'ours' | 'theirs',
  choices?: DossierChoices,
): Dossier {
  const base = choices?.base;
  const unite = <T extends { readonly at: number }>(
    part: (dossier: Dossier) => readonly T[],
    keyOf: (item: T) => string,
    merge: Merge<T>,
  ): readonly T[] =>
    united(
      [base, ours, theirs].map((each) => byKey(each ? part(each) : [], keyOf, merge)),
      merge,
      choices,
    ).sort((a, b) => a.at - b.at);
  return {
    signOff: mergeSignOffs(ours.signOff, theirs.signOff, choices),
    selfChecks: unite(
      ({ selfChecks }) => selfChecks,
      selfCheckKey,
      (our) => our,
    ),
    submissions: unite(
      ({ submissions }) => submissions,
      ({ id }) => id,
      mergeSubmissions,
    ),
    returnRemarks: unite(
      ({ returnRemarks }) => returnRemarks,
      dossierKeys.returnRemarks,
      (our, their) => mergeRemarks(our, their, newer),
    ),
    cellNotes: unite(({ cellNotes }) => cellNotes, dossierKeys.cellNotes, mergeNotes),
    references: united(
      [base, ours, theirs].map((each) => byKey(each?.references ?? [], dossierKeys.references, eitherOurs)),
      eitherOurs,
      choices,
    ),
  };
}

/** One entry of two that are told apart by the same. */
type Merge<T> = (our: T, their: T) => T;
const eitherOurs = <T>(our: T): T => our;

function byKey<T>(items: readonly T[], keyOf: (item: T) => string, merge: Merge<T>): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const each of items) {
    const other = found.get(keyOf(each));
    found.set(keyOf(each), other === undefined ? each : merge(other, each));
  }
  return found;
}

/** The entries of base, ours and theirs made one list, ours first. */
function united<T>(
  [base, ours, theirs]: readonly ReadonlyMap<string, T>[],
  merge: Merge<T>,
  choices: DossierChoices | undefined,
): T[] {
  const pick = (key: string): T | undefined => {
    const [was, our, their] = [base!.get(key), ours!.get(key), theirs!.get(key)];
    const side = choices?.decided?.get(key);
    if (side) return side === 'ours' ? our : their;
    if (was !== undefined && isSamePart(was, our)) return their;
    if (was !== undefined && isSamePart(was, their)) return our;
    return our !== undefined && their !== undefined ? merge(our, their) : (our ?? their);
  };
  return [...new Set([...ours!.keys(), ...theirs!.keys()])].flatMap((key) => pick(key) ?? []);
}

const SIGN_OFF: readonly (keyof SignOff)[] = ['preparer', 'reviewer', 'head', 'date'];

function mergeSignOffs(ours: SignOff, theirs: SignOff, choices: DossierChoices | undefined): SignOff {
  const merged: { -readonly [K in keyof SignOff]: SignOff[K] } = {};
  for (const part of SIGN_OFF) {
    const [our, their] = [ours[part], theirs[part]];
    const either = our?.trim() ? our : their?.trim() ? their : (our ?? their);
    const side = choices && sideOf(part, our, their, choices);
    const said = side === undefined ? either : side === 'ours' ? our : their;
    if (said !== undefined) merged[part] = said;
  }
  return merged;
}

/** Whose name stands by decision, or because only that side has written it since; blank is not written. */
function sideOf(
  part: keyof SignOff,
  our: string | undefined,
  their: string | undefined,
  { base, decided }: DossierChoices,
): 'ours' | 'theirs' | undefined {
  const isBefore = (name: string | undefined): boolean => (name ?? '').trim() === (base.signOff[part] ?? '').trim();
  return decided?.get(dossierKeys.signOff(part)) ?? (isBefore(our) ? 'theirs' : isBefore(their) ? 'ours' : undefined);
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
