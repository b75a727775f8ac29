import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listComponents, packageOf } from '../../build/components';

const ROOT = join(import.meta.dirname, '..', '..');

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
    for (const { name, licence, text, url } of list) {
      expect(text.length, name).toBeGreaterThan(500);
      expect(url, name).not.toMatch(/^git\+|\.git$/);
      if (licence === 'MIT') expect(text, name).toMatch(/MIT|Permission is hereby granted/);
    }
  });

  it('tells the package of a module', () => {
    expect(packageOf('/a/node_modules/dexie/dist/dexie.mjs')).toBe('dexie');
    expect(packageOf('C:\\a\\node_modules\\@noble\\hashes\\sha2.js')).toBe('@noble/hashes');
    expect(packageOf('/a/node_modules/x/node_modules/y/index.js')).toBe('y');
    expect(packageOf('/a/src/core/money/amount.ts')).toBeUndefined();
  });
});
