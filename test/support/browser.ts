import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fetchPackage, unpackChromium } from './chromium-package';

/** How to start a browser with Playwright: `chromium.launch(browser)`. */
export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** Versions of Chromium that are tested beside the current one, and the npm packages that hold them. */
const OLD = {
  86: ['chrome-aws-lambda', '5.3.1'],
  109: ['@sparticuz/chromium', '109.0.6'],
} as const;

export type OldVersion = keyof typeof OLD;

/** Works as root, without a display, a graphics card or a network. */
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The current browser: `CHROME_PATH`, else an installed Chrome, Chromium or Edge, else (Linux on x64) the one inside the
 * npm package @sparticuz/chromium, unpacked into .cache on first use. `CHROME_PATH=bundled` asks for the last.
 */
export function findBrowser(): Browser {
  const wanted = process.env.CHROME_PATH;
  if (wanted && wanted !== 'bundled') {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH is ${wanted}, where no file is`);
    return browser(wanted);
  }
  const installed = wanted ? undefined : INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return browser(installed);
  requireLinux('No Chrome, Chromium or Edge found: install one, or set CHROME_PATH to one.');
  const folder = unpackBundled();
  return browser(join(folder, 'chromium'), [folder]);
}

/** A Chromium of that major version, downloaded from the npm registry into .cache on first use. Linux on x64 only. */
export function findOldBrowser(version: OldVersion): Browser {
  requireLinux(`Chromium ${version} comes in an npm package for Linux on x64 only.`);
  const [name, packageVersion] = OLD[version];
  const folder = unpackChromium(`chromium-${version}`, (scratch) => fetchPackage(name, packageVersion, scratch));
  // The libraries it brings are not all it needs on a bare machine; those of the bundled one complete them.
  return browser(join(folder, 'chromium'), [folder, unpackBundled()]);
}

function unpackBundled(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return unpackChromium('chromium-bundled', () => join(dirname(entry), '..', '..'));
}

function requireLinux(message: string): void {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(message);
}

function browser(executablePath: string, folders: string[] = []): Browser {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  if (folders.length > 0) {
    const libraries = folders.flatMap((folder) => [folder, join(folder, 'lib')]);
    env.LD_LIBRARY_PATH = [...libraries, ...(env.LD_LIBRARY_PATH ? [env.LD_LIBRARY_PATH] : [])].join(delimiter);
  }
  return { executablePath, args: ARGS, env };
}
