import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { backupOf, Clerk } from '../e2e/clerk';
import { type Measurement, median, milliseconds } from '../support/bench';
import { findBrowser } from '../support/browser';
import { deriveEverything } from '../support/full-filing';
import { largeLedger, printLedger } from '../support/ledger';
import { Random } from '../support/random';
import { serveFolder } from '../support/static-server';

export const title = 'One edit in the built page: 300 code rows in every open table, printed in 万元';

const RUNS = 20;
const WARM_UP = 5;

interface Times {
  /** From the key press until scripts, styles and layout are done. */
  readonly worked: number;
  /** From the key press until the frame with the findings is painted. */
  readonly painted: number;
}

declare global {
  interface Window {
    lastEdit: Promise<Times> | undefined;
  }
}

/** Times every press of Enter within the page. A message comes after the task, or the frame, that it is posted in. */
async function watchEnter(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Enter') return;
        const start = performance.now();
        const [task, frame] = [new MessageChannel(), new MessageChannel()];
        let worked = 0;
        task.port1.onmessage = () => {
          document.body.getBoundingClientRect();
          worked = performance.now() - start;
        };
        task.port2.postMessage(0);
        window.lastEdit = new Promise((resolve) => {
          frame.port1.onmessage = () => resolve({ worked, painted: performance.now() - start });
          requestAnimationFrame(() => frame.port2.postMessage(0));
        });
      },
      true,
    );
  });
}

async function edits(clerk: Clerk): Promise<Times[]> {
  const { page } = clerk;
  const times: Times[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const before = await clerk.findings.innerText();
    await page.keyboard.type(`${1000 + run}.5`);
    await page.keyboard.press('Enter');
    const measured = (await page.evaluate(() => window.lastEdit))!;
    if ((await clerk.findings.innerText()) === before) throw new Error('the edit changed no finding');
    if (run >= WARM_UP) times.push(measured);
    await page.keyboard.press('ArrowUp');
  }
  return times;
}

export async function run(): Promise<Measurement[]> {
  const random = new Random(2023);
  const ledger = largeLedger(MOF_2023, random);
  const printed = printLedger(MOF_2023, ledger, random, { addsUp: 1, copies: 1, rounding: 'halfUp' });
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const server = await serveFolder(folder, '/');
  const browser = await chromium.launch(findBrowser());
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const clerk = new Clerk(page);
    await page.goto(server.url);
    await clerk.restore(backupOf(deriveEverything(printed)));
    await clerk.open(printed.unit.name, printed.year);
    await watchEnter(page);
    await clerk.showTable('公开03表');
    await page.keyboard.press('ArrowRight');
    const code = printed.tables.EXP!.rows.find((row) => row.code.length === 7)!.code;
    await clerk.goTo('EXP', code, 'projectExpenditure');
    const derived = await edits(clerk);
    await page.getByRole('switch', { name: '自动合计' }).uncheck();
    await clerk.goTo('EXP', code, 'projectExpenditure');
    const alone = await edits(clerk);
    const lines = (name: string, times: readonly Times[]): Measurement[] => [
      {
        what: `Enter to findings ready, ${name}`,
        value: milliseconds(median(times.map(({ worked }) => worked))),
        aim: '≤ 16.7 ms',
      },
      { what: `Enter to findings painted, ${name}`, value: milliseconds(median(times.map(({ painted }) => painted))) },
    ];
    return [...lines('totals following', derived), ...lines('totals left', alone)];
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}
