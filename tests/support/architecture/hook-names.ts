import type { SourceTree } from './source-facts.ts';

const ENTRY = 'src/hooks/entry.ts';
/** `require(…/lib/hooks.js).saveDraft(e)` and `const { domain } = require(…)`. */
const ASKED = /\$\{__hooks\}\/lib\/hooks\.js`\)\s*\.(\w+)/g;

/**
 * Names that PocketBase's one-liners ask of the built hooks although nothing is exported so, which would show at the first
 * event of that kind only; and what is exported although none asks it.
 */
export function unboundHooks(tree: SourceTree): string[] {
  const entry = tree.get(ENTRY) ?? '';
  const exported = [...entry.matchAll(/^export (?:\* as (\w+)|\{([^}]*)\}) from/gm)].flatMap(([, all, some = '']) =>
    all ? [all] : some.split(',').map((name) => name.trim()),
  );
  const asked = [...tree]
    .filter(([path]) => path.startsWith('pocketbase/pb_hooks/'))
    .flatMap(([path, text]) => [...text.matchAll(ASKED)].map(([, name = '']) => ({ path, name })));
  const missing = asked.filter(({ name }) => !exported.includes(name));
  const idle = exported.filter((name) => name !== '' && !asked.some((one) => one.name === name));
  return [...missing.map(({ path, name }) => `${path}: ${name}`), ...idle.map((name) => `${ENTRY}: ${name}`)];
}
