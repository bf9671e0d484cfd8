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

/** The field for one's own postcode. */
export const postcodePath = (language: Language) => `${homePath(language)}#postcode`;

/** Takes posts only: a postcode never stands in an address. */
export const lookUpPath = (language: Language) => inLanguage('/zoek', language);

/** `neighbourhood`: a name, never a number. */
export const municipalityPath = (language: Language, slug: string, neighbourhood = '') =>
  withQuery(inLanguage(`/gemeente/${slug}`, language), { wijk: neighbourhood });

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
    wijk: neighbourhood,
  });
/** The slug in such an address, null in every other. `path` without a language's prefix. */
export const municipalityHelpSlug = (path: string) => /^\/gemeente\/([^/]+)\/hulp$/.exec(path)?.[1] ?? null;
export const isMunicipalityHelp = (path: string) => municipalityHelpSlug(path) !== null;

/** `province`: the province's slug, empty for all. */
export const municipalitiesPath = (language: Language, province = '') =>
  withQuery(inLanguage('/gemeenten', language), { provincie: province });

export const organizationPath = (language: Language, slug: string) => inLanguage(`/organisatie/${slug}`, language);

/** `query`: words, never a postcode. The form posts to the address without them. */
export const searchPath = (language: Language, query = '') => withQuery(inLanguage('/zoeken', language), { q: query });
/** `province`: the province's slug, empty for none. */
export const agreementsPath = (language: Language, province = '') =>
  withQuery(inLanguage('/afspraken', language), { provincie: province });
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

/** GeoJSON of the neighbourhoods of a municipality (CBS code) that some help is limited to, drawn from their postcodes. */
export const neighbourhoodMapPath = (code: string) => `/kaart/wijken/${code}.json`;
/** The worker that shows kept pages without the net: at the root, or it could not answer for the pages. */
export const keepWorkerPath = () => '/op-telefoon.js';
/** What a phone wants to know of a page that somebody puts among its apps. */
export const keepManifestPath = () => '/ketenkaart.webmanifest';

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

/** Pages behind sign-in exist in Dutch only, and so have no language's prefix. */
export const workPath = () => '/werk';
/** `role`, `state`: which users, empty for all. */
export const usersPath = (filter: { role?: string; state?: string } = {}) =>
  withQuery('/werk/gebruikers', { rol: filter.role ?? '', stand: filter.state ?? '' });
/** `notice`: what has just happened. */
export const usersNoticePath = (notice: 'opgeslagen' | 'ingetrokken' | 'niet-ingetrokken' | 'later') =>
  withQuery('/werk/gebruikers', { melding: notice });
export const userPath = (id: string) => `/werk/gebruikers/${id}`;
/** A one-time link for somebody who forgot the password. */
export const newPasswordPath = (id: string) => `/werk/gebruikers/${id}/nieuw-wachtwoord`;
export const invitePath = () => '/werk/gebruikers/uitnodigen';
export const revokeInvitationPath = () => '/werk/gebruikers/intrekken';
export const auditPath = (filter: Record<string, string> = {}) => withQuery('/werk/audit', filter);
/** All municipalities that somebody works for. */
export const municipalitiesWorkPath = () => '/werk/gemeenten';
/** What is given in one municipality, for who keeps it. */
export const municipalityWorkPath = (slug: string, notice: '' | 'opgeslagen' = '') =>
  withQuery(`/werk/gemeenten/${slug}`, { melding: notice });
export const firstDoorWorkPath = (slug: string) => `/werk/gemeenten/${slug}/eerste-deur`;
/** `notice`: what has just happened. */
export const serviceWorkPath = (id: string, notice: WorkNotice = '') =>
  withQuery(`/werk/hulpaanbod/${id}`, { melding: notice });
export const newServicePath = (organizationId: string) =>
  withQuery('/werk/hulpaanbod/nieuw', { organisatie: organizationId });
export const serviceFormPath = (id: string) => `/werk/hulpaanbod/${id}/bewerken`;
/** `scheduleId`, `areaId`: `nieuw` for a new one. */
export const schedulePath = (id: string, scheduleId: string) => `/werk/hulpaanbod/${id}/openingstijden/${scheduleId}`;
export const serviceAreaPath = (id: string, areaId: string) => `/werk/hulpaanbod/${id}/werkgebieden/${areaId}`;
export const serviceLocationsPath = (id: string) => `/werk/hulpaanbod/${id}/locaties`;
/** Takes posts only: says that a service with all that hangs from it is still right. */
export const confirmServicePath = (id: string) => `/werk/hulpaanbod/${id}/klopt`;
/** `status`, `municipality` (a slug): which agreements, empty for all. */
export const agreementsWorkPath = (filter: { status?: string; municipality?: string } = {}) =>
  withQuery('/werk/afspraken', { stand: filter.status ?? '', gemeente: filter.municipality ?? '' });
/** After a draft was thrown away. */
export const agreementDiscardedPath = () => withQuery('/werk/afspraken', { melding: 'weggegooid' });
export const newAgreementPath = () => '/werk/afspraken/nieuw';
export type AgreementNotice = 'opgeslagen' | 'bekendgemaakt' | 'vastgelegd' | 'bevestigd' | 'ingetrokken' | 'veranderd';
/** `notice`: what has just happened. */
export const agreementWorkPath = (id: string, notice: AgreementNotice | '' = '') =>
  withQuery(`/werk/afspraken/${id}`, { melding: notice });
export const agreementPartPath = (id: string, part: string) => `/werk/afspraken/${id}/${part}`;
export const agreementPreviewPath = (id: string) => `/werk/afspraken/${id}/voorbeeld`;
export const agreementAnnouncePath = (id: string) => `/werk/afspraken/${id}/bekendmaken`;
export const agreementRecordPath = (id: string) => `/werk/afspraken/${id}/vastleggen`;
export const agreementConfirmPath = (id: string) => `/werk/afspraken/${id}/bevestigen`;
export const agreementDiscardPath = (id: string) => `/werk/afspraken/${id}/weggooien`;
export const agreementWithdrawPath = (id: string) => `/werk/afspraken/${id}/intrekken`;
/** What the page of a scan says: that it was kept or removed, or that what was sent is larger than is read. */
export type ScanNotice = 'scan-bewaard' | 'scan-weg' | typeof TOO_LARGE_NOTICE;
export const TOO_LARGE_NOTICE = 'te-groot';
export const agreementScanPath = (id: string, notice: ScanNotice | '' = '') =>
  withQuery(`/werk/afspraken/${id}/scan`, { melding: notice });
export const agreementScanFilePath = (id: string) => `/werk/afspraken/${id}/scan/bestand`;
/** The one form that carries a file: the id of the agreement whose scan is sent to this address, else null. */
export const scanSentTo = (path: string) => /^\/werk\/afspraken\/([0-9a-f-]{36})\/scan$/.exec(path)?.[1] ?? null;
export const agreementHistoryPath = (id: string) => `/werk/afspraken/${id}/geschiedenis`;
/** The part of an address that stands for a record that is not there yet. */
export const NEW_RECORD = 'nieuw';
/** What has just happened, for a page that says so. */
export type WorkNotice =
  | ''
  | 'opgeslagen'
  | 'verwijderd'
  | 'verborgen'
  | 'gecontroleerd'
  | 'veranderd'
  | 'niet-gecontroleerd'
  | 'later';
/** `filter`: which organisations, empty for all. */
export const organizationsWorkPath = (filter: Record<string, string> = {}) => withQuery('/werk/organisaties', filter);
export const organizationWorkPath = (id: string, notice: WorkNotice = '') =>
  withQuery(`/werk/organisaties/${id}`, { melding: notice });
export const newOrganizationPath = () => `/werk/organisaties/${NEW_RECORD}`;
export const organizationFormPath = (id: string) => `/werk/organisaties/${id}/bewerken`;
/** Takes posts only: says that an organisation with all that hangs from it is still right. */
export const confirmOrganizationPath = (id: string) => `/werk/organisaties/${id}/klopt`;
/** `presenceId`, `locationId`: `NEW_RECORD` for a new one. */
export const presencePath = (id: string, presenceId: string) => `/werk/organisaties/${id}/gemeenten/${presenceId}`;
export const locationPath = (id: string, locationId: string) => `/werk/organisaties/${id}/locaties/${locationId}`;
export const phonePath = (id: string) => `/werk/telefoons/${id}`;
/** A new number belongs to one of the three. */
export const newPhonePath = (owner: { organization?: string; service?: string; location?: string }) =>
  withQuery(phonePath(NEW_RECORD), {
    organisatie: owner.organization ?? '',
    hulpaanbod: owner.service ?? '',
    locatie: owner.location ?? '',
  });
export type ReportNotice = 'opgeslagen' | 'al-beantwoord';
/** What readers reported. `notice`: what has just happened. */
export const reportsWorkPath = (filter: '' | 'open' | 'laat' | 'klaar' = '', notice: ReportNotice | '' = '') =>
  withQuery('/werk/meldingen', { stand: filter, melding: notice });
/** How far municipalities are. `filter`: fields of the address, see features/progress/rollout-list.ts. */
export const rolloutPath = (filter: Record<string, string> = {}) => withQuery('/werk/voortgang', filter);
/** `notice`: what has just happened. */
export const rolloutOfPath = (slug: string, notice: '' | 'opgeslagen' | 'verwijderd' = '') =>
  withQuery(`/werk/voortgang/${slug}`, { melding: notice });
/** Without an id: to record a new one. */
export const activityPath = (slug: string, id = '') => `/werk/voortgang/${slug}/activiteit${id && `/${id}`}`;
export const obstaclePath = (slug: string, id = '') => `/werk/voortgang/${slug}/belemmering${id && `/${id}`}`;
/** How often help was looked for. `filter`: fields of the address, see features/demand/demand-list.ts. */
export const demandPath = (filter: Record<string, string> = {}) => withQuery('/werk/gebruik', filter);
export const ownAccountPath = () => '/werk/wachtwoord';
export const accountSavedPath = () => withQuery(ownAccountPath(), { opgeslagen: 'ja' });
/** Shown to who is signed in but may not open a page. */
export const forbiddenPath = () => '/werk/geen-toegang';
/** Shown for what does not exist behind sign-in: no page has this name. */
export const notFoundPath = () => '/werk/niet-gevonden';
/** Shown when the database does not answer. */
export const unavailablePath = () => '/werk/geen-verbinding';

/** Takes posts only: it ends sessions. */
export const signOutPath = () => '/uitloggen';
/** `token`: what the invited person got; it stands nowhere else. */
export const invitationPath = (token: string) => `/uitnodiging/${token}`;

/** `token`: what stands in a mail to who keeps something; `CONFIRMED` for the page after it was used. */
export const confirmationPath = (token: string) => `/bevestigen/${token}`;
/** No token is this short. */
export const CONFIRMED = 'gedaan';
/** By the same token: no more of these mails. */
export const stopRemindersPath = (token: string) => `${confirmationPath(token)}/geen-mail`;
/** `path` without a language's prefix. */
export const isStopReminders = (path: string) => /^\/bevestigen\/[^/]+\/geen-mail$/.test(path);

const signInNotice = (notice: string) => withQuery(signInPath(DEFAULT_LANGUAGE), { melding: notice });
/** Why somebody is sent to the page to sign in: to go on where they were, or because of what has just happened. */
export const signInAgainPath = (from: string) => withQuery(signInPath(DEFAULT_LANGUAGE), { terug: from });
/** `everywhere`: or only on this device, because the database did not answer. */
export const signedOutPath = (everywhere: boolean) => signInNotice(everywhere ? 'uitgelogd' : 'hier-uitgelogd');
export const accountReadyPath = () => signInNotice('account-klaar');
export const passwordChangedPath = () => signInNotice('wachtwoord');

const isUnder = (path: string, top: string) => path === top || path.startsWith(`${top}/`);

/** Whether a page exists only for who is signed in. `path` without a language's prefix. */
export const isBehindSignIn = (path: string) => isUnder(path, '/werk') && path !== unavailablePath();

/** Pages without a translation: their address has no language's prefix. */
export const isDutchOnly = (path: string) =>
  ['/werk', '/uitnodiging', '/bevestigen', '/uitloggen'].some((top) => isUnder(path, top));

/** Pages whose answer is for one person: they are kept nowhere and never given to two who ask at once. */
export const isPersonal = (path: string) => isDutchOnly(path) || isUnder(path, '/inloggen');

/** Where to go after signing in: a page of ours behind sign-in, whatever else was asked for. */
export function returnPath(asked: string): string {
  const base = 'http://own.invalid';
  const url = URL.canParse(asked, base) ? new URL(asked, base) : null;
  if (!url || url.origin !== base || !isBehindSignIn(url.pathname)) return workPath();
  return url.pathname + url.search;
}

/** Whether an address is, as it stands, a page of ours behind sign-in. */
export const isReturnPath = (path: string) => returnPath(path) === path;
