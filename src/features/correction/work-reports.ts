import { isOverdue } from '../../domain/correction/correction-time.ts';
import { reportedEntry } from '../../domain/correction/reported-entry.ts';
import type { Correction, OwnCorrection } from '../../domain/correction/types.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import {
  agreementWorkPath,
  firstDoorWorkPath,
  locationPath,
  organizationFormPath,
  phonePath,
  serviceWorkPath,
} from '../../paths.ts';
import { collectionLabel } from '../directory/collection-labels.ts';
import { KIND_LABELS } from './report-labels.ts';

/** Which reports: those that wait, those that wait for too long, or those that were answered. */
export const REPORT_FILTERS = ['open', 'laat', 'klaar'] as const;
export type ReportFilter = (typeof REPORT_FILTERS)[number];

const t = translator(DEFAULT_LANGUAGE);

export const FILTER_OPTIONS = [
  { value: 'open', text: t('work.reports_open') },
  { value: 'laat', text: t('work.reports_late') },
  { value: 'klaar', text: t('work.reports_answered') },
];

/** Reports of one filter: somebody's own number first, then who waits longest; answered ones by the last. */
export function filterReports(all: readonly OwnCorrection[], filter: ReportFilter, nowMs: number): OwnCorrection[] {
  if (filter === 'klaar') return all.filter(({ state }) => state !== 'open');
  const open = all.filter((report) => report.state === 'open' && (filter === 'open' || isOverdue(report, nowMs)));
  return open.sort((a, b) => urgency(b) - urgency(a) || a.created - b.created);
}

function urgency({ kind }: OwnCorrection): number {
  return kind === 'private_contact' ? 1 : 0;
}

/** How many wait, how many of them for too long, and how many are about somebody's own number. */
export function countReports(all: readonly OwnCorrection[], nowMs: number) {
  const open = all.filter(({ state }) => state === 'open');
  return {
    open: open.length,
    late: open.filter((report) => isOverdue(report, nowMs)).length,
    urgent: open.filter(({ kind }) => kind === 'private_contact').length,
  };
}

/** "Telefoonnummer: 06 12345678 (Humanitas)". */
export function aboutText(report: OwnCorrection, directory: Directory, nowMs: number): string {
  const { about, collection } = report;
  const known = reportedEntry(directory, collection, report.recordId, nowMs)?.name;
  const name = about.name || known || (about.isThere ? '' : t('work.report_gone'));
  const owner = about.organizationName === '' || about.organizationName === name ? '' : ` (${about.organizationName})`;
  const what = report.field === 'email' ? t('work.report_email') : collectionLabel(collection);
  return name === '' ? what + owner : `${what}: ${name}${owner}`;
}

/** As it is asked of who reports; of somebody's own number, as those who keep the entry speak of it. */
export function kindLabel({ kind }: Pick<Correction, 'kind'>): string {
  return kind === 'private_contact' ? t('work.report_private') : t(KIND_LABELS[kind]);
}

/** Where what it is about is mended; empty where there is no form for it. */
export function mendPath({ collection, recordId, about }: OwnCorrection, directory: Directory): string {
  if (!about.isThere) return '';
  if (collection === 'organizations') return organizationFormPath(recordId);
  if (collection === 'services') return serviceWorkPath(recordId);
  if (collection === 'phones') return phonePath(recordId);
  if (collection === 'locations') return locationPath(about.organizationId, recordId);
  if (collection === 'agreements') return agreementWorkPath(recordId);
  const slug = directory.municipalities.get(about.municipalityId)?.slug;
  return collection === 'intake_points' && slug ? firstDoorWorkPath(slug) : '';
}
