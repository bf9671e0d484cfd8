import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../setup/run-program.ts';
import { PROJECT_ROOT } from '../setup/settings.ts';
import type { Counts, Part, PartResult } from './part.ts';

/** The longest a part may take as a whole, also in `npm run test:all`; single tests have their own limits in tests/. */
const PART_LIMIT_MS = 90 * 60_000;

type Report = Record<string, unknown>;

/** A vitest project (see tests/vitest.config.ts), counted from its JSON report. */
export function vitestPart(project: string, env: NodeJS.ProcessEnv): Part {
  const vitest = join(PROJECT_ROOT, 'node_modules/vitest/vitest.mjs');
  return {
    name: `tests: ${project}`,
    kind: 'tests',
    run: (signal) =>
      runCounted(signal, countVitest, (report) => ({
        parameters: [
          vitest,
          'run',
          '--config=tests/vitest.config.ts',
          `--project=${project}`,
          '--passWithNoTests',
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ],
        env,
      })),
  };
}

/** The tests in a real browser, counted from Playwright's JSON report. */
export function playwrightPart(env: NodeJS.ProcessEnv): Part {
  const playwright = join(PROJECT_ROOT, 'node_modules/@playwright/test/cli.js');
  return {
    name: 'tests: e2e',
    kind: 'tests',
    run: (signal) =>
      runCounted(signal, countPlaywright, (report) => ({
        parameters: [
          playwright,
          'test',
          '--config=tests/playwright.config.ts',
          '--pass-with-no-tests',
          '--reporter=dot,json',
        ],
        env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      })),
  };
}

async function runCounted(
  signal: AbortSignal,
  count: (report: Report) => Counts,
  call: (reportFile: string) => { parameters: string[]; env: NodeJS.ProcessEnv },
): Promise<PartResult> {
  const folder = await mkdtemp(join(tmpdir(), 'ketenkaart-report-'));
  try {
    const reportFile = join(folder, 'report.json');
    const { parameters, env } = call(reportFile);
    const end = await runProgram(process.execPath, parameters, {
      cwd: PROJECT_ROOT,
      env,
      limitMs: PART_LIMIT_MS,
      signal,
    });
    const text = await readFile(reportFile, 'utf8').catch(() => '');
    const counts = text === '' ? { passed: 0, failed: 0, skipped: 0 } : count(JSON.parse(text));
    // A file that does not load, or a run that breaks off, fails without a failed test.
    if (end.code !== 0 && counts.failed === 0) counts.failed = 1;
    return { counts, output: end.output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function numberIn(report: Report, key: string): number {
  const value = report[key];
  return typeof value === 'number' ? value : 0;
}

export function countVitest(report: Report): Counts {
  return {
    passed: numberIn(report, 'numPassedTests'),
    failed: numberIn(report, 'numFailedTests'),
    skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
  };
}

export function countPlaywright(report: Report): Counts {
  const stats = (typeof report.stats === 'object' && report.stats !== null ? report.stats : {}) as Report;
  return {
    passed: numberIn(stats, 'expected'),
    // A test that passed only when tried again has failed once.
    failed: numberIn(stats, 'unexpected') + numberIn(stats, 'flaky'),
    skipped: numberIn(stats, 'skipped'),
  };
}
