import { describe, expect, it } from 'vitest';
import { HOSTED_POLICY, singleFilePolicy } from '../../../build/content-security-policy';
import { engineOf } from '../../../src/ui/about/abilities';
import { fileNameOf, isOneFile, readPolicy, sourceKinds } from '../../../src/ui/about/policy';
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

  it('says of every source what it is, and of a foreign one its address', () => {
    const kindsOf = (policy: string, directive: string): unknown =>
      sourceKinds(readPolicy(policy).find(({ name }) => name === directive)!.sources);
    const single = singleFilePolicy(['a()', 'b()']);
    for (const policy of [HOSTED_POLICY, single])
      for (const { sources } of readPolicy(policy))
        for (const kind of sourceKinds(sources)) expect(Object.keys(about.network.sources)).toContain(kind);
    expect(['script-src', 'worker-src', 'img-src', 'connect-src'].map((name) => kindsOf(single, name))).toEqual([
      ['listed'],
      ['made'],
      ['data'],
      ['nothing'],
    ]);
    expect(kindsOf(HOSTED_POLICY, 'worker-src')).toEqual(['itself']);
    expect(sourceKinds(["'self'", 'https://example.org'])).toEqual(['itself', { written: 'https://example.org' }]);
  });

  it('gives for each build commands over files that it has', () => {
    expect([HOSTED_POLICY, singleFilePolicy(['a()'])].map((policy) => isOneFile(readPolicy(policy)))).toEqual([
      false,
      true,
    ]);
    const { commandsOf, verify } = about.build;
    for (const [, command] of commandsOf.hosted) expect(command).toMatch(/SHA256SUMS\.txt|index\.html/);
    for (const text of [...commandsOf.hosted.flat(), verify.hosted]) expect(text).not.toContain('mingzhang.html');
    const renamed = fileNameOf('file:///C:/%E8%B4%A2%E5%8A%A1/%E6%98%8E%E8%B4%A6%202024.html#/about');
    expect(commandsOf.single(renamed).map(([, command]) => command)).toEqual([
      'certutil -hashfile "明账 2024.html" SHA256',
      'sha256sum "明账 2024.html"',
    ]);
    expect(fileNameOf('https://example.org/')).toBe('mingzhang.html');
  });

  it('does not say that the fingerprint shown would change with the files', () => {
    expect(about.build.lines.join('')).not.toMatch(/任何一个字节/);
    expect(about.build.lines.join('')).toContain('不是现在重新算的');
  });

  it('names the engine of a browser that dresses it up', () => {
    const shell = 'Mozilla/5.0 (Windows NT 6.1) AppleWebKit/537.36 Chrome/109.0.5414.120 Safari/537.36 QIHU 360EE';
    expect(engineOf(shell)).toBe('Chromium 109.0.5414.120');
    expect(engineOf('Mozilla/5.0 (X11) Gecko/20100101 Firefox/128.0')).toContain('Firefox/128.0');
  });
});
