import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { SetupError } from './setup-error.ts';
import { writeWhole } from './stamp.ts';
import type { StepResult } from './steps.ts';

/** How the rules of src/domain become one file that PocketBase's JavaScript can `require`. */
export function domainBundleOptions(root: string) {
  return {
    absWorkingDir: root,
    entryPoints: ['src/domain/hooks-entry.ts'],
    outfile: 'pocketbase/pb_hooks/lib/domain.js',
    bundle: true,
    format: 'cjs',
    target: 'es2020',
    platform: 'neutral',
    logLevel: 'silent',
    banner: { js: '// Built from src/domain by src/commands/setup/bundle-domain.ts: edit it there.' },
  } as const satisfies BuildOptions;
}

/** Bundles the domain for the hooks; the file is left alone when nothing changed. */
export async function bundleDomain(root: string): Promise<StepResult<void>> {
  const result = await build({ ...domainBundleOptions(root), write: false }).catch((error: Error) => {
    throw new SetupError(`The rules in src/domain could not be bundled for PocketBase: ${error.message}`);
  });
  const file = result.outputFiles[0];
  if (!file) throw new SetupError('The rules in src/domain could not be bundled for PocketBase: nothing came out.');
  const target = join(root, domainBundleOptions(root).outfile);
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present === file.text) return { value: undefined, skipped: 'up to date' };
  await writeWhole(target, file.text);
  return { value: undefined };
}
