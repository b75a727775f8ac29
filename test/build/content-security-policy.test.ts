import { describe, expect, it } from 'vitest';
import { HOSTED_POLICY, singleFilePolicy } from '../../build/content-security-policy';
import { readPolicy } from '../../src/ui/about/policy';

const asRecord = (policy: string): Record<string, string> =>
  Object.fromEntries(readPolicy(policy).map(({ name, sources }) => [name, sources.join(' ')]));

describe('the content security policy', () => {
  it('of the hosted build allows the files beside the page and no connection', () => {
    expect(asRecord(HOSTED_POLICY)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'font-src': "'self' data:",
      'worker-src': "'self'",
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  it('of the single file allows what stands in it, and no file, connection or host', () => {
    const { 'script-src': scripts, ...others } = asRecord(singleFilePolicy(['a()', 'b()']));
    expect(scripts).toMatch(/^'sha256-[\w+/]{43}=' 'sha256-[\w+/]{43}='$/);
    expect(others).toEqual({
      'default-src': "'none'",
      'style-src': "'unsafe-inline'",
      'img-src': 'data:',
      'font-src': 'data:',
      'worker-src': 'blob:',
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  it('allows no script from anywhere where there is none', () => {
    expect(asRecord(singleFilePolicy([]))['script-src']).toBe("'none'");
  });
});
