import type { AuditedCollection } from '../../domain/collections.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

const t = translator(DEFAULT_LANGUAGE);

/** What one record of a collection is called, for who works here: of every collection whose writes are recorded. */
const TEXTS = {
  organizations: t('work.collection_organizations'),
  services: t('work.collection_services'),
  locations: t('work.collection_locations'),
  phones: t('work.collection_phones'),
  schedules: t('work.collection_schedules'),
  service_areas: t('work.collection_service_areas'),
  service_at_locations: t('work.collection_service_at_locations'),
  presences: t('work.collection_presences'),
  intake_points: t('work.collection_intake_points'),
  municipalities: t('work.collection_municipalities'),
  municipality_successions: t('work.collection_municipality_successions'),
  postcode_areas: t('work.collection_postcode_areas'),
  networks: t('work.collection_networks'),
  initiatives: t('work.collection_initiatives'),
  activities: t('work.collection_activities'),
  obstacles: t('work.collection_obstacles'),
  agreements: t('work.collection_agreements'),
  agreement_drafts: t('work.collection_agreement_drafts'),
  agreement_scans: t('work.collection_agreement_scans'),
  agreement_versions: t('work.collection_agreement_versions'),
  agreement_events: t('work.collection_agreement_events'),
  confirmations: t('work.collection_confirmations'),
  corrections: t('work.collection_corrections'),
  users: t('work.collection_users'),
  invitations: t('work.collection_invitations'),
} satisfies Record<AuditedCollection, string>;
export const COLLECTION_LABELS: ReadonlyMap<string, string> = new Map(Object.entries(TEXTS));

/** One that nobody foresaw is shown as it is stored. */
export function collectionLabel(collection: string): string {
  return COLLECTION_LABELS.get(collection) ?? collection;
}
