/// <reference path="../pb_data/types.d.ts" />
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_service_areas',
        name: 'service_areas',
        type: 'base',
        listRule:
          '@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published")',
        viewRule:
          '@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published")',
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
            name: 'service',
            type: 'relation',
            collectionId: 'kk_services',
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
            cascadeDelete: false,
          },
          {
            name: 'name',
            type: 'text',
            max: 100,
          },
          {
            name: 'postcodes',
            type: 'json',
            maxSize: 20000,
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
          'CREATE INDEX idx_service_areas_id_nocase ON service_areas (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_service_areas_service_municipality_name ON service_areas (service, municipality, name)',
          'CREATE INDEX idx_service_areas_municipality ON service_areas (municipality)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('service_areas'));
  },
);
