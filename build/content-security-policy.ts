import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const COMMON = {
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  'font-src': 'data:',
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** The policy of the hosted build: the page's own files and nothing else; no connections at all. */
export const HOSTED_POLICY = print({
  ...COMMON,
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'worker-src': "'self'",
});

/** The policy of the single-file build: exactly these scripts, and workers made from text in them. */
export function singleFilePolicy(scripts: string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`);
  return print({ ...COMMON, 'script-src': hashes.join(' ') || "'none'", 'worker-src': 'blob:' });
}

/** The page with the policy as its first element after the character set, before anything it governs. */
export function withPolicy(html: string, policy: string): string {
  const out = html.replace(
    /<meta charset="[^"]*"\s*\/?>/,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  );
  if (out === html) throw new Error('index.html has no <meta charset> to put the policy after');
  return out;
}

/** Puts the policy into the hosted build; the development server has none, as its live reload needs a connection. */
export function hostedPolicy(): Plugin {
  return {
    name: 'hosted-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => withPolicy(html, HOSTED_POLICY) },
  };
}

function print(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
