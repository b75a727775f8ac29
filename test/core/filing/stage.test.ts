import { expect, it } from 'vitest';
import type { Dossier, SelfCheck, Submission } from '../../../src/core/filing/dossier';
import { stageFrom, stageName, stageOf } from '../../../src/core/filing/stage';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';

const check = (at: number, fingerprint: string): SelfCheck => ({ at, fingerprint });
const sent = (at: number, fingerprint: string, returnedAt?: number): Submission => ({
  id: `sent-${at}`,
  at,
  fingerprint,
  ...(returnedAt === undefined ? {} : { returnedAt }),
});

/** What happened, in order; what the figures are now; what follows, and whether a self-check has lapsed. */
const STORIES: readonly [string, SelfCheck[], Submission[], string, string, boolean][] = [
  ['a new filing', [], [], 'A', 'drafting', false],
  ['a self-check', [check(1, 'A')], [], 'A', 'selfChecked', false],
  ['a self-check, then an edit', [check(1, 'A')], [], 'B', 'drafting', true],
  ['an edit checked anew', [check(1, 'A'), check(2, 'B')], [], 'B', 'selfChecked', false],
  ['figures as an earlier check had them', [check(1, 'A'), check(2, 'B')], [], 'A', 'drafting', true],
  ['sent', [check(1, 'A')], [sent(2, 'A')], 'A', 'submitted', false],
  ['sent without a self-check', [], [sent(2, 'A')], 'A', 'submitted', false],
  ['sent, then edited', [check(1, 'A')], [sent(2, 'A')], 'B', 'changed', false],
  ['edited and edited back', [check(1, 'A'), check(3, 'B')], [sent(2, 'A')], 'A', 'submitted', false],
  ['sent, edited and checked', [check(1, 'A'), check(3, 'B')], [sent(2, 'A')], 'B', 'selfChecked', false],
  ['sent, edited, checked, edited', [check(1, 'A'), check(3, 'B')], [sent(2, 'A')], 'C', 'changed', true],
  ['returned', [check(1, 'A')], [sent(2, 'A', 3)], 'A', 'returned', false],
  ['returned, then edited', [check(1, 'A')], [sent(2, 'A', 3)], 'B', 'returned', false],
  ['returned and checked anew', [check(1, 'A'), check(4, 'B')], [sent(2, 'A', 3)], 'B', 'selfChecked', false],
  ['returned, checked, edited', [check(1, 'A'), check(4, 'B')], [sent(2, 'A', 3)], 'C', 'returned', true],
  ['returned, and right as it was', [check(1, 'A'), check(4, 'A')], [sent(2, 'A', 3)], 'A', 'selfChecked', false],
  ['sent again', [check(1, 'A'), check(4, 'B')], [sent(2, 'A', 3), sent(5, 'B')], 'B', 'submitted', false],
  ['sent again, then as at first', [check(4, 'B')], [sent(2, 'A', 3), sent(5, 'B')], 'A', 'changed', false],
  ['returned a second time', [check(4, 'B')], [sent(2, 'A', 3), sent(5, 'B', 6)], 'B', 'returned', false],
];

it.each(STORIES)('%s', (_, selfChecks, submissions, now, name, isStale) => {
  const stage = stageFrom({ selfChecks, submissions }, () => now);
  expect([stageName(stage), 'staleCheck' in stage]).toEqual([name, isStale]);
});

it('names the submission that counts', () => {
  const submissions = [sent(2, 'A', 3), sent(5, 'B')];
  expect(stageFrom({ selfChecks: [], submissions }, () => 'B')).toMatchObject({ submission: submissions[1] });
  const again = stageFrom({ selfChecks: [check(7, 'C')], submissions }, () => 'C');
  expect(again).toMatchObject({ kind: 'selfChecked', previous: submissions[1] });
});

it('asks for no fingerprint while nothing is recorded', () => {
  const nothing: Pick<Dossier, 'selfChecks' | 'submissions'> = { selfChecks: [], submissions: [] };
  const never = (): string => {
    throw new Error('asked');
  };
  expect(stageFrom(nothing, never)).toEqual({ kind: 'drafting' });
  expect(stageOf(chaoyangFiling(), MOF_2023)).toEqual({ kind: 'drafting' });
});
