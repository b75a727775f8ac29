import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lowerAgGridModule, lowerStyles } from '../../build/ag-grid-downlevel';

const require = createRequire(import.meta.url);

function installed(name: string): string {
  return join(dirname(require.resolve(name)), 'main.esm.mjs');
}

describe('lowerStyles', () => {
  it('rewrites style sheets in variables named …_default and nothing else', () => {
    const code =
      'var a_default = ".a{&.b{top:0}}";\nvar b_default2 = `:where(.c){top:0}`;\nvar c = ".a{&.b{top:0}}";\n';
    const out = lowerStyles(code);
    expect(out).toMatch(/^var a_default = "\.a\.b(:not\(\.?_\))+\{top:0\}";$/m);
    expect(out).toMatch(/^var b_default2 = "\.c(:not\(\.?_\))+\{top:0\}";$/m);
    expect(out).toContain('var c = ".a{&.b{top:0}}";');
  });

  it('leaves text that is no style sheet', () => {
    const code = 'var a_default = "text";\nvar b_default = f(`x`);\n';
    expect(lowerStyles(code)).toBe(code);
  });
});

describe('the installed AG Grid', () => {
  it.each(['ag-grid-community', 'ag-stack'])('%s can be lowered', (name) => {
    const code = readFileSync(installed(name), 'utf8');
    const out = lowerAgGridModule(code, installed(name)) ?? '';
    expect(out).not.toMatch(/_default\d* = [^\n]*(:where\(|[{;}]&|[{;]inset:0)/);
    expect(out).not.toContain(':not(title, meta)');
  });

  it('fails when a release no longer looks as expected', () => {
    expect(() => lowerAgGridModule('var a = 1;', installed('ag-stack'))).toThrow(/ag-stack changed/);
  });

  it('leaves other modules alone', () => {
    expect(lowerAgGridModule('var a_default = ":where(.a){}";', '/src/main.tsx')).toBeUndefined();
  });
});
