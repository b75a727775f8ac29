import { describe, expect, it } from 'vitest';
import { HOSTED_POLICY, singleFilePolicy } from '../../../build/content-security-policy';
import { engineOf } from '../../../src/ui/about/abilities';
import { readPolicy } from '../../../src/ui/about/policy';
import { about } from '../../../src/ui/text-about.zh';

describe('the page about the app', () => {
  it('explains every line of both policies', () => {
    for (const policy of [HOSTED_POLICY, singleFilePolicy(['a()'])]) {
      const directives = readPolicy(policy);
      expect(directives.map(({ name }) => name)).toContain('connect-src');
      const unexplained = directives.filter(({ name, sources }) => !about.network.directives[name] || !sources[0]);
      expect(unexplained).toEqual([]);
    }
  });

  it('names the engine of a browser that dresses it up', () => {
    const shell = 'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/109.0.5414.120 Safari/537.36 QIHU 360EE';
    expect(engineOf(shell)).toBe('Chromium 109.0.5414.120');
    expect(engineOf('Mozilla/5.0 (X11) Gecko/20100101 Firefox/128.0')).toContain('Firefox/128.0');
  });
});
