/// <reference path="../pb_data/types.d.ts" />
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_municipalities',
        name: 'municipalities',
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
            max: 6,
            required: true,
            pattern: '^GM\\d{4}$',
          },
          {
            name: 'name',
            type: 'text',
            max: 100,
            required: true,
          },
          {
            name: 'slug',
            type: 'text',
            max: 100,
            required: true,
            pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
          },
          {
            name: 'aliases',
            type: 'json',
            maxSize: 20000,
          },
          {
            name: 'province',
            type: 'text',
            max: 50,
            required: true,
          },
          {
            name: 'province_code',
            type: 'text',
            max: 4,
            required: true,
            pattern: '^PV\\d{2}$',
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
            name: 'population',
            type: 'number',
            min: 0,
            onlyInt: true,
          },
          {
            name: 'population_year',
            type: 'number',
            onlyInt: true,
          },
          {
            name: 'phone',
            type: 'text',
            max: 40,
          },
          {
            name: 'website',
            type: 'url',
          },
          {
            name: 'town_hall_street',
            type: 'text',
            max: 200,
          },
          {
            name: 'town_hall_postcode',
            type: 'text',
            max: 7,
          },
          {
            name: 'town_hall_place',
            type: 'text',
            max: 100,
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
          'CREATE INDEX idx_municipalities_id_nocase ON municipalities (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_municipalities_code ON municipalities (code)',
          "CREATE UNIQUE INDEX idx_municipalities_slug ON municipalities (slug) WHERE valid_to = ''",
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('municipalities'));
  },
);
