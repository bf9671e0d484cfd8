/// <reference path="../pb_data/types.d.ts" />
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_networks',
        name: 'networks',
        type: 'base',
        listRule: 'status = "published"',
        viewRule: 'status = "published"',
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
            name: 'name',
            type: 'text',
            max: 200,
            required: true,
          },
          {
            name: 'slug',
            type: 'text',
            max: 200,
            required: true,
            pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
          },
          {
            name: 'kind',
            type: 'select',
            values: ['local_alliance', 'public_private', 'regional_agreement'],
            maxSelect: 1,
            required: true,
          },
          {
            name: 'description',
            type: 'text',
            max: 2000,
          },
          {
            name: 'municipalities',
            type: 'relation',
            collectionId: 'kk_municipalities',
            maxSelect: 400,
            minSelect: 0,
            required: false,
            cascadeDelete: false,
          },
          {
            name: 'organizations',
            type: 'relation',
            collectionId: 'kk_organizations',
            maxSelect: 400,
            minSelect: 0,
            required: false,
            cascadeDelete: false,
          },
          {
            name: 'other_partners',
            type: 'json',
            maxSize: 20000,
          },
          {
            name: 'agreement_signed',
            type: 'bool',
          },
          {
            name: 'website',
            type: 'url',
          },
          {
            name: 'since',
            type: 'text',
            max: 10,
            pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
          },
          {
            name: 'valid_to',
            type: 'text',
            max: 10,
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
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
          'CREATE INDEX idx_networks_id_nocase ON networks (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_networks_slug ON networks (slug)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('networks'));
  },
);
