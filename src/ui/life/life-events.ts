import type { Dossier, SelfCheck, Submission } from '../../core/filing/dossier';

/** One thing that happened to a filing. `index`: which 报送 it belongs to, from 0. */
export type LifeEvent =
  | { readonly kind: 'selfChecked'; readonly at: number; readonly check: SelfCheck }
  | { readonly kind: 'submitted'; readonly at: number; readonly submission: Submission; readonly index: number }
  | { readonly kind: 'returned'; readonly at: number; readonly submission: Submission; readonly index: number };

const ORDER: readonly LifeEvent['kind'][] = ['selfChecked', 'submitted', 'returned'];

/** What is recorded, the latest first. */
export function lifeEvents({ selfChecks, submissions }: Pick<Dossier, 'selfChecks' | 'submissions'>): LifeEvent[] {
  const events: LifeEvent[] = selfChecks.map((check) => ({ kind: 'selfChecked', at: check.at, check }));
  submissions.forEach((submission, index) => {
    events.push({ kind: 'submitted', at: submission.at, submission, index });
    const { returnedAt } = submission;
    if (returnedAt !== undefined) events.push({ kind: 'returned', at: returnedAt, submission, index });
  });
  return events.sort((a, b) => b.at - a.at || ORDER.indexOf(b.kind) - ORDER.indexOf(a.kind));
}
