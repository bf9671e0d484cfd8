import { DEFAULT_LANGUAGE, isLanguage, type Language } from '../i18n/languages.ts';

/** Every address of the site is built here, so that a language's prefix is never forgotten. */
export function inLanguage(path: string, language: Language): string {
  if (language === DEFAULT_LANGUAGE) return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
}

/** `/en/gemeenten` → English and `/gemeenten`. The default language's own prefix is no address of ours. */
export function splitLanguage(pathname: string): { language: Language; path: string } {
  const [, first = '', ...rest] = pathname.split('/');
  if (!isLanguage(first) || first === DEFAULT_LANGUAGE) return { language: DEFAULT_LANGUAGE, path: pathname };
  return { language: first, path: `/${rest.join('/')}` };
}

/** `query`: what is empty is left out. */
export function withQuery(path: string, query: Record<string, string>): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '');
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled)}`;
}
