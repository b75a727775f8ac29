import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listComponents, packageOf } from '../../build/components';

const ROOT = join(import.meta.dirname, '..', '..');

/** What the text of a licence says of itself. A licence of another kind must be looked at first. */
const LICENCES: Readonly<Record<string, RegExp>> = {
  MIT: /Permission is hereby granted/,
  'Apache-2.0': /Apache License/,
};

describe('what the app is made of', () => {
  const list = listComponents(ROOT);

  it('lists every runtime dependency, and what these bring along', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const names = list.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    // AG Grid's own base library.
    expect(names).toContain('ag-stack');
    expect(names).not.toContain('vitest');
  });

  it('gives the text of each licence', () => {
    const withText = list.filter(({ licence, text }) => text.length > 500 && LICENCES[licence]?.test(text));
    expect(withText).toEqual(list);
    expect(list.filter(({ url }) => /^git\+|\.git$/.test(url))).toEqual([]);
  });

  it('tells the package of a module', () => {
    expect(packageOf('/a/node_modules/dexie/dist/dexie.mjs')).toBe('dexie');
    expect(packageOf('C:\\a\\node_modules\\@noble\\hashes\\sha2.js')).toBe('@noble/hashes');
    expect(packageOf('/a/node_modules/x/node_modules/y/index.js')).toBe('y');
    expect(packageOf('/a/src/core/money/amount.ts')).toBeUndefined();
  });
});
