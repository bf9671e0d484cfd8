/// <reference path="../pb_data/types.d.ts" />
// Where an organisation is known: one row, with the same id, for each of its presences, of its locations in a known
// municipality and of the areas of its services. An index and no record of its own: triggers keep it with whatever writes
// those, and rules and hooks ask it in one step which municipalities an organisation lies in. (Three joins beside each
// other multiply: a list then took an officer of twenty municipalities more than thirty seconds.)
const TRIGGERS = {
  presences_insert:
    'AFTER INSERT ON presences BEGIN INSERT INTO places (id, organization, municipality) VALUES (NEW.id, NEW.organization, NEW.municipality); END',
  presences_update:
    'AFTER UPDATE OF organization, municipality ON presences BEGIN UPDATE places SET organization = NEW.organization, municipality = NEW.municipality WHERE id = NEW.id; END',
  presences_delete: 'AFTER DELETE ON presences BEGIN DELETE FROM places WHERE id = OLD.id; END',
  locations_insert:
    "AFTER INSERT ON locations WHEN NEW.municipality != '' BEGIN INSERT INTO places (id, organization, municipality) VALUES (NEW.id, NEW.organization, NEW.municipality); END",
  locations_update:
    "AFTER UPDATE OF organization, municipality ON locations BEGIN DELETE FROM places WHERE id = OLD.id; INSERT INTO places (id, organization, municipality) SELECT NEW.id, NEW.organization, NEW.municipality WHERE NEW.municipality != ''; END",
  locations_delete: 'AFTER DELETE ON locations BEGIN DELETE FROM places WHERE id = OLD.id; END',
  service_areas_insert:
    'AFTER INSERT ON service_areas BEGIN INSERT INTO places (id, organization, municipality) SELECT NEW.id, organization, NEW.municipality FROM services WHERE id = NEW.service; END',
  service_areas_update:
    'AFTER UPDATE OF service, municipality ON service_areas BEGIN DELETE FROM places WHERE id = OLD.id; INSERT INTO places (id, organization, municipality) SELECT NEW.id, organization, NEW.municipality FROM services WHERE id = NEW.service; END',
  service_areas_delete: 'AFTER DELETE ON service_areas BEGIN DELETE FROM places WHERE id = OLD.id; END',
  services_update:
    'AFTER UPDATE OF organization ON services BEGIN UPDATE places SET organization = NEW.organization WHERE id IN (SELECT id FROM service_areas WHERE service = NEW.id); END',
};

const FILL = `INSERT INTO places (id, organization, municipality)
  SELECT id, organization, municipality FROM presences
  UNION ALL SELECT id, organization, municipality FROM locations WHERE municipality != ''
  UNION ALL SELECT area.id, services.organization, area.municipality FROM service_areas area JOIN services ON services.id = area.service`;

migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_places',
        name: 'places',
        type: 'base',
        listRule: null,
        viewRule: null,
        createRule: null,
        updateRule: null,
        deleteRule: null,
        fields: [
          {
            name: 'id',
            type: 'text',
            system: true,
            primaryKey: true,
            required: true,
            min: 36,
            max: 36,
            pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
            autogeneratePattern: '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}',
          },
          {
            name: 'organization',
            type: 'relation',
            collectionId: 'kk_organizations',
            maxSelect: 1,
            minSelect: 1,
            required: true,
            cascadeDelete: true,
          },
          {
            name: 'municipality',
            type: 'relation',
            collectionId: 'kk_municipalities',
            maxSelect: 1,
            minSelect: 1,
            required: true,
            cascadeDelete: true,
          },
        ],
        indexes: [
          'CREATE INDEX idx_places_id_nocase ON places (id COLLATE NOCASE)',
          'CREATE INDEX idx_places_organization ON places (organization, municipality)',
          'CREATE INDEX idx_places_municipality ON places (municipality)',
        ],
      }),
    );
    app.db().newQuery(FILL).execute();
    for (const name of Object.keys(TRIGGERS))
      app.db().newQuery(`CREATE TRIGGER places_${name} ${TRIGGERS[name]}`).execute();
  },
  (app) => {
    for (const name of Object.keys(TRIGGERS)) app.db().newQuery(`DROP TRIGGER places_${name}`).execute();
    app.delete(app.findCollectionByNameOrId('places'));
  },
);
