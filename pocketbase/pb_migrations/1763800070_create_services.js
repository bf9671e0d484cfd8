/// <reference path="../pb_data/types.d.ts" />
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_services',
        name: 'services',
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
            required: true,
          },
          {
            name: 'kind',
            type: 'select',
            values: [
              'walk_in',
              'volunteer_support',
              'professional_support',
              'early_warning',
              'food_aid',
              'helpline',
              'crisis_line',
            ],
            maxSelect: 1,
            required: true,
          },
          {
            name: 'description',
            type: 'text',
            max: 2000,
          },
          {
            name: 'phases',
            type: 'select',
            values: ['prevention', 'early_detection', 'debt_support', 'aftercare'],
            maxSelect: 4,
          },
          {
            name: 'target_groups',
            type: 'select',
            values: ['turkish_dutch', 'moroccan_dutch', 'self_employed', 'young_people', 'families'],
            maxSelect: 5,
          },
          {
            name: 'languages',
            type: 'json',
            maxSize: 20000,
          },
          {
            name: 'languages_note',
            type: 'text',
            max: 300,
          },
          {
            name: 'application_process',
            type: 'text',
            max: 1000,
          },
          {
            name: 'fees_description',
            type: 'text',
            max: 300,
          },
          {
            name: 'capacity',
            type: 'select',
            values: ['unknown', 'open', 'waiting_list', 'full'],
            maxSelect: 1,
            required: true,
          },
          {
            name: 'nationwide',
            type: 'bool',
          },
          {
            name: 'email',
            type: 'email',
          },
          {
            name: 'website',
            type: 'url',
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
          'CREATE INDEX idx_services_id_nocase ON services (id COLLATE NOCASE)',
          'CREATE INDEX idx_services_organization ON services (organization)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('services'));
  },
);
