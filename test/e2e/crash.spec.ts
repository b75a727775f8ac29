import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../support/browser';
import { Random } from '../support/random';
import { Clerk } from './clerk';
import { expect, test } from './fixtures';

/** Lines of the first table into which the clerk types, none of them a total. */
const LINES = ['superiorSubsidy', 'publicServiceIncome', 'businessIncome', 'otherIncome'];
const WORKING_MS = 50_000;
const LEAST_ROUNDS = 6;

/** A browser of its own on a profile that outlives it, killed as a power cut of the program would. */
async function startBrowser(profile: string): Promise<{ browser: Browser; page: Page; kill: () => Promise<void> }> {
  const { executablePath, args, env } = findBrowser();
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const program: ChildProcess = spawn(
    executablePath,
    [...args, '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--window-size=1366,768', 'about:blank'],
    { env, stdio: 'ignore', detached: true },
  );
  const kill = async (): Promise<void> => {
    const ended = new Promise((resolve) => program.once('exit', resolve));
    // The whole group: what draws and what stores are programs of their own.
    process.kill(-program.pid!, 'SIGKILL');
    await ended;
  };
  await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')).toBe(true);
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]!.pages()[0]!;
  return { browser, page, kill };
}

/** What storage holds of the lines typed into, as the numbers typed. */
const keptNumbers = (page: Page): Promise<number[]> =>
  page.evaluate(
    (lines) =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open('mingzhang');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('filings').objectStore('filings').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            const cells = reading.result[0].filing.tables.IES.cells;
            resolve(lines.map((line) => (cells[`income.${line}`]?.amount?.amount ?? 0) / 1_000_000));
          };
        };
      }),
    LINES,
  );

test('what is called saved is there after the browser was killed at any moment', async ({ hostedUrl }) => {
  test.setTimeout(WORKING_MS + 240_000);
  const profile = mkdtempSync(join(tmpdir(), 'mingzhang-crash-'));
  const random = new Random(20_231_121);
  /** What each number was typed into; the number is its place in this list. */
  const typed: number[] = [];
  /** What the lines hold after the first `count` numbers. */
  const stateAfter = (count: number): number[] => {
    const state = LINES.map(() => 0);
    typed.slice(0, count).forEach((line, index) => (state[line] = index + 1));
    return state;
  };
  let acknowledged = 0;
  let acknowledgements = 0;
  let rounds = 0;
  const until = Date.now() + WORKING_MS;
  try {
    while (rounds < LEAST_ROUNDS || Date.now() < until) {
      const { browser, page, kill } = await startBrowser(profile);
      const clerk = new Clerk(page);
      if (rounds === 0) {
        await page.goto(hostedUrl);
        await clerk.create('测试县水利局');
      } else {
        await page.goto(hostedUrl);
        await page.getByRole('link', { name: /^打开 / }).click();
        await clerk.awaitGrid();
        const kept = await keptNumbers(page);
        const count = Math.max(...kept);
        expect(count, 'the last number that was called saved').toBeGreaterThanOrEqual(acknowledged);
        expect(kept, 'all edits up to the last one kept, and none after it').toEqual(stateAfter(count));
        for (const [index, line] of LINES.entries())
          await expect(clerk.cell('IES', `income.${line}`, 'amount')).toHaveText(
            kept[index] ? `${kept[index]}.00` : '',
          );
        typed.length = count;
        acknowledged = count;
      }
      rounds++;
      const life = { isOver: false };
      await page.exposeFunction('saved', (count: number) => {
        if (life.isOver || count <= acknowledged) return;
        acknowledged = count;
        acknowledgements++;
      });
      await page.evaluate(() => {
        // What the clerk sees at the moment when the bar says so.
        const label = document.querySelector('.save-state')!;
        const tell = (): void => {
          if (!label.textContent?.startsWith('已保存')) return;
          const shown = [...document.querySelectorAll('.ag-row [col-id="c2"]')].map((cell) => Number(cell.textContent));
          const last = Number((window as unknown as { lastCommitted?: number }).lastCommitted ?? 0);
          if (shown.includes(last)) void (window as unknown as { saved(count: number): void }).saved(last);
        };
        new MutationObserver(tell).observe(label, { childList: true, characterData: true, subtree: true });
      });
      const killed = new Promise((resolve) => setTimeout(resolve, 300 + random.integer(0, 2_500))).then(async () => {
        life.isOver = true;
        await kill();
      });
      const work = async (): Promise<void> => {
        while (!life.isOver) {
          const line = random.integer(0, LINES.length - 1);
          await clerk.goTo('IES', `income.${LINES[line]}`, 'amount');
          if (life.isOver) return;
          typed.push(line);
          await page.keyboard.type(String(typed.length));
          await page.keyboard.press('Enter');
          await page.evaluate((count) => {
            (window as unknown as { lastCommitted: number }).lastCommitted = count;
          }, typed.length);
          if (random.chance(0.4)) await page.waitForTimeout(random.integer(0, 900));
        }
      };
      await Promise.all([killed, work().catch((error: unknown) => (life.isOver ? undefined : Promise.reject(error)))]);
      await browser.close().catch(() => undefined);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  expect(acknowledgements, 'saves that were waited for').toBeGreaterThan(0);
  console.info(`killed ${rounds} times; ${typed.length} edits, ${acknowledgements} saves seen`);
});
