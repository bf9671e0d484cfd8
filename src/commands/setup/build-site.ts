import { join } from 'node:path';
import { lastLines, runProgram } from './run-program.ts';
import { LIMITS } from './settings.ts';
import { explainDiskError, SetupError } from './setup-error.ts';
import { hashFiles, hasStamp, removeStamp, writeStamp } from './stamp.ts';
import type { StepResult } from './steps.ts';

/** Everything a build depends on. */
const INPUTS = ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** Builds the pages into dist/, unless they were built from the same files before. */
export async function buildSite(root: string, signal?: AbortSignal): Promise<StepResult<void>> {
  const stamp = join(root, 'dist/.built-from.json');
  try {
    const hash = await hashFiles(root, INPUTS);
    if (await hasStamp(stamp, hash)) return { value: undefined, skipped: 'already there' };
    await removeStamp(stamp);
    const astro = join(root, 'node_modules/astro/bin/astro.mjs');
    const end = await runProgram(process.execPath, [astro, 'build'], {
      cwd: root,
      limitMs: LIMITS.siteBuildMs,
      signal,
    });
    if (/ENOSPC|no space left/.test(end.output))
      throw new SetupError('The disk is full: make room for the site in dist/ and run the command again.');
    if (/EROFS|EACCES/.test(end.output))
      throw new SetupError(
        `The folder ${join(root, 'dist')} cannot be written to: make it writable and run the command again.`,
      );
    if (end.code !== 0) throw new SetupError(`The site could not be built; Astro said: ${lastLines(end.output, 30)}`);
    await writeStamp(stamp, hash);
    return { value: undefined };
  } catch (error) {
    throw explainDiskError(error, 'The folder', join(root, 'dist'));
  }
}
