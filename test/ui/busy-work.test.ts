import { describe, expect, it } from 'vitest';
import { createBusyWork, createPauses } from '../../src/ui/busy-work';

const busyFor = (milliseconds: number): void => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};

describe('long work', () => {
  it('lets others in between its pieces', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const pause = createPauses();
    for (let piece = 0; piece < 8; piece++) {
      busyFor(10);
      await pause(piece, 8);
    }
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  it('is shown once it takes long, with its part and how far it is, and no more when it is done', async () => {
    const busy = createBusyWork();
    const seen: unknown[] = [];
    const result = await busy.run('已停止', async (part) => {
      const progress = part('正在备份');
      await progress(0, 3);
      seen.push(busy.shown());
      busyFor(450);
      await progress(1, 3);
      seen.push(busy.shown());
      return '完';
    });
    expect([result, seen, busy.shown()]).toEqual([
      '完',
      [undefined, { title: '正在备份', done: 1, total: 3 }],
      undefined,
    ]);
  });

  it('ends at its next pause where it is stopped, and the next work begins anew', async () => {
    const busy = createBusyWork();
    let pieces = 0;
    const work = busy.run('已停止', async (part) => {
      const progress = part('正在备份');
      for (; pieces < 100; pieces++) {
        if (pieces === 3) busy.stop();
        await progress(pieces, 100);
      }
    });
    await expect(work).rejects.toThrow('已停止');
    expect(pieces).toBe(3);
    await expect(busy.run('已停止', (part) => part('再来')(0, 1))).resolves.toBeUndefined();
  });
});
