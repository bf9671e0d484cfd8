import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { isLanguage, type Language } from '../../i18n/languages.ts';

/** Astro's collection `pages` reads the same files, see src/content.config.ts; it checks their front matter. */
const PAGES_FOLDER = fileURLToPath(new URL('../../../content/pages', import.meta.url));

/** A page of prose in one language, as search reads it. */
export interface ContentPage {
  /** The name of its file, the same in each language. */
  page: string;
  language: Language;
  title: string;
  description: string;
  /** Words under which people look for it, where it does not hold them itself: `search` in its front matter. */
  searchWords: string;
  /** Its words, without marks. */
  text: string;
  /** See `SearchDocument`. */
  isAnswer?: boolean;
}

/** All pages of prose. Read without Astro, because the index is built where Astro is not. */
export function readContentPages(folder = PAGES_FOLDER): ContentPage[] {
  return globSync('*/*.mdx', { cwd: folder })
    .sort()
    .flatMap((file) => {
      const language = dirname(file);
      if (!isLanguage(language)) return [];
      return [{ page: basename(file, '.mdx'), language, ...readPage(readFileSync(join(folder, file), 'utf8')) }];
    });
}

/** A file of prose: its front matter, as YAML reads it, and the text below. */
export function splitPage(source: string): { matter: unknown; body: string } {
  const [, matter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? [];
  return { matter: parse(matter) ?? {}, body };
}

function readPage(source: string): Omit<ContentPage, 'page' | 'language'> {
  const { matter, body } = splitPage(source);
  const { title = '', description = '', search = '' } = matter as Record<string, string | undefined>;
  return { title, description, searchWords: search, text: wordsOf(body) };
}

/** What a reader sees of a text in MDX: no imports, tags, expressions or targets of links. */
function wordsOf(mdx: string): string {
  return mdx
    .replace(/^(import|export)\s.*$/gm, '')
    .replace(/<[^>]*>|\{[^}]*\}/g, ' ')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[#*_`[\]|>-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
