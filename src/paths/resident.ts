import type { Language } from '../i18n/languages.ts';
import { inLanguage, withQuery } from './language.ts';

export const homePath = (language: Language) => inLanguage('/', language);

/** The field for one's own postcode. */
export const postcodePath = (language: Language) => `${homePath(language)}#postcode`;

/** Takes posts only: a postcode never stands in an address. */
export const lookUpPath = (language: Language) => inLanguage('/zoek', language);

/** Field of the address for the neighbourhood in which somebody lives. */
export const NEIGHBOURHOOD_FIELD = 'wijk';
/** Field of the address for where somebody may live instead, near a border: slugs of municipalities, nothing of their postcode. */
export const OR_IN_FIELD = 'of';
const OR = '.';
export const slugsInOr = (value: string) => value.split(OR).filter((slug) => slug !== '');
/** Where a postcode leads that may lie in others too. */
export const municipalityOrPath = (language: Language, slug: string, others: readonly { slug: string }[]) =>
  withQuery(inLanguage(`/gemeente/${slug}`, language), { [OR_IN_FIELD]: others.map((one) => one.slug).join(OR) });
/** `neighbourhood`: a name, never a number. */
export const municipalityPath = (language: Language, slug: string, neighbourhood = '') =>
  withQuery(inLanguage(`/gemeente/${slug}`, language), { [NEIGHBOURHOOD_FIELD]: neighbourhood });

/** Fields of the address for the answers to "what fits me": never stored, and never a postcode or an origin among them. */
export const HELP_FIELDS = { situation: 'situatie', audience: 'voor', language: 'taal' } as const;
export type HelpField = keyof typeof HELP_FIELDS;
/** All help in a municipality, narrowed by the answers given; see domain/directory/fitting-help.ts. */
export const municipalityHelpPath = (
  language: Language,
  slug: string,
  { neighbourhood = '', ...answers }: Partial<Record<HelpField | 'neighbourhood', string>> = {},
) =>
  withQuery(inLanguage(`/gemeente/${slug}/hulp`, language), {
    [HELP_FIELDS.situation]: answers.situation ?? '',
    [HELP_FIELDS.audience]: answers.audience ?? '',
    [HELP_FIELDS.language]: answers.language ?? '',
    [NEIGHBOURHOOD_FIELD]: neighbourhood,
  });
/** The slug in such an address, null in every other. `path` without a language's prefix. */
export const municipalitySlug = (path: string) => /^\/gemeente\/([^/]+)$/.exec(path)?.[1] ?? null;
export const municipalityHelpSlug = (path: string) => /^\/gemeente\/([^/]+)\/hulp$/.exec(path)?.[1] ?? null;

/** Field of the address for one province of a list: its slug. */
export const PROVINCE_FIELD = 'provincie';
/** `province`: the province's slug, empty for all. */
export const municipalitiesPath = (language: Language, province = '') =>
  withQuery(inLanguage('/gemeenten', language), { [PROVINCE_FIELD]: province });

export const organizationPath = (language: Language, slug: string) => inLanguage(`/organisatie/${slug}`, language);

/** Field of the address for what is searched: words, never a postcode. The form posts to the address without them. */
export const SEARCH_FIELD = 'q';
export const searchPath = (language: Language, query = '') =>
  withQuery(inLanguage('/zoeken', language), { [SEARCH_FIELD]: query });
/** `path` without a language's prefix. */
export const isSearch = (path: string) => path === '/zoeken';
/** `province`: the province's slug, empty for none. */
export const agreementsPath = (language: Language, province = '') =>
  withQuery(inLanguage('/afspraken', language), { [PROVINCE_FIELD]: province });
/** Whether an address is one of a list that can be narrowed to a province. `path` without a language's prefix. */
export const isByProvince = (path: string) => path === '/gemeenten' || path === '/afspraken';
export const agreementPath = (language: Language, slug: string) => inLanguage(`/afspraken/${slug}`, language);
export const progressPath = (language: Language) => inLanguage('/voortgang', language);
export const initiativesPath = (language: Language) => inLanguage('/initiatieven', language);
/** The same list as a file. */
export const initiativesFilePath = (language: Language) => inLanguage('/initiatieven.csv', language);
export const signInPath = (language: Language) => inLanguage('/inloggen', language);
/** The list of all pages of prose. */
export const explanationPath = (language: Language) => inLanguage('/uitleg', language);
/** `page`: the name of its file in content/pages/<language>. */
export const prosePath = (language: Language, page: string) => inLanguage(`/${page}`, language);
/** The questions that people dare not ask. */
export const QUESTIONS_PAGE = 'vragen';
export const questionsPath = (language: Language) => inLanguage(`/${QUESTIONS_PAGE}`, language);
/** What may be the matter: short answers, each with an address of its own. */
export const MATTERS_PAGE = 'wat-is-er-aan-de-hand';
export const mattersPath = (language: Language) => inLanguage(`/${MATTERS_PAGE}`, language);
/** `matter`: the name of its file in content/matters. */
export const matterPath = (language: Language, matter: string) => inLanguage(`/${MATTERS_PAGE}/${matter}`, language);
export const aboutPath = (language: Language) => prosePath(language, 'over');
export const privacyPath = (language: Language) => prosePath(language, 'privacy');
export const accessibilityPath = (language: Language) => prosePath(language, 'toegankelijkheid');
export const debtHelpPath = (language: Language) => prosePath(language, 'hulp-bij-schulden');
export const shamePath = (language: Language) => prosePath(language, 'schaamte');
export const selfEmployedPath = (language: Language) => prosePath(language, 'zelfstandigen');
export const youngPath = (language: Language) => prosePath(language, 'jongeren');

/** What is not right, by the word that stands for it in the address of its report. */
export const REPORT_WORDS = {
  organizations: 'organisatie',
  services: 'hulpaanbod',
  locations: 'adres',
  phones: 'telefoon',
  intake_points: 'eerste-deur',
  networks: 'netwerk',
  initiatives: 'initiatief',
  municipalities: 'gemeente',
  agreements: 'afspraak',
} as const;
export type ReportAbout = keyof typeof REPORT_WORDS;
/** Undefined for a word that stands for nothing. */
export const reportedCollection = (word: string): ReportAbout | undefined =>
  (Object.keys(REPORT_WORDS) as ReportAbout[]).find((collection) => REPORT_WORDS[collection] === word);
/** `outcome`: the page that says what has become of a report. */
export const reportPath = (
  language: Language,
  collection: ReportAbout,
  id: string,
  outcome: '' | 'bedankt' | 'wacht' = '',
) => inLanguage(`/klopt-dit-niet/${REPORT_WORDS[collection]}/${id}${outcome && `/${outcome}`}`, language);

/** TopoJSON of the schematic map, the same for every language. */
export const mapDataPath = () => '/kaart/gemeenten.json';

/** A point of each postcode, by which a browser finds out where it is. */
export const postcodePointsPath = () => '/kaart/postcodes.json';

/** GeoJSON of the neighbourhoods of a municipality (CBS code) that some help is limited to, drawn from their postcodes. */
export const neighbourhoodMapPath = (code: string) => `/kaart/wijken/${code}.json`;
/** The worker that shows kept pages without the net: at the root, or it could not answer for the pages. */
export const offlineWorkerPath = () => '/op-telefoon.js';
/** What a phone wants to know of a page that somebody puts among its apps. */
export const offlineManifestPath = () => '/ketenkaart.webmanifest';

/**
 * The way to an address: on a public map's site, which works everywhere; by `geo:`, which is answered by whatever map app an
 * Android phone has; by the address that opens Apple's own. Nothing is asked of any before somebody follows the link.
 */
const ROUTES = {
  site: 'https://www.openstreetmap.org/directions?to=',
  android: 'geo:0,0?q=',
  apple: 'https://maps.apple.com/?daddr=',
} as const;
export const routeLink = (address: string, by: keyof typeof ROUTES = 'site') =>
  ROUTES[by] + encodeURIComponent(address);

const sharing = (address: string, fields: Record<string, string>) =>
  // Spaces as %20: mail programs show a plus as it is.
  `${address}${Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
/** A message to somebody whom the reader then chooses. */
export const whatsAppLink = (text: string) => sharing('https://wa.me/?', { text });
/** The `&` is what makes both Apple's and Google's phones take over the text. */
export const textMessageLink = (text: string) => sharing('sms:?&', { body: text });
export const mailLink = (subject: string, body: string) => sharing('mailto:?', { subject, body });

/** Where who does not want to be seen here goes: the weather. A page that needs no answer about cookies, and says nothing of its reader. */
export const quickExitLink = () => 'https://www.knmi.nl/';
