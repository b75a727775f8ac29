import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { serveFolder } from '../support/static-server';

const ROOT = join(import.meta.dirname, '..', '..');

interface Fixtures {
  /** Fails the test if the page wrote an error, threw one, or broke the content security policy. */
  noErrors: void;
}

interface WorkerFixtures {
  /** Address of the hosted build, served below a path of its own. */
  hostedUrl: string;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  noErrors: [
    async ({ page }, use) => {
      const errors = collectErrors(page);
      await use();
      expect(errors, 'errors in the page').toEqual([]);
    },
    { auto: true },
  ],
  hostedUrl: [
    async ({}, use) => {
      requireBuilt('dist/index.html', 'build');
      const server = await serveFolder(join(ROOT, 'dist'), '/finance/mingzhang/');
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

export { expect };

/** The messages of all errors of the page from now on; violations of its policy are among them. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

/** Address of the single-file build, opened from the disk. */
export function singleFileUrl(): string {
  return pathToFileURL(requireBuilt('dist-single/mingzhang.html', 'build:single')).href;
}

function requireBuilt(file: string, script: string): string {
  const path = join(ROOT, file);
  if (!existsSync(path)) throw new Error(`${file} is missing: run npm run ${script} first`);
  return path;
}
