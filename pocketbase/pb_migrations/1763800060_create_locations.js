/// <reference path="../pb_data/types.d.ts" />
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_locations',
        name: 'locations',
        type: 'base',
        listRule: 'status = "published" && (@request.auth.role = "site" || organization.status = "published")',
        viewRule: 'status = "published" && (@request.auth.role = "site" || organization.status = "published")',
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
            name: 'name',
            type: 'text',
            max: 200,
          },
          {
            name: 'street',
            type: 'text',
            max: 200,
          },
          {
            name: 'postcode',
            type: 'text',
            max: 7,
          },
          {
            name: 'place',
            type: 'text',
            max: 100,
          },
          {
            name: 'municipality',
            type: 'relation',
            collectionId: 'kk_municipalities',
            maxSelect: 1,
            minSelect: 0,
            required: false,
            cascadeDelete: false,
          },
          {
            name: 'accessibility',
            type: 'text',
            max: 500,
          },
          {
            name: 'status',
            type: 'select',
            values: ['draft', 'published', 'hidden', 'withdrawn'],
            maxSelect: 1,
            required: true,
          },
          {
            name: 'source_name',
            type: 'text',
            max: 200,
            required: true,
          },
          {
            name: 'source_url',
            type: 'text',
            max: 500,
          },
          {
            name: 'source_date',
            type: 'text',
            max: 10,
            pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
          },
          {
            name: 'licence',
            type: 'text',
            max: 200,
          },
          {
            name: 'retrieved_date',
            type: 'text',
            max: 10,
            required: true,
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          },
          {
            name: 'assured_date',
            type: 'text',
            max: 10,
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          },
          {
            name: 'assured_by',
            type: 'text',
            max: 200,
          },
          {
            name: 'created',
            type: 'autodate',
            onCreate: true,
            onUpdate: false,
          },
          {
            name: 'updated',
            type: 'autodate',
            onCreate: true,
            onUpdate: true,
          },
        ],
        indexes: [
          'CREATE INDEX idx_locations_id_nocase ON locations (id COLLATE NOCASE)',
          'CREATE INDEX idx_locations_organization ON locations (organization)',
          'CREATE INDEX idx_locations_municipality ON locations (municipality)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('locations'));
  },
);
