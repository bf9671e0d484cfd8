import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAstro, readSvelte } from './read-template.ts';
import { readTypeScript } from './read-typescript.ts';
import { NO_FACTS, type SourceFacts, type SourceTree } from './source-facts.ts';

/** The project's own source: everything in src, the hooks and the migrations. What is built there is left out. */
export function readProject(root: string): SourceTree {
  const patterns = [
    'src/**/*.{ts,mjs,js,astro,svelte,css,sh}',
    'pocketbase/pb_hooks/*.js',
    'pocketbase/pb_migrations/*.js',
  ];
  const paths = globSync(patterns, { cwd: root });
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

export function readFacts(path: string, text: string): SourceFacts {
  if (path.endsWith('.astro')) return readAstro(text);
  if (path.endsWith('.svelte')) return readSvelte(text);
  return /\.(ts|mjs|js)$/.test(path) ? readTypeScript(path, text) : NO_FACTS;
}
