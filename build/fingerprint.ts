import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where index.html has the place for it, and scripts that carry it. */
const PLACE = '__BUILD_FINGERPRINT__';
const CHECKSUMS = 'SHA256SUMS.txt';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** One digest over files by name and content, whatever their order. */
export function fingerprintOf(files: ReadonlyMap<string, string | Uint8Array>): string {
  const lines = [...files].map(([name, content]) => `${sha256(content)}  ${name}`).sort();
  return sha256(lines.join('\n'));
}

/**
 * Puts the fingerprint of all that is built into the page, where the app shows it, and writes beside the files a list of
 * their SHA-256 that `sha256sum -c` understands. Comes before what puts the files into one page.
 */
export function fingerprint(): Plugin[] {
  return [
    {
      name: 'fingerprint',
      enforce: 'post',
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          const contents = new Map<string, string | Uint8Array>();
          for (const [name, file] of Object.entries(bundle))
            contents.set(name, file.type === 'chunk' ? file.code : file.source);
          const digest = fingerprintOf(contents);
          for (const file of Object.values(bundle)) {
            if (file.type === 'chunk') file.code = file.code.split(PLACE).join(digest);
            else if (typeof file.source === 'string') file.source = file.source.split(PLACE).join(digest);
          }
        },
      },
    },
    {
      name: 'checksums',
      apply: 'build',
      writeBundle({ dir }, bundle) {
        if (dir === undefined) return;
        const names = Object.keys(bundle).sort();
        const lines = names.map((name) => `${sha256(readFileSync(join(dir, name)))}  ${name}\n`);
        writeFileSync(join(dir, CHECKSUMS), lines.join(''));
      },
    },
  ];
}
