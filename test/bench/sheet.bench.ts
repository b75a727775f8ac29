import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

export const title = 'The sheet beside a bare AG Grid: 300 code rows in every open table';

const RUNS = 9;
const LINES = 300;
const COLUMNS = 7;
const DRAG_STEPS = 60;
/** A frame of 60 per second, with the tolerance of a timer. */
const DROPPED_MS = 25;

/** From a gesture within the page until the frame that shows it is painted, in milliseconds. */
type Gesture = (run: number) => Promise<number>;

async function medianOf(gesture: Gesture): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS + 2; run++) {
    const time = await gesture(run);
    if (run >= 2) times.push(time);
  }
  return median(times);
}

/** Runs statements in the page and waits for the frame after them. As a text: the page's policy forbids to make functions. */
const timed = (page: Page, act: string): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const start = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.now() - start);
    ${act};
    // What the gesture left to later tasks is painted by the second frame.
    requestAnimationFrame(() => requestAnimationFrame(() => channel.port2.postMessage(0)));
  })`);

const blockText = (run: number): string =>
  Array.from({ length: LINES }, (_, line) =>
    Array.from({ length: COLUMNS }, (_, column) => `${(line * 7 + column * 3 + run) % 97}.${run % 10}5`).join('\\t'),
  ).join('\\n');

const PASTE = (text: string): string => `
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', '${text}');
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));`;

/** Frames that came late while the mouse was drawn over the lines. */
async function droppedInDrag(page: Page, from: string, to: string): Promise<number> {
  const [start, end] = [(await page.locator(from).boundingBox())!, (await page.locator(to).boundingBox())!];
  await page.evaluate(`(() => {
    window.drawn = { dropped: 0, last: performance.now(), isOn: true };
    const draw = (now) => {
      const late = now - drawn.last;
      if (late > ${DROPPED_MS}) drawn.dropped += Math.round(late / (1000 / 60)) - 1;
      drawn.last = now;
      if (drawn.isOn) requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  })()`);
  await page.mouse.move(start.x + 9, start.y + 9);
  await page.mouse.down();
  await page.mouse.move(end.x + 9, end.y + 9, { steps: DRAG_STEPS });
  await page.mouse.up();
  return page.evaluate('(drawn.isOn = false, drawn.dropped)');
}

/** An AG Grid as its manual sets it up: the same lines and columns, no rules, no ranges, no derivation. */
async function bareGrid(page: Page): Promise<void> {
  await page.setContent('<div id="grid" style="height: 500px; width: 900px"></div>');
  const entry = createRequire(import.meta.url).resolve('ag-grid-community');
  await page.addScriptTag({ path: join(dirname(entry), '..', 'ag-grid-community.min.js') });
  await page.evaluate(`(() => {
    const columnDefs = Array.from({ length: ${COLUMNS} }, (_, column) => ({ field: 'c' + column }));
    const rowsOf = (run) =>
      Array.from({ length: ${LINES} }, (_, id) =>
        Object.fromEntries([
          ['id', String(id)],
          ...columnDefs.map(({ field }, column) => [field, (id + column + run) % 97]),
        ]),
      );
    const options = { columnDefs, rowData: rowsOf(0), getRowId: ({ data }) => data.id };
    const api = agGrid.createGrid(document.querySelector('#grid'), options);
    Object.assign(window, { api, rowsOf, columnDefs });
  })()`);
  await page.waitForSelector('.ag-cell');
}

export async function run(): Promise<Measurement[]> {
  const random = new Random(2023);
  const printed = printLedger(MOF_2023, largeLedger(MOF_2023, random), random, {
    addsUp: 1,
    copies: 1,
    rounding: 'halfUp',
  });
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  const server = await serveFolder(folder, '/');
  const browser = await chromium.launch(findBrowser());
  try {
    const bare = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await bareGrid(bare);
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    const clerk = new Clerk(page);
    await page.goto(server.url);
    await clerk.restore(backupOf(deriveEverything(printed)));
    await clerk.open(printed.unit.name, printed.year);
    await clerk.showTable('公开02表');

    const pasteOurs = await medianOf(async (number) => {
      await clerk.goTo('INC', 'total', 'incomeThisYear');
      const before = await clerk.findings.innerText();
      const time = await timed(page, PASTE(blockText(number)));
      if ((await clerk.findings.innerText()) === before) throw new Error('the paste changed no finding');
      return time;
    });
    const pasteBare = await medianOf((number) => timed(bare, `api.applyTransaction({ update: rowsOf(${number}) })`));
    const [from, to] = ['.ag-row[row-index="1"] [col-id="c3"]', '.ag-row[row-index="11"] [col-id="c7"]'];
    const dragOurs = await droppedInDrag(page, `${from}:not(.ag-row-pinned *)`, to);
    const dragBare = await droppedInDrag(
      bare,
      '.ag-row[row-index="1"] [col-id="c2"]',
      '.ag-row[row-index="9"] [col-id="c3"]',
    );
    const rail = (number: number): string => `document.querySelectorAll('.rail-item')[${1 + (number % 2)}].click()`;
    const switchOurs = await medianOf((number) => timed(page, rail(number)));
    const switchBare = await medianOf((number) =>
      timed(bare, `api.updateGridOptions({ columnDefs: [...columnDefs].reverse(), rowData: rowsOf(${number}) })`),
    );
    const ratio = (ours: number, theirs: number): string =>
      `${milliseconds(ours)} = ${(ours / theirs).toFixed(1)} × a bare grid`;
    return [
      { what: `paste ${LINES} × ${COLUMNS}, until checked and painted`, value: ratio(pasteOurs, pasteBare) },
      { what: 'show another table, until painted', value: ratio(switchOurs, switchBare) },
      { what: `frames dropped while ${DRAG_STEPS} moves draw a range`, value: `${dragOurs}; bare: ${dragBare}` },
    ];
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}
