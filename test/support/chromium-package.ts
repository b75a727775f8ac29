import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const CACHE = join(import.meta.dirname, '..', '..', '.cache');

/**
 * Unpacks a Chromium as npm packages for cloud functions carry it (bin/chromium.br and archives of libraries) into
 * .cache/`name` and returns that folder. Does nothing, and asks for no package, if it is there already.
 * `packageFolder` gives the folder of the package; it may use the scratch folder it is given.
 */
export function unpackChromium(name: string, packageFolder: (scratch: string) => string): string {
  const target = join(CACHE, name);
  if (existsSync(target)) return target;
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, `${name}-partial-`));
  const scratch = join(folder, 'scratch');
  try {
    mkdirSync(scratch);
    unpackInto(folder, join(packageFolder(scratch), 'bin'));
    rmSync(scratch, { recursive: true });
    // A rename, so that a second process sees the whole folder or none.
    if (!existsSync(target)) renameSync(folder, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return target;
}

function unpackInto(folder: string, bin: string): void {
  for (const file of readdirSync(bin)) {
    if (!file.endsWith('.br')) continue;
    const content = brotliDecompressSync(readFileSync(join(bin, file)));
    if (file.endsWith('.tar.br')) {
      execFileSync('tar', ['x', '-C', folder], { input: content });
    } else {
      const path = join(folder, file.slice(0, -'.br'.length));
      writeFileSync(path, content);
      chmodSync(path, 0o755);
    }
  }
}

/** Downloads a package of the npm registry with npm into `scratch` and returns the folder with its files. */
export function fetchPackage(name: string, version: string, scratch: string): string {
  try {
    execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', scratch], { stdio: 'pipe' });
  } catch (error) {
    throw new Error(`${name}@${version} could not be downloaded from the npm registry: ${String(error)}`);
  }
  const archive = readdirSync(scratch).find((file) => file.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack ${name}@${version} left no archive`);
  execFileSync('tar', ['xzf', join(scratch, archive), '-C', scratch]);
  return join(scratch, 'package');
}
