import { defineConfig } from '@playwright/test';
import { findBrowser } from '../support/browser';

/** Runs against what `npm run build` and `npm run build:single` left in dist/ and dist-single/. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  testMatch: '*.spec.ts',
  // Only ends what hangs: the machine may be slow, or busy with something else.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  // A browser mostly waits: two of them on two cores take half the time.
  workers: 2,
  forbidOnly: true,
  reporter: process.env.E2E_REPORT ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]] : [['list']],
  use: {
    launchOptions: findBrowser(),
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
  },
});
