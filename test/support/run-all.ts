/** `npm test`: every check one after the other, all of them even if one fails; what failed and their sum come last. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const CACHE = join(ROOT, '.cache');
const UNIT_REPORT = join(CACHE, 'vitest.json');
const E2E_REPORT = join(CACHE, 'playwright.json');
/** Of each failure at the end; the rest stands where it happened. */
const LINES_SHOWN = 12;

interface Outcome {
  passed: number;
  /** The full name of each test that failed. */
  failed: string[];
}

/** What is read here of the report that Vitest writes. */
interface UnitReport {
  testResults: {
    name: string;
    message: string;
    status: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
}

/** What is read here of the report that Playwright writes: a suite is a file or a group within one. */
interface BrowserSuite {
  title: string;
  suites?: BrowserSuite[];
  specs: { title: string; ok: boolean; tests: { status: string }[] }[];
}

const none: Outcome = { passed: 0, failed: [] };
const total: Outcome = { passed: 0, failed: [] };

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

/** Adds what a script came to; one that failed without a failed test counts as one. */
function add(script: string, succeeded: boolean, { passed, failed }: Outcome): void {
  total.passed += passed;
  total.failed.push(...failed);
  if (!succeeded && failed.length === 0) total.failed.push(`npm run ${script}`);
}

function readReport<Report>(file: string, outcome: (report: Report) => Outcome): Outcome {
  return existsSync(file) ? outcome(JSON.parse(readFileSync(file, 'utf8')) as Report) : none;
}

function unitOutcome({ testResults }: UnitReport): Outcome {
  const outcome: Outcome = { passed: 0, failed: [] };
  for (const { name, message, status, assertionResults } of testResults) {
    const file = relative(ROOT, name);
    if (status === 'failed' && assertionResults.length === 0) outcome.failed.push(`${file}: ${message}`);
    for (const { fullName, status: verdict, failureMessages } of assertionResults) {
      if (verdict === 'passed') outcome.passed++;
      if (verdict === 'failed') outcome.failed.push(`${file}: ${fullName}\n${failureMessages?.join('\n') ?? ''}`);
    }
  }
  return outcome;
}

function browserOutcome({ suites }: { suites: BrowserSuite[] }): Outcome {
  const outcome: Outcome = { passed: 0, failed: [] };
  const visit = (suite: BrowserSuite, path: string): void => {
    for (const { title, ok, tests } of suite.specs) {
      if (!ok || tests.some(({ status }) => status === 'flaky')) outcome.failed.push(`${path}: ${title}`);
      else if (tests.some(({ status }) => status === 'expected')) outcome.passed++;
    }
    for (const inner of suite.suites ?? []) visit(inner, `${path} › ${inner.title}`);
  };
  for (const suite of suites) visit(suite, suite.title);
  return outcome;
}

mkdirSync(CACHE, { recursive: true });
for (const report of [UNIT_REPORT, E2E_REPORT]) rmSync(report, { force: true });

add('lint', run('lint'), none);

const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];
add('test:unit', run('test:unit', reporters), readReport(UNIT_REPORT, unitOutcome));

const builds = ['build', 'build:single'];
const failedBuild = builds.find((script) => !run(script));
if (failedBuild) add(failedBuild, false, none);
else add('test:e2e', run('test:e2e', [], { E2E_REPORT }), readReport(E2E_REPORT, browserOutcome));

for (const failure of total.failed) console.log(`\nfailed: ${failure.split('\n').slice(0, LINES_SHOWN).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed.length} failed`);
process.exitCode = total.failed.length > 0 ? 1 : 0;
