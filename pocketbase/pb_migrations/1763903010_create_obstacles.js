/// <reference path="../pb_data/types.d.ts" />
// What gets in the way in a municipality. It may be about officials who can be identified: staff alone read it.
const STAFF = '@request.auth.active = true && @request.auth.role = "staff"';

migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_obstacles',
        name: 'obstacles',
        type: 'base',
        listRule: STAFF,
        viewRule: STAFF,
        createRule: STAFF,
        updateRule: STAFF,
        deleteRule: STAFF,
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
            name: 'kind',
            type: 'select',
            values: ['outsourced_competition', 'little_support', 'strained_relations', 'capacity', 'other'],
            maxSelect: 1,
            required: true,
          },
          {
            name: 'since',
            type: 'text',
            max: 10,
            required: true,
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          },
          {
            name: 'until',
            type: 'text',
            max: 10,
            required: true,
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          },
          {
            name: 'resolved',
            type: 'text',
            max: 10,
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          },
          {
            name: 'note',
            type: 'text',
            max: 1000,
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
          'CREATE INDEX idx_obstacles_id_nocase ON obstacles (id COLLATE NOCASE)',
          'CREATE INDEX idx_obstacles_municipality ON obstacles (municipality)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('obstacles'));
  },
);
