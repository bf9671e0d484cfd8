import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { lastLines, runProgram } from '../setup/run-program.ts';
import { LIMITS, type Settings } from '../setup/settings.ts';
import { SetupError } from '../setup/setup-error.ts';
import { hashFiles } from '../setup/stamp.ts';
import type { StepResult } from '../setup/steps.ts';

/** Kept out of the site's own packages: 200 of them, for a command that few people run. */
const PINNED = 'tests/lighthouse';
const FILES = ['package.json', 'package-lock.json'];

/** The path of Lighthouse's command, installed on first use as its lock file says. Throws a `SetupError`. */
export async function obtainLighthouse({ root, cacheDir }: Settings, stop: AbortSignal): Promise<StepResult<string>> {
  const hash = await hashFiles(
    root,
    FILES.map((file) => join(PINNED, file)),
  );
  const folder = join(cacheDir, 'lighthouse', hash.slice(0, 16));
  const value = join(folder, 'node_modules/lighthouse/cli/index.js');
  if (existsSync(value)) return { value, skipped: 'already there' };
  const part = `${folder}.part-${process.pid}`;
  try {
    await mkdir(part, { recursive: true });
    for (const file of FILES) await cp(join(root, PINNED, file), join(part, file));
    const parameters = ['ci', '--no-audit', '--no-fund'];
    const end = await runProgram('npm', parameters, { cwd: part, limitMs: LIMITS.installMs, signal: stop });
    if (end.code !== 0) throw new SetupError(`Lighthouse could not be installed; npm said: ${lastLines(end.output)}`);
    await rename(part, folder);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
  return { value };
}
