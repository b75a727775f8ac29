import type { Edition } from '../../core/edition/edition';
import type { CandidateSheet } from './assign-sheets';
import { equalitiesBetween } from '../import/compare-tables';
import type { Candidate } from './recognise-sheet';

type Chosen = ReadonlyMap<CandidateSheet, Candidate>;

/** Tables whose scores differ by less are told apart by what adds up. */
const CLOSE = 0.1;
const MOST_STEPS = 20;

/**
 * Where heads and titles leave open which of two sheets is which table, the better assignment is the one under which
 * the tables agree with each other: exchanges tables, or takes one that no sheet has, as long as more sums agree.
 */
export function settleByArithmetic(edition: Edition, chosen: Chosen): Chosen {
  let best = chosen;
  let bestWorth: number | undefined;
  for (let step = 0; step < MOST_STEPS; step++) {
    const others = alternatives(best);
    if (others.length === 0) return best;
    bestWorth ??= worthOf(edition, best);
    const worths = others.map((each) => worthOf(edition, each));
    const most = Math.max(...worths);
    if (most <= bestWorth) return best;
    best = others[worths.indexOf(most)]!;
    bestWorth = most;
  }
  return best;
}

/** Assignments that differ in one sheet, or in two that exchange their tables. */
function alternatives(chosen: Chosen): Chosen[] {
  const owners = new Map([...chosen].map(([sheet, { table }]) => [table, sheet]));
  const found: Chosen[] = [];
  for (const [sheet, candidate] of chosen)
    for (const other of closeCandidates(sheet)) {
      if (other.table === candidate.table) continue;
      const owner = owners.get(other.table);
      if (!owner) {
        found.push(new Map([...chosen, [sheet, other]]));
        continue;
      }
      const back = closeCandidates(owner).find(({ table }) => table === candidate.table);
      const isFirst = other.table < candidate.table;
      if (back && isFirst) found.push(new Map([...chosen, [sheet, other], [owner, back]]));
    }
  return found;
}

/** What a sheet may be about as well as it may be anything; what a person said of it is beyond doubt. */
function closeCandidates({ candidates, isCorrected }: CandidateSheet): readonly Candidate[] {
  if (isCorrected) return [];
  return candidates.filter(({ score }) => score > candidates[0]!.score - CLOSE);
}

/** Sums that agree, less those that do not; a factor of 10 000 is another money unit, and no disagreement. */
function worthOf(edition: Edition, chosen: Chosen): number {
  const tables = [...chosen].map(([{ grid }, candidate]) => ({ grid, candidate }));
  let worth = 0;
  for (const { sumOfA, sumOfB } of equalitiesBetween(edition, tables)) {
    if (sumOfA === 0 && sumOfB === 0) continue;
    const factor = sumOfA / sumOfB;
    const isEqual = [1, 10_000, 1 / 10_000].some((each) => Math.abs(factor / each - 1) < 0.001);
    worth += isEqual ? 1 : -1;
  }
  return worth;
}
