import { DEFAULT_LANGUAGE, isLanguage, type Language } from './i18n/languages.ts';

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

function withQuery(path: string, query: Record<string, string>): string {
  const filled = Object.entries(query).filter(([, value]) => value !== '');
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled)}`;
}

export const homePath = (language: Language) => inLanguage('/', language);

/** Takes posts only: a postcode never stands in an address. */
export const lookUpPath = (language: Language) => inLanguage('/zoek', language);

/** `neighbourhood`: a name, never a number. */
export const municipalityPath = (language: Language, slug: string, neighbourhood = '') =>
  withQuery(inLanguage(`/gemeente/${slug}`, language), { wijk: neighbourhood });

/** `province`: the province's slug, empty for all. */
export const municipalitiesPath = (language: Language, province = '') =>
  withQuery(inLanguage('/gemeenten', language), { provincie: province });

export const organizationPath = (language: Language, slug: string) => inLanguage(`/organisatie/${slug}`, language);

export const searchPath = (language: Language) => inLanguage('/zoeken', language);
export const agreementsPath = (language: Language) => inLanguage('/afspraken', language);
export const progressPath = (language: Language) => inLanguage('/voortgang', language);
export const initiativesPath = (language: Language) => inLanguage('/initiatieven', language);
export const signInPath = (language: Language) => inLanguage('/inloggen', language);
export const aboutPath = (language: Language) => inLanguage('/over', language);
export const privacyPath = (language: Language) => inLanguage('/privacy', language);
export const accessibilityPath = (language: Language) => inLanguage('/toegankelijkheid', language);

/** TopoJSON of the schematic map, the same for every language. */
export const mapDataPath = () => '/kaart/gemeenten.json';

/** A place on a public map, opened only when somebody follows the link. */
export const outsideMapLink = (address: string) =>
  `https://www.openstreetmap.org/search?${new URLSearchParams({ query: address })}`;
