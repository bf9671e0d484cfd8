/// <reference path="../pb_data/types.d.ts" />
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_postcode_areas',
        name: 'postcode_areas',
        type: 'base',
        listRule: '',
        viewRule: '',
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
            name: 'code',
            type: 'text',
            max: 4,
            required: true,
            pattern: '^[1-9]\\d{3}$',
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
            name: 'place',
            type: 'text',
            max: 100,
            required: true,
          },
          {
            name: 'latitude',
            type: 'number',
          },
          {
            name: 'longitude',
            type: 'number',
          },
          {
            name: 'shared_with',
            type: 'relation',
            collectionId: 'kk_municipalities',
            maxSelect: 10,
            minSelect: 0,
            required: false,
            cascadeDelete: false,
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
          'CREATE INDEX idx_postcode_areas_id_nocase ON postcode_areas (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_postcode_areas_code ON postcode_areas (code)',
          'CREATE INDEX idx_postcode_areas_municipality ON postcode_areas (municipality)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('postcode_areas'));
  },
);
