import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '../../src/i18n/languages.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const README = read('README.md');
const HANDBOOK = globSync('content/handbook/*.md', { cwd: ROOT }).map(read).join('\n');

/** Where names of the environment that people give are read. */
const READERS = [
  'src/commands/setup/settings.ts',
  'src/server/settings/settings.ts',
  'src/server/mail/mail-settings.ts',
  'src/server/map/map-tiles.ts',
];
/** Names that nobody gives: of the machine, of npm, and what one program of ours tells another. */
const OURS = /^(PATH|npm_\w+|POCKETBASE_URL|KETENKAART_\w+)$/;

const namesIn = (path: string) => [
  ...new Set([...read(path).matchAll(/\benv(?:\.|, ')([A-Za-z_]{4,})\b/g)].map(([, name = '']) => name)),
];

describe('every name of the environment that people give', () => {
  test.each(READERS.flatMap(namesIn).filter((name) => !OURS.test(name)))('%s is told of', (name) => {
    expect(README.includes(`\`${name}\``) || HANDBOOK.includes(`\`${name}\``)).toBe(true);
  });

  test('is read where such names are read, and nowhere else', () => {
    const others = globSync('src/**/*.{ts,mjs,astro}', { cwd: ROOT }).filter((path) => !READERS.includes(path));
    const read = others.flatMap((path) => namesIn(path).map((name) => `${path}: ${name}`));
    // The development server is a program of its own, which is told its port as the site is.
    expect(read.filter((one) => !OURS.test(one.split(': ')[1] ?? ''))).toEqual([
      'src/commands/running/astro-dev.ts: PORT',
    ]);
  });

  test('that stands in the README is read by something', () => {
    const table = /\| environment \|[\s\S]*?\n\n/.exec(README)?.[0] ?? '';
    const told = [...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name = '']) => name);
    const known = READERS.flatMap(namesIn);
    expect(told.length).toBeGreaterThan(10);
    expect(told.filter((name) => !known.includes(name))).toEqual([]);
  });
});

test('the README says of each folder of the source what lives there', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !README.includes(`\`src/${name}\``))).toEqual([]);
});

test('publiccode.yml names the languages there are', () => {
  expect(parse(read('publiccode.yml')).localisation.availableLanguages.toSorted()).toEqual(LANGUAGES.toSorted());
});

/** Made by a build or a running database. */
const NOT_IN_THE_TREE = /^pocketbase\/(pb_hooks\/lib\/|storage$)/;
const pathsIn = (text: string) =>
  [...text.matchAll(/`((?:src|tests|content|pocketbase)\/[^`\s]+)`/g)].map(([, path = '']) => path);

test.each(['README.md', ...globSync('content/{handbook,decisions}/*.md', { cwd: ROOT })])(
  'every path that %s names is there',
  (paper) => {
    const named = pathsIn(read(paper)).filter((path) => !/[<*…]/.test(path) && !NOT_IN_THE_TREE.test(path));
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  },
);

test.each([
  'AGREEMENT_ACTS',
  'LIFECYCLE',
  'AGREEMENT_EVENT_KINDS',
  'MAKES_KNOWN',
  'AGREEMENT_ACT_WORDS',
  'AgreementNotice',
  'toLocation',
])('bouwen.md names %s, which stands in a file that it names', (name) => {
  const text = read('content/handbook/bouwen.md');
  expect(text).toContain(name);
  const files = pathsIn(text).filter((path) => path.endsWith('.ts'));
  expect(files.some((path) => new RegExp(`(const|type|function) ${name}\\b`).test(read(path)))).toBe(true);
});
