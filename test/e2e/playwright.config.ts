import { defineConfig } from '@playwright/test';
import { findBrowser } from '../support/browser';

/** Runs against what `npm run build` and `npm run build:single` left in dist/ and dist-single/. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  testMatch: '*.spec.ts',
  timeout: 60_000,
  // The machine may be busy with something else.
  expect: { timeout: 15_000 },
  // A browser mostly waits: two of them on two cores take half the time.
  workers: 2,
  forbidOnly: true,
  reporter: process.env.E2E_REPORT ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]] : [['list']],
  use: {
    launchOptions: findBrowser(),
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
  },
});
