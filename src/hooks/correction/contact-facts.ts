/** What the domain asks for of a contact before it is hidden at once. */
import type { ContactFacts } from '../../domain/correction/takedown.ts';
import { isInstitutionsContact } from '../../domain/hooks-entry.ts';
import { storedDaysAgo } from '../clock.ts';
import { isNational, ownerOf } from '../directory/owners.ts';
import type { App, RecordModel } from '../pocketbase.ts';
import { find, plain } from '../records.ts';
import { textsOf } from '../sql.ts';
import type { Copy } from './contacts.ts';

/** The service, organisation and place that the contact is of; empty texts for the others. */
function holdersOf({ collection, record }: Copy) {
  const of = (name: string, relation: string) => (collection === name ? record.id : record.getString(relation));
  return {
    service: of('services', 'service'),
    organization: of('organizations', 'organization'),
    location: of('locations', 'location'),
  };
}

function isInstitutions(tx: App, contact: Copy): boolean {
  const service = find(tx, 'services', holdersOf(contact).service);
  const organization = ownerOf(tx, contact.collection, plain(contact.record));
  return isInstitutionsContact(
    { isOfService: service !== null, isNationwideService: service?.getBool('nationwide') ?? false },
    organization && { kind: organization.getString('kind'), isNational: isNational(tx, organization) },
  );
}

function isFirstDoors(tx: App, contact: Copy): boolean {
  const { service, organization, location } = holdersOf(contact);
  const sql = `SELECT i.id AS text FROM intake_points i JOIN services s ON s.id = i.service
    WHERE i.status = 'published' AND (s.id = {:service}
      OR (s.organization = {:organization} AND {:isOwn})
      OR s.id IN (SELECT service FROM service_at_locations WHERE location = {:location})) LIMIT 1`;
  const isOwn = service === '' && contact.collection !== 'locations' && location === '';
  return textsOf(tx, sql, { service, organization, location, isOwn }).length > 0;
}

function wasRepublished(tx: App, record: RecordModel): boolean {
  const sql =
    "SELECT id AS text FROM corrections WHERE record = {:record} AND hidden_at != '' AND state = 'declined' LIMIT 1";
  return textsOf(tx, sql, { record: record.id }).length > 0;
}

export function contactFacts(tx: App, contact: Copy): ContactFacts {
  const { collection, record } = contact;
  const hidden = 'SELECT id AS text FROM corrections WHERE hidden_at >= {:moment}';
  return {
    number: collection === 'phones' ? record.getString('number') : '',
    isInstitutions: isInstitutions(tx, contact),
    isFirstDoors: isFirstDoors(tx, contact),
    municipalityNumbers: textsOf(tx, "SELECT phone AS text FROM municipalities WHERE phone != ''", {}),
    wasRepublished: wasRepublished(tx, record),
    hiddenToday: textsOf(tx, hidden, { moment: storedDaysAgo(1) }).length,
  };
}
