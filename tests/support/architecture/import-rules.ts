import { posix } from 'node:path';
import { readFacts } from './read-tree.ts';
import type { SourceTree } from './source-facts.ts';

/** Who may import whom, by the first folder (or file) under src. `content` is the folder beside src. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  data: ['domain'],
  forms: ['domain', 'i18n'],
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

/** Files that hooks may require, found from the folder that PocketBase gives them: the bundled rules and one another. */
const HOOK_FILES = [
  'agreements',
  'agreement-routes',
  'agreement-scans',
  'asked-contacts',
  'audit',
  'audit-heads',
  'by-request',
  'claims',
  'clock',
  'confirmations',
  'contacts',
  'corrections',
  'demand',
  'facts',
  'guard',
  'guesses',
  'invitations',
  'lib/domain',
  'may-write',
  'person',
  'plain',
  'rollout',
  'scope',
  'users',
].map((name) => `\${__hooks}/${name}.js`);

/** The floor under the topics of features: faces of the directory's records, forms, and drawing. It stands on no topic itself. */
const SHARED_TOPICS = ['features/directory', 'features/forms', 'features/map'];

interface Import {
  file: string;
  specifier: string;
  /** Path from the top of the tree; empty for a package. */
  target: string;
}

function importsOf(tree: SourceTree): Import[] {
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
  if (file.startsWith('pocketbase/pb_hooks/'))
    return HOOK_FILES.includes(specifier) ? '' : `a hook requires ${specifier}`;
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
  if (area === 'domain') return `the domain imports nothing, but here ${specifier}`;
  if (specifier === 'pocketbase' && area !== 'data') return 'only data speaks to PocketBase';
  return specifier === '?' && area !== 'server' && area !== 'commands' ? 'imports what cannot be read here' : '';
}
