/// <reference path="../pb_data/types.d.ts" />
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_phones',
        name: 'phones',
        type: 'base',
        listRule:
          'status = "published" && (@request.auth.role = "site" || organization.status = "published" || (service.status = "published" && service.organization.status = "published") || (location.status = "published" && location.organization.status = "published"))',
        viewRule:
          'status = "published" && (@request.auth.role = "site" || organization.status = "published" || (service.status = "published" && service.organization.status = "published") || (location.status = "published" && location.organization.status = "published"))',
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
            minSelect: 0,
            required: false,
            cascadeDelete: true,
          },
          {
            name: 'service',
            type: 'relation',
            collectionId: 'kk_services',
            maxSelect: 1,
            minSelect: 0,
            required: false,
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
            name: 'number',
            type: 'text',
            max: 30,
            required: true,
          },
          {
            name: 'extension',
            type: 'text',
            max: 10,
          },
          {
            name: 'type',
            type: 'select',
            values: ['voice', 'text', 'whatsapp', 'text_relay'],
            maxSelect: 1,
            required: true,
          },
          {
            name: 'description',
            type: 'text',
            max: 200,
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
          'CREATE INDEX idx_phones_id_nocase ON phones (id COLLATE NOCASE)',
          'CREATE INDEX idx_phones_organization ON phones (organization)',
          'CREATE INDEX idx_phones_service ON phones (service)',
          'CREATE INDEX idx_phones_location ON phones (location)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('phones'));
  },
);
