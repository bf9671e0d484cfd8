import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unboundHooks } from './support/architecture/hook-names.ts';
import { importCircles } from './support/architecture/import-circles.ts';
import { forbiddenImports, untriedRules } from './support/architecture/import-rules.ts';
import { badFileNames, hardCodedTexts, namedMunicipalities, type Place } from './support/architecture/naming-rules.ts';
import { otherOutcomes } from './support/architecture/outcome-rules.ts';
import { readProject } from './support/architecture/read-tree.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PROJECT = readProject(ROOT);
const PLACES: Place[] = JSON.parse(readFileSync(join(ROOT, 'tests/fixtures/municipalities.json'), 'utf8'));

describe('the house', () => {
  test('has files to look at', () => {
    for (const area of [
      'src/domain/',
      'src/data/',
      'src/forms/',
      'src/server/',
      'src/pages/',
      'src/features/',
      'src/hooks/',
      'pocketbase/pb_hooks/',
    ]) {
      expect([area, [...PROJECT.keys()].some((path) => path.startsWith(area))]).toEqual([area, true]);
    }
  });

  test('imports only as the design allows', () => {
    expect(forbiddenImports(PROJECT)).toEqual([]);
  });

  test('imports in no circle', () => {
    expect(importCircles(PROJECT)).toEqual([]);
    const planted = new Map([
      ['src/domain/a.ts', "import { b } from './b/b.ts';"],
      ['src/domain/b/b.ts', "import type { C } from './c.ts';"],
      ['src/domain/b/c.ts', "import { a } from '../a.ts';"],
    ]);
    expect(importCircles(planted)).toEqual([
      'src/domain/a.ts → src/domain/b/b.ts → src/domain/b/c.ts → src/domain/a.ts',
    ]);
  });

  test('takes in its hooks only rules that are tried in both runtimes', () => {
    expect(untriedRules(PROJECT)).toEqual([]);
    const untried = "import { type A, b } from '../../domain/a.ts';";
    const tried = "import type { A } from '../../domain/a.ts';\nimport { b } from '../../domain/hooks-entry.ts';";
    expect(untriedRules(new Map([['src/hooks/x/a.ts', untried]]))).toHaveLength(1);
    expect(untriedRules(new Map([['src/hooks/x/a.ts', tried]]))).toEqual([]);
  });

  test('asks in PocketBase for hooks that are there, and for each of them', () => {
    expect(unboundHooks(PROJECT)).toEqual([]);
    const entry = "export { checkA, saveA } from './a.ts';\nexport * as domain from '../domain/hooks-entry.ts';";
    const hooks = `require(\`\${__hooks}/lib/hooks.js\`)`;
    const lines = `a((e) => ${hooks}.saveB(e), ${hooks}.domain.A); b((e) => ${hooks}.saveA(e));`;
    const tree = new Map([
      ['src/hooks/entry.ts', entry],
      ['pocketbase/pb_hooks/a.pb.js', lines],
    ]);
    expect(unboundHooks(tree)).toEqual(['pocketbase/pb_hooks/a.pb.js: saveB', 'src/hooks/entry.ts: checkA']);
  });

  test('names its files by what they do', () => {
    const tests = globSync('tests/**/*.{ts,js}', { cwd: ROOT });
    expect(badFileNames([...PROJECT.keys(), ...tests])).toEqual([]);
  });

  test('keeps what readers see in content/strings', () => {
    expect(hardCodedTexts(PROJECT)).toEqual([]);
  });

  test('says in one vocabulary what became of something', () => {
    expect(otherOutcomes(PROJECT)).toEqual([]);
  });

  test('knows no municipality by name', () => {
    expect(PLACES).toHaveLength(342);
    expect(namedMunicipalities(PROJECT, PLACES)).toEqual([]);
  });
});

describe('an import that goes against the design is named', () => {
  test.each([
    ['src/domain/directory/a.ts', "import { b } from 'valibot';"],
    ['src/domain/directory/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/domain/directory/a.ts', "import type { B } from '../../data/b.ts';"],
    ['src/domain/directory/a.ts', "export { t } from '../../i18n/t.ts';"],
    ['src/domain/directory/a.ts', "type B = import('../../data/b.ts').B;"],
    ['src/data/a.ts', "import { t } from '../i18n/t.ts';"],
    ['src/data/a.ts', "import '../server/a.ts';"],
    ['src/forms/a.ts', "import type { B } from '../data/b.ts';"],
    ['src/forms/directory/a.ts', "import { b } from '../../actions/b.ts';"],
    ['src/domain/directory/a.ts', "import { b } from '../../forms/b.ts';"],
    ['src/data/a.ts', "import { b } from '../forms/b.ts';"],
    ['src/components/A.astro', "---\nimport { a } from '../forms/a.ts';\n---\n<p />"],
    ['src/actions/a.ts', "import '../server/a.ts';"],
    ['src/api/a.ts', "import A from '../features/x/A.astro';"],
    ['src/commands/a.ts', "import { list } from '../pages/list.ts';"],
    ['src/commands/start.mjs', "import 'esbuild';"],
    ['src/commands/start.mjs', "import './setup/settings.ts';"],
    ['src/server/a.ts', "import PocketBase from 'pocketbase';"],
    ['src/server/a.ts', "const page = await import('../pages/zoek.astro');"],
    ['src/server/a.ts', "new Worker(new URL('../pages/a.ts', import.meta.url));"],
    ['src/components/A.astro', "---\nimport { a } from '../domain/directory/a.ts';\n---\n<p />"],
    ['src/components/A.astro', "<p /><script>import '../data/a.ts';</script>"],
    ['src/features/x/a.ts', "import { a } from '../../data/a.ts';"],
    ['src/features/x/a.ts', "import { a } from '../y/a.ts';"],
    ['src/features/x/A.svelte', '<script lang="ts">import { a } from \'../../data/a.ts\';</script>'],
    ['src/features/x/A.astro', "---\nimport A from '../y/A.astro';\n---\n<A />"],
    ['src/features/directory/A.astro', "---\nimport A from '../municipality/A.astro';\n---\n<A />"],
    ['src/features/directory/a.ts', "import { a } from '../map/a.ts';"],
    ['src/features/map/a.ts', "import { a } from '../directory/a.ts';"],
    ['src/features/x/A.astro', "---\nimport PocketBase from 'pocketbase';\n---\n<p />"],
    ['src/features/x/a.ts', "const where = './b.ts'; await import(where);"],
    ['src/pages/a.astro', "---\nimport { a } from '../server/a.ts';\n---\n<p />"],
    ['src/pages/a.astro', "---\nimport A from '../components/A.astro';\n---\n<A />"],
    ['src/layouts/A.astro', "---\nimport A from '../features/x/A.astro';\n---\n<A />"],
    ['src/new-room/a.ts', "import '../domain/directory/a.ts';"],
    ['pocketbase/pb_migrations/1_create_a.js', "const a = require('./a.js');"],
    ['pocketbase/pb_migrations/1_create_a.js', `const a = require(\`\${__hooks}/lib/domain.js\`);`],
    ['pocketbase/pb_hooks/a.pb.js', `const a = require(\`\${__hooks}/other.js\`);`],
    ['pocketbase/pb_hooks/a.pb.js', `const a = require(\`\${__hooks}/lib/domain.js\`);`],
    ['src/hooks/directory/a.ts', "import { b } from '../../data/b.ts';"],
    ['src/hooks/directory/a.ts', "import type { B } from '../../forms/b.ts';"],
    ['src/hooks/directory/a.ts', "import { readFileSync } from 'node:fs';"],
    ['src/hooks/directory/a.ts', "import { v4 } from 'uuid';"],
    ['src/domain/directory/a.ts', "import type { App } from '../../hooks/pocketbase.ts';"],
    ['src/commands/a.ts', "import '../hooks/entry.ts';"],
    ['pocketbase/pb_hooks/a.pb.js', "const a = require('fs');"],
  ])('%s: %s', (path, text) => {
    const found = forbiddenImports(new Map([[path, text]]));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(path);
  });

  test.each([
    ['src/domain/directory/a.ts', "import { b } from '../municipality/b.ts'; // import 'pocketbase'"],
    ['src/data/a.ts', "import PocketBase from 'pocketbase';"],
    ['src/commands/start.mjs', "import { join } from 'node:path';"],
    ['src/commands/serve.ts', "import { a } from '../server/a.ts';"],
    ['src/forms/directory/a.ts', "import { t } from '../../i18n/t.ts';\nimport { b } from '../b.ts';"],
    ['src/commands/a.ts', "import { a } from '../forms/directory/a.ts';"],
    ['src/features/x/a.ts', "import type { A } from '../../forms/a.ts';"],
    ['src/features/x/A.astro', "---\nimport { a } from '../../data/a.ts';\nimport B from './B.astro';\n---\n<B />"],
    ['src/features/x/A.astro', "---\nimport Entry from '../directory/Entry.astro';\n---\n<Entry />"],
    ['src/features/x/A.astro', "---\nimport Map from '../map/Map.svelte';\n---\n<Map />"],
    ['src/pages/a.astro', "---\nimport Page from '../layouts/Page.astro';\n---\n<Page />"],
    ['pocketbase/pb_hooks/a.pb.js', `const a = require(\`\${__hooks}/lib/hooks.js\`);`],
    [
      'src/hooks/directory/a.ts',
      "import { b } from '../../domain/hooks-entry.ts';\nimport { c } from '../agreement/c.ts';",
    ],
    ['src/domain/directory/a.ts', 'const text = "import a from \'pocketbase\'";'],
  ])('and one that does not is left in peace: %s: %s', (path, text) => {
    expect(forbiddenImports(new Map([[path, text]]))).toEqual([]);
  });
});

describe('what else must not stand in the source is named', () => {
  test.each([
    'src/domain/utils.ts',
    'src/domain/date-helpers.ts',
    'src/server/map/misc/a.ts',
    'src/server/page-manager.ts',
    'src/domain/dutchTime.ts',
    'src/features/x/help-item.astro',
  ])('the file %s', (path) => {
    expect(badFileNames([path])).toEqual([path]);
  });

  test.each([
    ['src/actions/x/a.ts', "return { kind: 'refused' };"],
    ['src/actions/x/a.ts', "type A = { kind: 'done' | 'changed' };"],
    ['src/actions/x/a.ts', 'try { a(); } catch (error) { b(); }'],
    ['src/features/x/a.ts', 'if (error instanceof DatabaseAway) return null;'],
  ])('an outcome of its own in %s: %s', (path, text) => {
    expect(otherOutcomes(new Map([[path, text]]))).toHaveLength(1);
  });

  test.each([
    ['src/actions/x/a.ts', "return { kind: 'conflict' };"],
    ['src/data/x/a.ts', 'try { a(); } catch (error) { throw error; }'],
    ['src/features/x/a.ts', "const row = { kind: 'phone' };"],
  ])('but not one of the words, nor what is no outcome, in %s: %s', (path, text) => {
    expect(otherOutcomes(new Map([[path, text]]))).toEqual([]);
  });

  test.each([
    ['A.astro', '<p>Bel ons</p>', 'Bel ons'],
    ['A.astro', '<p>{open && <b>Open</b>}</p>', 'Open'],
    ['A.astro', "<p>{open ? t('open') : 'Dicht'}</p>", 'Dicht'],
    ['A.astro', `<p>{\`om \${time}\`}</p>`, 'om'],
    ['A.astro', '<img alt="Een kaart" />', 'Een kaart'],
    ['A.svelte', '<p>Bel ons</p>', 'Bel ons'],
    ['A.svelte', '<button aria-label="Sluit">×</button>', 'Sluit'],
    ['A.svelte', "{#if open}<p>{open ? 'Open' : ''}</p>{/if}", 'Open'],
  ])('a text in %s: %s', (path, text, found) => {
    expect(hardCodedTexts(new Map([[path, text]]))).toEqual([`${path}: ${found}`]);
  });

  test.each([
    ['A.astro', "<p class=\"big\">{t('call')} · {' '}&nbsp;→ 1</p><style>.a { color: red }</style><!-- Dutch -->"],
    ['A.astro', '---\nconst kind = "open";\n---\n<p data-kind={kind} id="hulp">{kind === "open" && t("x")}</p>'],
    ['A.svelte', '<script>const kind = "open";</script><p class="big">{kind}</p><style>.a { color: red }</style>'],
  ])('but not what is no text for readers, in %s: %s', (path, text) => {
    expect(hardCodedTexts(new Map([[path, text]]))).toEqual([]);
  });

  test.each([
    ['src/a.ts', "const name = 'Zwolle';"],
    ['src/a.ts', `const title = \`Hulp in Zwolle bij \${x}\`;`],
    ['src/a.ts', "if (slug === 'bergen-nh') open();"],
    ['src/a.ts', "if (code === 'GM0193') open();"],
    ['src/a.ts', "if (slug === 'goes') open();"],
    ['src/a.ts', "const best = ['Best'];"],
    ['src/a.ts', 'const Zwolle = 1;'],
    ['src/a.ts', 'const pattern = /zwolle|x/;'],
    ['src/a.ts', '// Zwolle leads with its own door.'],
    ['src/a.ts', '/** The villages of Bergen, and no other. */'],
    ['src/a.ts', '/** GM0193 and its neighbours. */'],
    ['src/A.astro', '<p>Zwolle</p>'],
    ['src/A.astro', '<!-- Zwolle --><p>{name}</p>'],
    ['src/A.astro', "---\nconst first = ['Ede'];\n---\n<p>{first}</p>"],
    ['src/A.svelte', '<p>Hulp in Zwolle</p>'],
    ['src/A.svelte', "<script>const first = 'Bergen (NH.)';</script>"],
    ['src/a.css', ".map [data-place='zwolle'] { color: red }"],
    ['src/a.css', '@import "@utrecht/alert-css"; /* as in Utrecht */'],
    ['src/a.ts', "const path = '/gemeente/amsterdam';"],
  ])('a municipality in %s: %s', (path, text) => {
    expect(namedMunicipalities(new Map([[path, text]]), PLACES)).toHaveLength(1);
  });

  test.each([
    ['src/a.ts', "const zone = 'Europe/Amsterdam'; // It goes by what suits us best. Best first."],
    ['src/a.ts', "const door = 'the Bestuur of Edelstaal';"],
    ['src/a.css', "@import '@utrecht/alert-css'; .utrecht-alert { --utrecht-alert-color: red }"],
  ])('but not the time zone, a design system, an English word or a part of a word: %s: %s', (path, text) => {
    expect(namedMunicipalities(new Map([[path, text]]), PLACES)).toEqual([]);
  });
});
