import { withQuery } from './language.ts';

/** The field of the address that says which page of a list is shown. */
export const PAGE_FIELD = 'pagina';
const pageQuery = (page: number) => ({ [PAGE_FIELD]: page > 1 ? String(page) : '' });

/** Pages behind sign-in exist in Dutch only, and so have no language's prefix. */
export const workPath = () => '/werk';
/** `role`, `state`: which users, empty for all. */
export const usersPath = (filter: { role?: string; state?: string } = {}) =>
  withQuery('/werk/gebruikers', { rol: filter.role ?? '', stand: filter.state ?? '' });
/** `notice`: what has just happened. */
export const usersNoticePath = (notice: 'opgeslagen' | 'ingetrokken' | 'niet-ingetrokken') =>
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
/** `filter`: which agreements, by the field of the address, empty for all; `page`: of a long list, counted from 1. */
export const agreementsWorkPath = (filter: Record<string, string> = {}, page = 1) =>
  withQuery('/werk/afspraken', { ...filter, ...pageQuery(page) });
/** After a draft was thrown away. */
export const agreementDiscardedPath = () => withQuery('/werk/afspraken', { melding: 'weggegooid' });
export const newAgreementPath = () => '/werk/afspraken/nieuw';
export type AgreementNotice = 'opgeslagen' | 'bekendgemaakt' | 'vastgelegd' | 'bevestigd' | 'ingetrokken' | 'veranderd';
/** `notice`: what has just happened. */
export const agreementWorkPath = (id: string, notice: AgreementNotice | '' = '') =>
  withQuery(`/werk/afspraken/${id}`, { melding: notice });
export const agreementPartPath = (id: string, part: string, notice: AgreementNotice | '' = '') =>
  withQuery(`/werk/afspraken/${id}/${part}`, { melding: notice });
export const agreementPreviewPath = (id: string) => `/werk/afspraken/${id}/voorbeeld`;
/** What can be done with an agreement, by the word of its page's address; the acts of src/domain/agreement/lifecycle.ts. */
export const AGREEMENT_ACT_WORDS = {
  announce: 'bekendmaken',
  record: 'vastleggen',
  confirm: 'bevestigen',
  withdraw: 'intrekken',
  discard: 'weggooien',
} as const;
export const agreementActPath = (id: string, act: keyof typeof AGREEMENT_ACT_WORDS) =>
  `/werk/afspraken/${id}/${AGREEMENT_ACT_WORDS[act]}`;
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
  | 'niet-gecontroleerd';
/** Of who said that all is still right: whether it was stored, by what became of it (src/domain/outcome.ts). */
export const confirmedNotice = (kind: string): WorkNotice =>
  kind === 'done' ? 'gecontroleerd' : kind === 'conflict' ? 'veranderd' : 'niet-gecontroleerd';
/** `filter`, `page`: as of agreements. */
export const organizationsWorkPath = (filter: Record<string, string> = {}, page = 1) =>
  withQuery('/werk/organisaties', { ...filter, ...pageQuery(page) });
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
export type ClaimNotice = 'overgenomen' | 'niet-overgenomen' | 'al-beantwoord';
/** What municipalities added at organisations that are not theirs. `notice`: what has just happened. */
export const claimsWorkPath = (notice: ClaimNotice | '' = '') => withQuery('/werk/toegevoegd', { melding: notice });
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
