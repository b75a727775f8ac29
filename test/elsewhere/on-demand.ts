import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', '.cache', 'elsewhere');

/**
 * The folder below which an npm package is that only these tests need, fetched at first use and kept out of the project.
 * @throws Error where npm cannot fetch it
 */
export function installOnDemand(name: string, version: string): string {
  if (existsSync(join(FOLDER, 'node_modules', name))) return FOLDER;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', FOLDER, `${name}@${version}`], {
    stdio: 'pipe',
  });
  return FOLDER;
}
