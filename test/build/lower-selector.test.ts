import { describe, expect, it } from 'vitest';
import { lowerSelector } from '../../build/lower-selector';

describe('lowerSelector', () => {
  it.each([
    ['.a>.b:hover', ['.a>.b:hover']],
    [':where(.a) .b', ['.a .b']],
    ['.b:where(.c,.d):after', ['.b.c:after', '.b.d:after']],
    [':where(.a .b) .c', ['.a .b .c']],
    ['.x:where(input:not([type]),textarea)', ['input.x:not([type])', 'textarea.x']],
    [':where([class^=ag-]):where(button)', ['button[class^=ag-]']],
    ['a:not(.b,.c)', ['a:not(.b):not(.c)']],
    ['.a:where(:not(.b,.c))', ['.a:not(.b):not(.c)']],
    ['.a:not(.b.c)', ['.a:not(.b)', '.a:not(.c)']],
    ['.a:not(.b.c,.d)', ['.a:not(.b):not(.d)', '.a:not(.c):not(.d)']],
    ['.a:not(:not(.b))', ['.a.b']],
    ['.a>:where(.b,.c)', ['.a>.b', '.a>.c']],
    ['.a :where(.b .c)', ['.a .b .c', '.b .a .c', '.a.b .c']],
  ])('%s', (selector, expected) => {
    expect(lowerSelector(selector)).toEqual(expected);
  });

  it('drops what matches nothing: a pseudo-element inside :where(), two element names', () => {
    expect(lowerSelector(':where(.a:after)')).toEqual([]);
    expect(lowerSelector('a:where(b)')).toEqual([]);
  });

  it('refuses what it cannot express', () => {
    expect(() => lowerSelector('.a:not(.b .c)')).toThrow(/combinator inside :not/);
    expect(() => lowerSelector('.a>.b:where(.c .d)')).toThrow(/cannot lower/);
    expect(() => lowerSelector('.a!')).toThrow(/cannot read/);
  });
});
