/// <reference path="../pb_data/types.d.ts" />
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_schedules',
        name: 'schedules',
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
            name: 'location',
            type: 'relation',
            collectionId: 'kk_locations',
            maxSelect: 1,
            minSelect: 0,
            required: false,
            cascadeDelete: true,
          },
          {
            name: 'hours',
            type: 'json',
            maxSize: 20000,
          },
          {
            name: 'closures',
            type: 'json',
            maxSize: 20000,
          },
          {
            name: 'description',
            type: 'text',
            max: 300,
          },
          {
            name: 'valid_from',
            type: 'text',
            max: 10,
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          },
          {
            name: 'valid_to',
            type: 'text',
            max: 10,
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
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
          'CREATE INDEX idx_schedules_id_nocase ON schedules (id COLLATE NOCASE)',
          'CREATE INDEX idx_schedules_service ON schedules (service)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('schedules'));
  },
);
