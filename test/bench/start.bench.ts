import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { backupOf, Clerk } from '../e2e/clerk';
import { BARE_ENTRY, bareGridPage } from '../support/bare-grid-page';
import { factor, type Measurement, median, milliseconds } from '../support/bench';
import { findBrowser } from '../support/browser';
import { deriveEverything } from '../support/full-filing';
import { largeLedger, printLedger } from '../support/ledger';
import { Random } from '../support/random';
import { serveFolder } from '../support/static-server';

export const title = 'Start: from the address to a page that can be used, and the memory of nine full tables';

const RUNS = 7;
const SLOWDOWNS = [1, 4];

/** Promises in the page the time at which an element first is there and painted. */
const WATCH = (selector: string): string => `window.usableAt = new Promise((resolve) => {
  const look = () => {
    if (document.querySelector(${JSON.stringify(selector)})) requestAnimationFrame(() => resolve(performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Milliseconds from the navigation until the element is painted, the median of some openings in fresh tabs. */
async function opening(context: BrowserContext, url: string, selector: string, slowdown: number): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS + 1; run++) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(WATCH(selector));
    await page.goto(url);
    const usableAt = await page.evaluate<number>('window.usableAt');
    if (run > 0) times.push(usableAt);
    await page.close();
  }
  return median(times);
}

/** Megabytes of scripts' objects that stay after a collection. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** A new profile without a service worker: what is measured is the page and not its cache. */
const fresh = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 1366, height: 768 }, serviceWorkers: 'block' });

export async function run(): Promise<Measurement[]> {
  const random = new Random(2023);
  const printed = printLedger(MOF_2023, largeLedger(MOF_2023, random), random, {
    addsUp: 1,
    copies: 1,
    rounding: 'halfUp',
  });
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  const [hosted, single, bare] = ['hosted', 'single', 'bare'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await build({ logLevel: 'error', build: { outDir: hosted } });
  await build({ logLevel: 'error', mode: 'single', build: { outDir: single } });
  await build({
    logLevel: 'error',
    plugins: [bareGridPage()],
    build: { outDir: bare, rolldownOptions: { input: { page: BARE_ENTRY }, output: { entryFileNames: 'page.js' } } },
  });
  writeFileSync(join(bare, 'index.html'), '<!doctype html><body><script type="module" src="./page.js"></script>');
  const server = await serveFolder(folder, '/');
  const browser = await chromium.launch(findBrowser());
  const results: Measurement[] = [];
  try {
    const context = await fresh(browser);
    const builds = [
      ['hosted', `${server.url}hosted/index.html`],
      ['single file', pathToFileURL(join(single, 'mingzhang.html')).href],
    ] as const;
    const editors: string[] = [];
    for (const [, url] of builds) {
      const page = await context.newPage();
      const clerk = new Clerk(page);
      await page.goto(url);
      await clerk.restore(backupOf(deriveEverything(printed)));
      await clerk.open(printed.unit.name, printed.year);
      await clerk.expectSaved();
      editors.push(page.url());
      if (editors.length === 1) {
        for (const { number } of MOF_2023.forms) await clerk.showTable(number!);
        const full = await heap(page);
        const empty = await context.newPage();
        await empty.goto(`${server.url}bare/index.html`);
        await empty.waitForSelector('.ag-cell');
        const least = await heap(empty);
        results.push(
          { what: 'memory: nine tables of 300 rows, each shown once', value: `${full.toFixed(1)} MB` },
          { what: 'memory ÷ bare AG Grid page', value: factor(full / least) },
        );
        await empty.close();
      }
      await page.close();
    }
    for (const slowdown of SLOWDOWNS) {
      const floor = await opening(context, `${server.url}bare/index.html`, '.ag-cell', slowdown);
      results.push({ what: `CPU ÷ ${slowdown}: bare AG Grid page`, value: milliseconds(floor) });
      for (const [index, [name, url]] of builds.entries()) {
        const home = await opening(context, url, '.filing-list', slowdown);
        const editor = await opening(context, editors[index]!, '.ag-cell', slowdown);
        results.push(
          { what: `CPU ÷ ${slowdown}: ${name}, Home`, value: milliseconds(home) },
          { what: `CPU ÷ ${slowdown}: ${name}, Home ÷ bare`, value: factor(home / floor) },
          { what: `CPU ÷ ${slowdown}: ${name}, a full table`, value: milliseconds(editor) },
          { what: `CPU ÷ ${slowdown}: ${name}, a full table ÷ bare`, value: factor(editor / floor) },
        );
      }
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return results;
}
