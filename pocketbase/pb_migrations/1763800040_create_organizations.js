/// <reference path="../pb_data/types.d.ts" />
migrate(
  (app) => {
    const collection = new Collection({
      id: 'kk_organizations',
      name: 'organizations',
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
          values: ['alliance_partner', 'welfare', 'food_bank', 'social_services', 'other'],
          maxSelect: 1,
          required: true,
        },
        {
          name: 'legal_name',
          type: 'text',
          max: 300,
        },
        {
          name: 'kvk_number',
          type: 'text',
          max: 8,
          pattern: '^\\d{8}$',
        },
        {
          name: 'description',
          type: 'text',
          max: 2000,
        },
        {
          name: 'website',
          type: 'url',
        },
        {
          name: 'email',
          type: 'email',
        },
        {
          name: 'status',
          type: 'select',
          values: ['draft', 'published', 'hidden', 'withdrawn'],
          maxSelect: 1,
          required: true,
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
        'CREATE INDEX idx_organizations_id_nocase ON organizations (id COLLATE NOCASE)',
        'CREATE UNIQUE INDEX idx_organizations_slug ON organizations (slug)',
      ],
    });
    app.save(collection);
    // A relation to itself can only be added once the collection is there.
    collection.fields.add(
      new RelationField({
        name: 'national_partner',
        collectionId: 'kk_organizations',
        maxSelect: 1,
        cascadeDelete: false,
      }),
    );
    app.save(collection);
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('organizations'));
  },
);
