import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../build/fingerprint';

describe('the fingerprint of a build', () => {
  const files = new Map([
    ['index.html', '<html>'],
    ['assets/a.js', 'a()'],
  ]);

  it('does not depend on the order of the files', () => {
    expect(fingerprintOf(new Map([...files].reverse()))).toBe(fingerprintOf(files));
    expect(fingerprintOf(files)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('changes with every byte and every name', () => {
    const others = [
      new Map([...files, ['assets/a.js', 'b()']]),
      new Map([...files, ['assets/b.js', '']]),
      new Map([
        ['index.html', 'a()'],
        ['assets/a.js', '<html>'],
      ]),
    ];
    expect(new Set([files, ...others].map(fingerprintOf)).size).toBe(4);
  });
});
