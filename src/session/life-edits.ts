import type { Edition } from '../core/edition/edition';
import type { SignOff, Submission } from '../core/filing/dossier';
import type { Filing } from '../core/filing/filing';
import { fingerprint } from '../core/filing/fingerprint';
import { type ReadyEdit, ready, type RefusedEdit, refused } from './edit';

/** The verbs of 自查, 报送 and 退回. Each is one step of the history; times are milliseconds since the epoch. */

/** 自查: says that the figures as they are were looked at. */
export function recordSelfCheck(filing: Filing, edition: Edition, at: number): ReadyEdit {
  const by = filing.signOff.preparer;
  const check = { at, ...(by ? { by } : {}), fingerprint: fingerprint(filing, edition) };
  return ready('登记自查', [{ kind: 'setDossier', dossier: { selfChecks: [...filing.selfChecks, check] } }]);
}

/** `第 2 次报送`: the name of the submission with this place in the list, from 0. */
export const submissionName = (index: number): string => `第 ${index + 1} 次报送`;

/**
 * 报送: the figures as they are went out, not before the last time came to its end. `snapshot`: where they are kept;
 * absent where that failed.
 */
export function recordSubmission(
  filing: Filing,
  edition: Edition,
  { id, at, snapshot }: Pick<Submission, 'id' | 'at' | 'snapshot'>,
): ReadyEdit {
  const { submissions } = filing;
  const previous = submissions[submissions.length - 1];
  const added: Submission = {
    id,
    at: Math.max(at, previous?.returnedAt ?? previous?.at ?? at),
    fingerprint: fingerprint(filing, edition),
    ...(snapshot === undefined ? {} : { snapshot }),
  };
  return ready(`登记${submissionName(submissions.length)}`, [
    { kind: 'setDossier', dossier: { submissions: [...submissions, added] } },
  ]);
}

/** 撤回报送登记: the last submission was noted by mistake. Its snapshot stays: the step can be undone. */
export function withdrawSubmission(filing: Filing): ReadyEdit | RefusedEdit {
  const { submissions } = filing;
  if (submissions.length === 0) return refused('还没有报送过，没有可撤回的登记');
  const dossier = { submissions: submissions.slice(0, -1) };
  return ready(`撤回${submissionName(submissions.length - 1)}的登记`, [{ kind: 'setDossier', dossier }]);
}

/** 退回: the bureau sent the last submission back; not before it was sent. */
export function recordReturn(filing: Filing, at: number): ReadyEdit | RefusedEdit {
  const last = filing.submissions[filing.submissions.length - 1];
  if (!last) return refused('还没有报送过，不能登记退回');
  if (last.returnedAt !== undefined) return refused('最近一次报送已经登记过退回');
  return ready('登记退回', [withLast(filing, { ...last, returnedAt: Math.max(at, last.at) })]);
}

/** The return was noted by mistake. */
export function withdrawReturn(filing: Filing): ReadyEdit | RefusedEdit {
  const last = filing.submissions[filing.submissions.length - 1];
  if (last?.returnedAt === undefined) return refused('最近一次报送没有登记退回');
  const { returnedAt: _, ...rest } = last;
  return ready('撤回退回的登记', [withLast(filing, rest)]);
}

const withLast = ({ submissions }: Filing, last: Submission) =>
  ({ kind: 'setDossier', dossier: { submissions: [...submissions.slice(0, -1), last] } }) as const;

const SIGN_OFF_NAMES: Record<keyof SignOff, string> = {
  preparer: '填表人',
  reviewer: '审核人',
  head: '单位负责人',
  date: '填报日期',
};

/** Changes who answers for the figures. What is blank is left out; what stays as it is does not count. */
export function setSignOff(filing: Filing, wanted: SignOff): ReadyEdit {
  const keys = Object.keys(SIGN_OFF_NAMES) as (keyof SignOff)[];
  const signOff: { -readonly [K in keyof SignOff]: SignOff[K] } = {};
  for (const key of keys) {
    const words = wanted[key]?.trim();
    if (words) signOff[key] = words;
  }
  const changed = keys.filter((key) => signOff[key] !== filing.signOff[key]);
  const label = `填写${changed.map((key) => SIGN_OFF_NAMES[key]).join('、')}`;
  return ready(label, changed.length === 0 ? [] : [{ kind: 'setDossier', dossier: { signOff } }]);
}
