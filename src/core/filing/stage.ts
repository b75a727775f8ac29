import type { Edition } from '../edition/edition';
import type { Dossier, SelfCheck, Submission } from './dossier';
import type { Filing } from './filing';
import { fingerprint } from './fingerprint';

/**
 * How far a filing has come on its way: 编制中, 已自查, 已报送 (`isChanged`: and changed since), 已退回. `staleCheck`: a
 * 自查 of this round that no longer holds, since what is published is not what was checked.
 */
export type Stage =
  | { readonly kind: 'drafting'; readonly staleCheck?: SelfCheck }
  | { readonly kind: 'selfChecked'; readonly check: SelfCheck; readonly previous?: Submission }
  | {
      readonly kind: 'submitted';
      readonly submission: Submission;
      readonly isChanged: boolean;
      readonly staleCheck?: SelfCheck;
    }
  | { readonly kind: 'returned'; readonly submission: Submission; readonly staleCheck?: SelfCheck };

/** What a list shows of a stage. */
export type StageName = 'drafting' | 'selfChecked' | 'submitted' | 'changed' | 'returned';

type Records = Pick<Dossier, 'selfChecks' | 'submissions'>;

/**
 * The stage that the records tell, with `present` the fingerprint of the figures as they are; asked for only where
 * something was recorded. A self-check counts for the round it was made in: after the last 报送 or 退回.
 */
export function stageFrom({ selfChecks, submissions }: Records, present: () => string): Stage {
  const submission = submissions[submissions.length - 1];
  const since = submission ? (submission.returnedAt ?? submission.at) : -Infinity;
  const last = selfChecks[selfChecks.length - 1];
  const check = last && last.at >= since ? last : undefined;
  const isOut = submission !== undefined && submission.returnedAt === undefined;
  if (isOut && submission.fingerprint === present()) return { kind: 'submitted', submission, isChanged: false };
  if (check && check.fingerprint === present())
    return { kind: 'selfChecked', check, ...(submission ? { previous: submission } : {}) };
  const stale = check ? { staleCheck: check } : {};
  if (!submission) return { kind: 'drafting', ...stale };
  if (isOut) return { kind: 'submitted', submission, isChanged: true, ...stale };
  return { kind: 'returned', submission, ...stale };
}

export const stageOf = (filing: Filing, edition: Edition): Stage =>
  stageFrom(filing, () => fingerprint(filing, edition));

export const stageName = (stage: Stage): StageName =>
  stage.kind === 'submitted' && stage.isChanged ? 'changed' : stage.kind;
