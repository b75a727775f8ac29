import { describe, expect, it } from 'vitest';
import { raise, specificity } from '../../build/specificity';

describe('specificity', () => {
  it.each([
    ['*', 0, 0],
    ['a.b:hover>[c]::after', 3, 2],
    [':where(.a) .b:where(.c)', 1, 0],
    ['.a:not(.b.c,d)', 3, 0],
    ['a:after', 0, 2],
  ])('of %s', (selector, classes, types) => {
    expect(specificity(selector)).toEqual({ classes, types });
  });
});

describe('raise', () => {
  it('gives every selector the same gain over its original', () => {
    for (const [lowered, original] of [
      ['.a', '.a'],
      ['.a.b.c', ':where(.a.b).c'],
      ['input.a:not(.b)', '.a:where(input:not(.b))'],
      ['.a .b::after', ':where(.a) .b::after'],
    ] as const) {
      const { classes, types } = specificity(original);
      expect(specificity(raise(lowered, original))).toEqual({ classes: classes + 5, types: types + 1 });
    }
  });

  it('keeps a pseudo-element at the end', () => {
    expect(raise('.a::after', '.a::after')).toBe(`.a${':not(._)'.repeat(5)}:not(_)::after`);
  });

  it('refuses more than it can even out', () => {
    expect(() => raise('.a.b.c.d.e.f', ':where(.a.b.c.d.e.f)')).toThrow(/too small/);
  });
});
