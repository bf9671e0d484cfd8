import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { splitPage } from '../../src/server/search/content-pages.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** A page of prose as it stands in content/pages. */
export interface ProseFile {
  language: string;
  /** Its name in addresses. */
  page: string;
  /** What stands between the lines of `---`; the build checks its shape (src/content.config.ts). */
  data: { readers: string; order: number; sources: string[]; updated: string };
  /** The text without it. */
  body: string;
}

export function readProse(): ProseFile[] {
  return globSync('content/pages/*/*.mdx', { cwd: ROOT })
    .sort()
    .map((path) => proseFile(basename(dirname(path)), basename(path, '.mdx'), readFileSync(join(ROOT, path), 'utf8')));
}

export function proseFile(language: string, page: string, text: string): ProseFile {
  const { matter, body } = splitPage(text);
  return { language, page, data: matter as ProseFile['data'], body };
}

/** Levels of the headings in their order: 2 for `##`. */
export function headingLevels(body: string): number[] {
  return [...body.matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
}

/** Where its links lead, in their order. */
export function linkTargets(body: string): string[] {
  return [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
}

/** The addresses at which a page answers, without those that name a record. */
export function pageAddresses(prose: readonly ProseFile[]): Set<string> {
  const routes = globSync('src/pages/**/*.astro', { cwd: ROOT })
    .map((path) => path.replace(/^src\/pages/, '').replace(/(\/index)?\.astro$/, ''))
    .filter((path) => !path.includes('['));
  return new Set([...routes, ...prose.map(({ page }) => `/${page}`)]);
}

/** The sentences of a text: those of paragraphs, headings and points of a list alike. */
export function sentencesOf(body: string): string[] {
  return body
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\*\*/g, '')
    .split(/\n(?:\s*\n|(?=\s*(?:[-#]|\d+\.) ))/)
    .map((block) => block.replace(/^\s*(?:#+|-|\d+\.) /, '').replace(/\s+/g, ' '))
    .flatMap((block) => block.split(/(?<=[.?!:؟][”"»]?) (?=[“"«\p{Lu}\p{Lo}\d])/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}
