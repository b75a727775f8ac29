import { applyChanges, type Change } from './change';
import type { Filing } from './filing';
import type { History } from './history';

/** The states an open filing went through, as far back as its history reaches. */
export interface Timeline {
  /** How many steps there are to go back. */
  readonly length: number;
  /**
   * The filing after its first `steps` steps: 0 is the oldest state known, `length` the present one. Parts that did not
   * change in between are the same objects.
   */
  stateAfter(steps: number): Filing;
  /** What the gesture of a step changed first, before anything that followed from it. Steps count from 1. */
  firstChange(steps: number): Change | undefined;
}

/** Throws where `steps` is out of range or the history does not fit the filing. */
export function createTimeline(filing: Filing, { done }: Pick<History, 'done'>): Timeline {
  const states: Filing[] = [];
  states[done.length] = filing;
  let reached = done.length;
  return {
    length: done.length,
    stateAfter(steps) {
      if (!Number.isInteger(steps) || steps < 0 || steps > done.length) throw new Error(`No step ${steps}`);
      while (reached > steps) {
        states[reached - 1] = applyChanges(states[reached]!, done[reached - 1]!.inverse).filing;
        reached--;
      }
      return states[steps]!;
    },
    firstChange: (steps) => done[steps - 1]?.changes[0],
  };
}
