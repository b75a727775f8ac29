import { describe, expect, it } from 'vitest';
import { compare, factor, median, measure, milliseconds, table } from './bench';

function busy(duration: number): void {
  const end = performance.now() + duration;
  while (performance.now() < end);
}

describe('median', () => {
  it('is the middle value, or the mean of the middle two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(median([])).toBeNaN();
  });
});

describe('measure and compare', () => {
  it('time what they are given', async () => {
    expect(await measure(() => busy(2), 5, 1)).toBeGreaterThanOrEqual(2);
    const { ratio } = await compare(
      () => busy(3),
      () => busy(1),
      7,
      1,
    );
    expect(ratio).toBeGreaterThan(1.5);
  });

  it('run the warm-up too', async () => {
    let [a, b] = [0, 0];
    await compare(
      () => a++,
      () => b++,
      4,
      2,
    );
    expect([a, b]).toEqual([6, 6]);
  });
});

describe('table', () => {
  it('is Markdown', () => {
    const rows = [
      { what: 'check', value: milliseconds(1.23456), aim: '≤ 4 ms' },
      { what: 'import', value: factor(1.3) },
    ];
    expect(table(rows)).toBe(
      '| What | Median | Aim |\n| --- | ---: | ---: |\n| check | 1.23 ms | ≤ 4 ms |\n| import | 1.30 × |  |',
    );
  });
});
