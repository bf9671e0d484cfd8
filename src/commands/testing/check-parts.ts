import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPart, type Part } from './part.ts';

/** Types, lint and format, as `npm run check` and `npm test` look at them. */
export async function checkParts(root: string): Promise<Part[]> {
  const options = { cwd: root };
  const program = (path: string) => join(root, 'node_modules', path);
  const parts = [
    checkPart('types: pages (astro check)', [program('astro/bin/astro.mjs'), 'check', '--noSync'], options),
    checkPart('types: TypeScript (tsc)', [program('typescript/bin/tsc'), '--noEmit', '-p', '.'], options),
    // Of their own: they run where there is no Node and no browser.
    checkPart('types: hooks (tsc)', [program('typescript/bin/tsc'), '--noEmit', '-p', 'src/hooks'], options),
    checkPart('lint and format (biome)', [program('@biomejs/biome/bin/biome'), 'ci', '.'], options),
  ];
  const files = await readdir(join(root, 'src'), { recursive: true });
  if (files.some((file) => file.endsWith('.svelte'))) {
    const parameters = [
      program('svelte-check/bin/svelte-check'),
      '--tsconfig',
      './tsconfig.json',
      '--fail-on-warnings',
    ];
    parts.push(checkPart('types: islands (svelte-check)', parameters, options));
  }
  return parts;
}

/** Astro writes the types of its content and routes; the checks above read them. */
export function syncPart(root: string): Part {
  return checkPart('types: generated (astro sync)', [join(root, 'node_modules/astro/bin/astro.mjs'), 'sync'], {
    cwd: root,
  });
}
