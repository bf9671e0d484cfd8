import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from './run-program.ts';
import { LIMITS, namedChromium, PROJECT_ROOT } from './settings.ts';
import { SetupError } from './setup-error.ts';
import { printUnderWay, type StepResult } from './steps.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const OTHER_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Paths at which a Chromium or Chrome may stand, those on the PATH first; only files that may be run. */
export function installedChromiums(env: NodeJS.ProcessEnv = process.env): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...OTHER_PLACES].filter(mayRun);
}

function mayRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A Chromium for the browser tests: the one named by CHROMIUM_BIN, one already there, Debian's package where apt may be
 * used, else Playwright's own. Throws a `SetupError` that names what the person can do.
 */
export async function obtainChromium(env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<StepResult<string>> {
  const named = namedChromium(env);
  if (named) {
    if (await works(named, signal)) return { value: named, skipped: 'named by CHROMIUM_BIN' };
    throw new SetupError(`CHROMIUM_BIN=${named} is not a Chromium that runs: name another one, or unset it.`);
  }
  const present = (await firstThatWorks(installedChromiums(env), signal)) || (await playwrightChromium(signal));
  if (present) return { value: present, skipped: 'already there' };
  printUnderWay('Chromium: installing');
  const installed = (await installDebianChromium(env, signal)) || (await installPlaywrightChromium(signal));
  if (installed) return { value: installed };
  throw new SetupError(
    'There is no Chromium for the browser tests and none could be installed: install chromium or google-chrome, or name one with CHROMIUM_BIN.',
  );
}

async function works(program: string, signal?: AbortSignal): Promise<boolean> {
  const end = await runProgram(program, ['--version'], { limitMs: LIMITS.shortProgramMs, signal });
  return end.code === 0 && /Chrom/.test(end.output);
}

async function firstThatWorks(programs: readonly string[], signal?: AbortSignal): Promise<string> {
  for (const program of programs) if (await works(program, signal)) return program;
  return '';
}

async function playwrightChromium(signal?: AbortSignal): Promise<string> {
  const { chromium } = await import('@playwright/test');
  return firstThatWorks([chromium.executablePath()].filter(Boolean), signal);
}

/** Only as root on Debian and its kin; elsewhere installing system packages is the person's own business. */
async function installDebianChromium(env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<string> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return '';
  const options = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, limitMs: LIMITS.installMs, signal };
  await runProgram('apt-get', ['update'], options);
  await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], options);
  return firstThatWorks(installedChromiums(env), signal);
}

async function installPlaywrightChromium(signal?: AbortSignal): Promise<string> {
  const cli = join(PROJECT_ROOT, 'node_modules/@playwright/test/cli.js');
  const end = await runProgram(process.execPath, [cli, 'install', 'chromium'], { limitMs: LIMITS.installMs, signal });
  return end.code === 0 ? playwrightChromium(signal) : '';
}
