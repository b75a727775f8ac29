import { describe, expect, it, vi } from 'vitest';
import { runInSlices } from '../../src/ui/slices';

/** Work of so many steps, each as long as told. */
function* work(steps: number, milliseconds: number): Generator<void, number> {
  for (let step = 0; step < steps; step++) {
    const until = performance.now() + milliseconds;
    while (performance.now() < until);
    yield;
  }
  return steps;
}

const never = (error: unknown): void => {
  throw error;
};

describe('work in slices', () => {
  it('begins later, and says when it is done', async () => {
    const done = vi.fn<(steps: number) => void>();
    runInSlices(work(3, 0), done, never);
    expect(done).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(done).toHaveBeenCalledExactlyOnceWith(3));
  });

  it('lets others in between', async () => {
    const done = vi.fn<(steps: number) => void>();
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    runInSlices(work(8, 10), done, never);
    await vi.waitFor(() => expect(done).toHaveBeenCalled());
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  it('is never heard of again once stopped', async () => {
    const done = vi.fn<(steps: number) => void>();
    const step = vi.fn<() => void>();
    const counted = function* (): Generator<void, number> {
      for (let i = 0; i < 1000; i++) {
        step();
        yield* work(1, 1);
      }
      return 0;
    };
    const stop = runInSlices(counted(), done, never);
    await vi.waitFor(() => expect(step).toHaveBeenCalled());
    stop();
    const before = step.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(step.mock.calls.length).toBe(before);
    expect(done).not.toHaveBeenCalled();
  });

  it('says why it broke off', async () => {
    const failed = vi.fn<(error: unknown) => void>();
    const breaking = function* (): Generator<void, number> {
      yield;
      throw new Error('no');
    };
    runInSlices(breaking(), vi.fn<(steps: number) => void>(), failed);
    await vi.waitFor(() => expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('no')));
  });
});
