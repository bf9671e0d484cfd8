/** Whose a record is: of which organisation, and what that one is. Read inside the transaction of the write. */
import type { NameBearer, NationalName } from '../../domain/access/national-names.ts';
import type { StoredRecord } from '../../domain/checks/field-errors.ts';
import { NATIONAL_NAMES_MOST, textOf } from '../../domain/hooks-entry.ts';
import type { App, RecordModel } from '../pocketbase.ts';
import { find } from '../records.ts';
import { rowsOf, textsOf } from '../sql.ts';

/** The organisation that a record belongs to, by itself or by its service or location; null for none. */
export function ownerOf(tx: App, collection: string, record: StoredRecord): RecordModel | null {
  if (collection === 'organizations') return find(tx, 'organizations', textOf(record, 'id'));
  const through = find(tx, 'services', textOf(record, 'service')) ?? find(tx, 'locations', textOf(record, 'location'));
  return find(tx, 'organizations', textOf(record, 'organization') || through?.getString('organization') || '');
}

/** Empty where there is no record. */
export function nameOf(record: RecordModel | null): string {
  return record ? record.getString('name') : '';
}

/** Whether an organisation is known in the whole country: no single municipality's. */
export function isNational(tx: App, organization: RecordModel): boolean {
  if (organization.getString('kind') === 'alliance_partner' && organization.getString('national_partner') === '') {
    return true;
  }
  const sql =
    "SELECT 'branch' AS text FROM organizations WHERE national_partner = {:id} UNION SELECT 'nationwide' AS text FROM services WHERE organization = {:id} AND nationwide = TRUE LIMIT 1";
  return textsOf(tx, sql, { id: organization.id }).length > 0;
}

// As `isNational` says it of one.
const NATIONAL_NAMES = `WITH national AS (
    SELECT id, name, legal_name, slug FROM organizations
    WHERE (kind = 'alliance_partner' AND national_partner = '')
      OR id IN (SELECT national_partner FROM organizations WHERE national_partner != '')
      OR id IN (SELECT organization FROM services WHERE nationwide = TRUE)
  )
  SELECT name, id AS ownerId FROM national
  UNION SELECT legal_name, id FROM national WHERE legal_name != ''
  UNION SELECT slug, id FROM national
  UNION SELECT name, organization FROM services WHERE nationwide = TRUE
  ORDER BY 1 LIMIT {:most}`;

/** By which names people know the national organisations, whatever their status: a hidden one is not anybody's name. */
export function nationalNames(tx: App): NationalName[] {
  const rows = rowsOf(tx, NATIONAL_NAMES, { most: NATIONAL_NAMES_MOST }, { name: '', ownerId: '' });
  // Out of Go's hands: read one by one, each costs a call.
  return JSON.parse(JSON.stringify(rows));
}

/** Whose name an organisation or service would bear: the organisation itself, or who gives the service. */
export function nameBearer(tx: App, collection: string, record: StoredRecord & { id: string }): NameBearer {
  if (collection === 'organizations') {
    return { id: record.id, nationalPartnerId: textOf(record, 'national_partner'), mayUseAll: false };
  }
  const giver = ownerOf(tx, collection, record);
  return {
    id: giver?.id ?? '',
    nationalPartnerId: giver?.getString('national_partner') ?? '',
    mayUseAll: giver !== null && isNational(tx, giver),
  };
}
