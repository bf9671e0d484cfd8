// What must be known of the records around a write to say whose it is. Read inside the transaction of the write. Only an
// officer's scope depends on places, so only then they are looked up.

function textsOf(tx, sql, params) {
  const rows = arrayOf(new DynamicModel({ text: '' }));
  tx.db().newQuery(sql).bind(params).all(rows);
  return rows.map((row) => row.text);
}

function find(tx, collection, id) {
  if (!id) return null;
  return tx.findRecordsByFilter(collection, 'id = {:id}', '', 1, 0, { id })[0] || null;
}

function creatorOf(tx, collection, id) {
  const sql =
    "SELECT actor AS text FROM audit_records WHERE record = {:id} AND collection = {:collection} AND action = 'created' ORDER BY seq LIMIT 1";
  return textsOf(tx, sql, { id, collection })[0] || '';
}

function isNational(tx, organization) {
  if (organization.getString('kind') === 'alliance_partner' && organization.getString('national_partner') === '') {
    return true;
  }
  const sql =
    "SELECT 'branch' AS text FROM organizations WHERE national_partner = {:id} UNION SELECT 'nationwide' AS text FROM services WHERE organization = {:id} AND nationwide = TRUE LIMIT 1";
  return textsOf(tx, sql, { id: organization.id }).length > 0;
}

/** Places of an organisation but those that a municipality alone says: by a claim nobody takes an organisation from another. */
const PLACES = `SELECT DISTINCT municipality AS text FROM places WHERE organization = {:id}
  AND NOT EXISTS (SELECT 1 FROM presences c WHERE c.id = places.id AND c.claimed_by != '')
  AND NOT EXISTS (SELECT 1 FROM locations c WHERE c.id = places.id AND c.claimed_by != '')
  AND NOT EXISTS (SELECT 1 FROM service_areas c WHERE c.id = places.id AND c.claimed_by != '')`;

function organizationFacts(tx, id, withPlaces) {
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

function serviceFacts(tx, id, withPlaces) {
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

function locationFacts(tx, id) {
  const location = find(tx, 'locations', id);
  if (!location) return null;
  return { organizationId: location.getString('organization'), municipalityId: location.getString('municipality') };
}

/** `record` is plain data, as it is or as it would become. */
function factsOf(tx, user, collection, record, action) {
  const withPlaces = user.role === 'officer';
  const isNew = action === 'create';
  const own = (name, relation) => (collection === name ? (isNew ? '' : record.id) : record[relation]);
  return {
    organization: organizationFacts(tx, own('organizations', 'organization'), withPlaces),
    service: serviceFacts(tx, own('services', 'service'), withPlaces),
    location:
      collection === 'locations'
        ? { organizationId: record.organization, municipalityId: record.municipality }
        : locationFacts(tx, record.location),
  };
}

/** Areas that the service of this area has beside it. */
function otherAreas(tx, area) {
  const sql = 'SELECT id AS text FROM service_areas WHERE service = {:service} AND id != {:id}';
  return textsOf(tx, sql, { service: area.service, id: area.id }).length;
}

/** The organisation that a record belongs to, by itself or by its service or location; null for none. */
function ownerOf(tx, collection, record) {
  if (collection === 'organizations') return find(tx, 'organizations', record.id);
  const through = find(tx, 'services', record.service) || find(tx, 'locations', record.location);
  return find(tx, 'organizations', record.organization || through?.getString('organization'));
}

/** Empty where there is no record. */
function nameOf(record) {
  return record ? record.getString('name') : '';
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
function nationalNames(tx, most) {
  const rows = arrayOf(new DynamicModel({ name: '', ownerId: '' }));
  tx.db().newQuery(NATIONAL_NAMES).bind({ most }).all(rows);
  return JSON.parse(JSON.stringify(rows));
}

/** Whose name an organisation or service would bear: the organisation itself, or who gives the service. */
function nameBearer(tx, collection, record) {
  if (collection === 'organizations') {
    return { id: record.id, nationalPartnerId: record.national_partner, mayUseAll: false };
  }
  const giver = ownerOf(tx, collection, record);
  return {
    id: giver.id,
    nationalPartnerId: giver.getString('national_partner'),
    mayUseAll: isNational(tx, giver),
  };
}

module.exports = {
  factsOf,
  find,
  isNational,
  nameBearer,
  nameOf,
  nationalNames,
  organizationFacts,
  otherAreas,
  ownerOf,
  textsOf,
};
