/// <reference path="../pb_data/types.d.ts" />
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_intake_points',
        name: 'intake_points',
        type: 'base',
        listRule:
          'status = "published" && (@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published"))',
        viewRule:
          'status = "published" && (@request.auth.role = "site" || (service.status = "published" && service.organization.status = "published"))',
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
            name: 'municipality',
            type: 'relation',
            collectionId: 'kk_municipalities',
            maxSelect: 1,
            minSelect: 1,
            required: true,
            cascadeDelete: false,
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
            name: 'name',
            type: 'text',
            max: 200,
            required: true,
          },
          {
            name: 'description',
            type: 'text',
            max: 1000,
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
          'CREATE INDEX idx_intake_points_id_nocase ON intake_points (id COLLATE NOCASE)',
          "CREATE UNIQUE INDEX idx_intake_points_municipality ON intake_points (municipality) WHERE status = 'published'",
          'CREATE INDEX idx_intake_points_service ON intake_points (service)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('intake_points'));
  },
);
