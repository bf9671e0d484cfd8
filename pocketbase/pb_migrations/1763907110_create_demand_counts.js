/// <reference path="../pb_data/types.d.ts" />
// How often help was looked for, as sums a municipality, day and kind. Nobody reads or writes them by the API: a route adds
// to a sum, another shows what may be shown. No moment of any kind is kept: it would undo that they are anonymous.
const NEVER = null;

migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_demand_counts',
        name: 'demand_counts',
        type: 'base',
        listRule: NEVER,
        viewRule: NEVER,
        createRule: NEVER,
        updateRule: NEVER,
        deleteRule: NEVER,
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
          // Text and no relation: nothing can be asked of it by way of another collection.
          { name: 'municipality', type: 'text', max: 36, required: true },
          { name: 'day', type: 'text', max: 10, required: true, pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          {
            name: 'kind',
            type: 'select',
            values: ['found', 'nothing_local', 'prevention', 'early_detection', 'debt_support', 'aftercare'],
            maxSelect: 1,
            required: true,
          },
          { name: 'sum', type: 'number', min: 1, onlyInt: true, required: true },
        ],
        indexes: [
          'CREATE INDEX idx_demand_counts_id_nocase ON demand_counts (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_demand_counts_sum ON demand_counts (day, municipality, kind)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('demand_counts'));
  },
);
