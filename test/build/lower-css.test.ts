import { describe, expect, it } from 'vitest';
import { lowerCss } from '../../build/lower-css';

/** Without white space and the filler that evens out specificity, which has a test of its own. */
const lower = (css: string): string => lowerCss(css).replace(/\s+|:not\(\.?_\)/g, '');

describe('lowerCss', () => {
  it('flattens nesting, lists included', () => {
    expect(lower('.a,.b{color:red;&.c{color:blue}>.d{top:0}}')).toBe(
      '.a,.b{color:red;}.a.c,.b.c{color:blue}.a>.d,.b>.d{top:0}',
    );
  });

  it('expands :where() of a parent and of a child', () => {
    expect(lower(':where(.a){.b:where(.c,.d){top:0}}')).toBe('.a.b.c,.a.b.d{top:0}');
  });

  it('writes inset as four sides, its logical forms as left and right', () => {
    expect(lower('.a{inset:0}')).toBe('.a{top:0;right:0;bottom:0;left:0}');
    expect(lower('.a{inset:0 1px auto}')).toBe('.a{top:0;right:1px;bottom:auto;left:1px}');
    expect(lower('.a{inset-inline-start:1px;inset-inline-end:2px}')).toBe('.a{left:1px;right:2px}');
    expect(lower('.a{inset:var(--x,auto)}')).toBe('.a{inset:var(--x,auto)}');
  });

  it('adds the prefix of masks once', () => {
    expect(lower('.a{mask:none}')).toBe('.a{-webkit-mask:none;mask:none}');
    expect(lower('.a{-webkit-mask:none;mask:none}')).toBe('.a{-webkit-mask:none;mask:none}');
  });

  it('leaves key frames and at-rules alone, drops rules that match nothing', () => {
    expect(lower('@keyframes k{0%{top:0}to{top:1px}}@media print{:where(.a){top:0}}:where(.a:after){top:0}')).toBe(
      '@keyframesk{0%{top:0}to{top:1px}}@mediaprint{.a{top:0}}',
    );
  });
});
