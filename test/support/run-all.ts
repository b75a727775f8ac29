/** `npm test`: every check one after the other, all of them even if one fails, and their sum on the last line. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const CACHE = join(import.meta.dirname, '..', '..', '.cache');
const UNIT_REPORT = join(CACHE, 'vitest.json');
const E2E_REPORT = join(CACHE, 'playwright.json');

interface Totals {
  passed: number;
  failed: number;
}

const total: Totals = { passed: 0, failed: 0 };

/** Runs a script of package.json; returns whether it succeeded. */
function run(script: string, args: string[] = [], env: Record<string, string> = {}): boolean {
  console.log(`\n> npm run ${script}`);
  const { status } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** Adds the totals of a test runner; a run that failed without a failed test counts as one. */
function add(succeeded: boolean, { passed, failed }: Totals): void {
  total.passed += passed;
  total.failed += succeeded ? failed : Math.max(failed, 1);
}

function readReport<Report>(file: string, totals: (report: Report) => Totals): Totals {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  return totals(JSON.parse(readFileSync(file, 'utf8')) as Report);
}

mkdirSync(CACHE, { recursive: true });
for (const report of [UNIT_REPORT, E2E_REPORT]) rmSync(report, { force: true });

add(run('lint'), { passed: 0, failed: 0 });

const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
add(
  run('test:unit', reporters),
  readReport<{ numPassedTests: number; numFailedTests: number }>(UNIT_REPORT, (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  })),
);

const built = run('build') && run('build:single');
add(built, { passed: 0, failed: 0 });
if (built) {
  add(
    run('test:e2e', [], { E2E_REPORT }),
    readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(E2E_REPORT, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    })),
  );
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
