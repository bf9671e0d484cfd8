import type { StoredRecord } from '../../src/domain/checks/field-errors.ts';

const PROVENANCE = {
  source_name: 'Made up for a test',
  source_url: 'https://example.org/source',
  source_date: '2026',
  licence: 'CC0-1.0',
  retrieved_date: '2026-03-11',
  assured_date: '',
  assured_by: '',
};

/**
 * One record of each public collection that may be stored, as PocketBase stores it. Relations hold names instead of ids;
 * tests against a real PocketBase put their own ids there.
 */
export const GOOD_RECORDS: Record<string, StoredRecord> = {
  municipalities: {
    ...PROVENANCE,
    code: 'GM0193',
    name: 'Zwolle',
    slug: 'zwolle',
    aliases: ['Swolle'],
    province: 'Overijssel',
    province_code: 'PV23',
    latitude: 52.5,
    longitude: 6.1,
    phone: '14 038',
    town_hall_postcode: '8011 AB',
    valid_from: '',
    valid_to: '',
  },
  municipality_successions: { ...PROVENANCE, predecessor: 'haaren', successor: 'boxtel', date: '2021-01-01' },
  postcode_areas: { ...PROVENANCE, code: '8011', municipality: 'zwolle', place: 'Zwolle', shared_with: [] },
  organizations: {
    ...PROVENANCE,
    id: 'org',
    name: 'Op Orde',
    slug: 'op-orde',
    kind: 'welfare',
    national_partner: '',
    status: 'published',
    valid_from: '',
    valid_to: '',
  },
  presences: { ...PROVENANCE, organization: 'org', municipality: 'zwolle', since: '2021-04', until: '2021-04-30' },
  locations: { ...PROVENANCE, organization: 'org', postcode: '8011 AB', status: 'published' },
  services: {
    ...PROVENANCE,
    organization: 'org',
    name: 'Inloop',
    kind: 'walk_in',
    phases: ['prevention'],
    languages: ['nl', 'ar', 'ber'],
    capacity: 'unknown',
    status: 'published',
  },
  service_at_locations: { ...PROVENANCE, service: 'service', location: 'location' },
  service_areas: { ...PROVENANCE, service: 'service', municipality: 'zwolle', name: 'Zuid', postcodes: ['8011'] },
  phones: { ...PROVENANCE, organization: 'org', number: '038 498 91 11', type: 'voice', status: 'published' },
  schedules: {
    ...PROVENANCE,
    service: 'service',
    hours: [{ day: 1, opens: '09:00', closes: '12:00' }],
    closures: [{ from: '2026-12-24', to: '2027-01-03', reason: 'Kerst' }],
    valid_from: '2026-01-01',
    valid_to: '2026-12-31',
  },
  intake_points: { ...PROVENANCE, municipality: 'zwolle', service: 'service', name: 'Op Orde', status: 'published' },
  networks: {
    ...PROVENANCE,
    name: 'Samen',
    slug: 'samen',
    kind: 'local_alliance',
    other_partners: ['De Kerk'],
    since: '2019',
    valid_to: '2026-12-31',
    status: 'published',
  },
  initiatives: { ...PROVENANCE, name: 'Proef', slug: 'proef', kind: 'pilot', since: '2016', status: 'published' },
};
