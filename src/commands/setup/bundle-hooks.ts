import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { SetupError } from './setup-error.ts';
import { writeWhole } from './stamp.ts';
import type { StepResult } from './steps.ts';

/** How the hooks of src/hooks, with the rules they ask, become one file that PocketBase's JavaScript can `require`. */
export function hooksBundleOptions(root: string) {
  return {
    absWorkingDir: root,
    entryPoints: ['src/hooks/entry.ts'],
    outfile: 'pocketbase/pb_hooks/lib/hooks.js',
    bundle: true,
    format: 'cjs',
    target: 'es2020',
    platform: 'neutral',
    logLevel: 'silent',
    banner: { js: '// Built from src/hooks and src/domain by src/commands/setup/bundle-hooks.ts: edit it there.' },
  } as const satisfies BuildOptions;
}

/** Bundles the hooks; the file is left alone when nothing changed. */
export async function bundleHooks(root: string): Promise<StepResult<void>> {
  const result = await build({ ...hooksBundleOptions(root), write: false }).catch((error: Error) => {
    throw new SetupError(`The hooks in src/hooks could not be bundled for PocketBase: ${error.message}`);
  });
  const file = result.outputFiles[0];
  if (!file) throw new SetupError('The hooks in src/hooks could not be bundled for PocketBase: nothing came out.');
  const target = join(root, hooksBundleOptions(root).outfile);
  const present = await readFile(target, 'utf8').catch(() => '');
  if (present === file.text) return { value: undefined, skipped: 'up to date' };
  await writeWhole(target, file.text);
  return { value: undefined };
}
