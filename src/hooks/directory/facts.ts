/**
 * What must be known of the records around a write to say whose it is. Read inside the transaction of the write. Only an
 * officer's scope depends on places, so only then they are looked up.
 */
import type { LocationFacts, OrganizationFacts, ServiceFacts } from '../../domain/access/directory-scope.ts';
import type { User } from '../../domain/access/user.ts';
import type { WriteFacts } from '../../domain/access/write-directory.ts';
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import { textOf } from '../../domain/hooks-entry.ts';
import type { Action } from '../by-request.ts';
import type { App } from '../pocketbase.ts';
import { find } from '../records.ts';
import { textsOf } from '../sql.ts';
import { isNational } from './owners.ts';

function creatorOf(tx: App, collection: string, id: string): string {
  const sql =
    "SELECT actor AS text FROM audit_records WHERE record = {:id} AND collection = {:collection} AND action = 'created' ORDER BY seq LIMIT 1";
  return textsOf(tx, sql, { id, collection })[0] ?? '';
}

/** Places of an organisation but those that a municipality alone says: by a claim nobody takes an organisation from another. */
const PLACES = `SELECT DISTINCT municipality AS text FROM places WHERE organization = {:id}
  AND NOT EXISTS (SELECT 1 FROM presences c WHERE c.id = places.id AND c.claimed_by != '')
  AND NOT EXISTS (SELECT 1 FROM locations c WHERE c.id = places.id AND c.claimed_by != '')
  AND NOT EXISTS (SELECT 1 FROM service_areas c WHERE c.id = places.id AND c.claimed_by != '')`;

export function organizationFacts(tx: App, id: string, withPlaces: boolean): OrganizationFacts | null {
  const organization = find(tx, 'organizations', id);
  if (!organization) return null;
  if (!withPlaces) return { id, isNational: false, municipalityIds: [], createdBy: '' };
  return {
    id,
    isNational: isNational(tx, organization),
    municipalityIds: textsOf(tx, PLACES, { id }),
    createdBy: creatorOf(tx, 'organizations', id),
  };
}

function serviceFacts(tx: App, id: string, withPlaces: boolean): ServiceFacts | null {
  const service = find(tx, 'services', id);
  if (!service) return null;
  const areas = 'SELECT DISTINCT municipality AS text FROM service_areas WHERE service = {:id}';
  return {
    organizationId: service.getString('organization'),
    isNationwide: service.getBool('nationwide'),
    municipalityIds: withPlaces ? textsOf(tx, areas, { id }) : [],
    createdBy: withPlaces ? creatorOf(tx, 'services', id) : '',
  };
}

function locationFacts(tx: App, id: string): LocationFacts | null {
  const location = find(tx, 'locations', id);
  return (
    location && {
      organizationId: location.getString('organization'),
      municipalityId: location.getString('municipality'),
    }
  );
}

/** `record` is plain data, as it is or as it would become. */
export function factsOf(tx: App, user: User, collection: string, record: StoredRecord, action: Action): WriteFacts {
  const withPlaces = user.role === 'officer';
  const ownId = action === 'create' ? '' : textOf(record, 'id');
  const idOf = (name: string, relation: string) => (collection === name ? ownId : textOf(record, relation));
  return {
    organization: organizationFacts(tx, idOf('organizations', 'organization'), withPlaces),
    service: serviceFacts(tx, idOf('services', 'service'), withPlaces),
    location:
      collection === 'locations'
        ? { organizationId: textOf(record, 'organization'), municipalityId: textOf(record, 'municipality') }
        : locationFacts(tx, textOf(record, 'location')),
  };
}

/** Areas that the service of this area has beside it. */
export function otherAreas(tx: App, area: StoredRecord): number {
  const sql = 'SELECT id AS text FROM service_areas WHERE service = {:service} AND id != {:id}';
  return textsOf(tx, sql, { service: area.service, id: area.id }).length;
}
