import { posix } from 'node:path';
import { readFacts } from './read-tree.ts';
import type { SourceTree } from './source-facts.ts';

/** Who may import whom, by the first folder (or file) under src. `content` is the folder beside src. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  data: ['domain'],
  forms: ['domain', 'i18n'],
  hooks: ['domain'],
  actions: ['domain', 'data', 'forms', 'i18n'],
  api: ['domain', 'data', 'forms', 'i18n'],
  // Commands start the server and the jobs beside it.
  commands: ['domain', 'data', 'forms', 'i18n', 'server'],
  // `data` from .astro files only: see below.
  features: ['domain', 'forms', 'components', 'i18n', 'paths', 'data'],
  components: ['i18n'],
  layouts: ['components', 'domain', 'i18n', 'paths', 'styles'],
  pages: ['layouts', 'features', 'actions', 'forms', 'domain', 'data', 'i18n', 'paths'],
  server: [
    'actions',
    'api',
    'commands',
    'components',
    'content',
    'data',
    'domain',
    'features',
    'forms',
    'i18n',
    'layouts',
    'paths',
  ],
  i18n: ['content'],
  paths: ['i18n'],
  // Opens the page context in `astro dev`, where there is no entry of ours.
  middleware: ['domain', 'forms', 'i18n', 'paths', 'server'],
  'content.config': [],
  env: ['data', 'domain', 'i18n'],
};

/** What the one-liners that PocketBase loads may require: what src/hooks is built to. */
const BUILT_HOOKS = `\${__hooks}/lib/hooks.js`;

/** The floor under the topics of features: faces of the directory's records, forms, and drawing. It stands on no topic itself. */
const SHARED_TOPICS = ['features/directory', 'features/forms', 'features/map'];

interface Import {
  file: string;
  specifier: string;
  /** Path from the top of the tree; empty for a package. */
  target: string;
}

/** Every import of every file, types too. */
export function importsOf(tree: SourceTree): Import[] {
  return [...tree].flatMap(([file, text]) =>
    readFacts(file, text).imports.map((specifier) => {
      const isRelative = /^\.{1,2}\//.test(specifier);
      return { file, specifier, target: isRelative ? posix.join(posix.dirname(file), specifier) : '' };
    }),
  );
}

/** `src/features/map/areas.ts` → `features`; `content/strings/nl.json` → `content`. */
function areaOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second.replace(/(\.d)?\.(ts|mjs|astro)$/, '') : top;
}

/** `src/features/map/areas.ts` → `features/map`, elsewhere the area. */
function topicOf(path: string): string {
  return areaOf(path) === 'features' ? path.split('/').slice(1, 3).join('/') : areaOf(path);
}

/** Each import that the design forbids, as `file: why`. */
export function forbiddenImports(tree: SourceTree): string[] {
  return importsOf(tree).flatMap((found) => {
    const problem = problemOf(found);
    return problem === '' ? [] : [`${found.file}: ${problem}`];
  });
}

function problemOf({ file, specifier, target }: Import): string {
  if (file.startsWith('pocketbase/pb_migrations/')) return `a migration imports ${specifier}`;
  if (file.startsWith('pocketbase/pb_hooks/')) return specifier === BUILT_HOOKS ? '' : `a hook requires ${specifier}`;
  if (file === 'src/commands/start.mjs') {
    return specifier.startsWith('node:') ? '' : `start.mjs runs with nothing installed, but imports ${specifier}`;
  }
  const area = areaOf(file);
  const allowed = MAY_IMPORT[area];
  if (!allowed) return `no rule says what ${area} may import`;
  if (target === '') return packageProblem(area, specifier);
  const to = areaOf(target);
  if (to === area) return topicProblem(topicOf(file), topicOf(target));
  if (!allowed.includes(to)) return `${area} may not import ${to} (${specifier})`;
  return area === 'features' && to === 'data' && !file.endsWith('.astro') ? 'only .astro files load from data' : '';
}

function topicProblem(from: string, to: string): string {
  if (from === to || (SHARED_TOPICS.includes(to) && !SHARED_TOPICS.includes(from))) return '';
  return `topics meet only in the domain, or on the floor they share: ${to}`;
}

function packageProblem(area: string, specifier: string): string {
  if (area === 'domain' || area === 'hooks') return `${area} imports no package, but here ${specifier}`;
  if (specifier === 'pocketbase' && area !== 'data') return 'only data speaks to PocketBase';
  return specifier === '?' && area !== 'server' && area !== 'commands' ? 'imports what cannot be read here' : '';
}

/** Values that hooks take from elsewhere in the domain than where each function has vectors; types are no values. */
export function untriedRules(tree: SourceTree): string[] {
  const ofDomain = /^(?:import|export) (?!type )[^;]*? from '((?:\.\.\/)+domain\/(?!hooks-entry\.ts')[^']+)'/gm;
  return [...tree]
    .filter(([path]) => path.startsWith('src/hooks/'))
    .flatMap(([path, text]) => [...text.matchAll(ofDomain)].map(([, from]) => `${path}: ${from}`));
}
