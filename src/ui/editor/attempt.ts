import type { Notices } from '../notices';
import { reasonOf } from '../reason-of';

export type Attempt = (work: () => Promise<unknown>, done?: string) => Promise<void>;

/** Says how work went: what was done, or why it was not. */
export const makeAttempt =
  ({ notify }: Pick<Notices, 'notify'>): Attempt =>
  async (work, done) => {
    try {
      await work();
      if (done) notify({ message: done });
    } catch (error) {
      notify({ message: reasonOf(error) });
    }
  };
