import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lastLines, runProgram } from '../setup/run-program.ts';
import { LIMITS, type Settings } from '../setup/settings.ts';
import { SetupError } from '../setup/setup-error.ts';
import { hashFiles } from '../setup/stamp.ts';
import type { StepResult } from '../setup/steps.ts';

const FILES = ['package.json', 'package-lock.json'];

/** A program kept out of the site's own packages, because it brings a hundred of them for a command that few people run. */
interface PinnedProgram {
  name: string;
  /** The folder whose package.json and lock file pin it. */
  pinnedIn: string;
  /** The file wanted of it, from where it is installed. */
  entry: string;
}

export const LIGHTHOUSE: PinnedProgram = {
  name: 'Lighthouse',
  pinnedIn: 'tests/lighthouse',
  entry: 'node_modules/lighthouse/cli/index.js',
};

export const INSTRUMENTER: PinnedProgram = {
  name: "Stryker's instrumenter",
  pinnedIn: 'tests/mutation',
  entry: 'node_modules/@stryker-mutator/instrumenter/dist/src/index.js',
};

/** The path of the program's entry, installed on first use as its lock file says. Throws a `SetupError`. */
export async function obtainPinned(
  { name, pinnedIn, entry }: PinnedProgram,
  { root, cacheDir }: Settings,
  stop: AbortSignal,
): Promise<StepResult<string>> {
  const hash = await hashFiles(
    root,
    FILES.map((file) => join(pinnedIn, file)),
  );
  const folder = join(cacheDir, pinnedIn, hash.slice(0, 16));
  const value = join(folder, entry);
  if (existsSync(value)) return { value, skipped: 'already there' };
  const part = `${folder}.part-${process.pid}`;
  try {
    await mkdir(part, { recursive: true });
    for (const file of FILES) await cp(join(root, pinnedIn, file), join(part, file));
    const parameters = ['ci', '--no-audit', '--no-fund'];
    const end = await runProgram('npm', parameters, { cwd: part, limitMs: LIMITS.installMs, signal: stop });
    if (end.code !== 0) throw new SetupError(`${name} could not be installed; npm said: ${lastLines(end.output)}`);
    await rename(part, folder);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return { value };
}
