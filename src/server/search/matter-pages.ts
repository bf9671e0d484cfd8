import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { MATTERS_PAGE } from '../../paths.ts';
import type { ContentPage } from './content-pages.ts';

/** Astro's collection `matters` reads the same files, see src/content.config.ts; it checks their shape. */
const MATTERS_FOLDER = fileURLToPath(new URL('../../../content/matters', import.meta.url));

type InEachLanguage = Record<Language, string>;

/** A file of content/matters: what its fields mean stands in src/content.config.ts. */
export interface MatterFile {
  group: string;
  order: number;
  urgent: boolean;
  checked: string;
  reviewed_by: string;
  title: InEachLanguage;
  lead: InEachLanguage;
  search: InEachLanguage;
  today: InEachLanguage[];
  ask: InEachLanguage[];
  rules: { law: string[]; says: InEachLanguage }[];
}

/** All files, under their names. Read without Astro, because the index is built where Astro is not. */
export function readMatters(folder = MATTERS_FOLDER): Map<string, MatterFile> {
  const files = globSync('*.yaml', { cwd: folder }).sort();
  return new Map(files.map((file) => [basename(file, '.yaml'), parse(readFileSync(join(folder, file), 'utf8'))]));
}

/** Each thing that may be the matter, and the list of all, as pages that search finds by what they say. */
export function matterPages(matters: ReadonlyMap<string, MatterFile> = readMatters()): ContentPage[] {
  return LANGUAGES.flatMap((language) => [
    listPage(language),
    ...[...matters].map(([name, matter]) => pageOf(name, matter, language)),
  ]);
}

function listPage(language: Language): ContentPage {
  const t = translator(language);
  return {
    page: MATTERS_PAGE,
    language,
    title: t('matters.title'),
    description: t('matters.lead'),
    searchWords: '',
    text: '',
  };
}

function pageOf(name: string, matter: MatterFile, language: Language): ContentPage {
  const { ask, lead, rules, search, title, today } = matter;
  const told = [lead, ...today, ...ask, ...rules.map(({ says }) => says)];
  return {
    page: `${MATTERS_PAGE}/${name}`,
    language,
    title: title[language],
    description: lead[language],
    searchWords: search[language],
    text: told.map((text) => text[language]).join(' '),
    isAnswer: true,
  };
}
