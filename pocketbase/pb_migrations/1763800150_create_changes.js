/// <reference path="../pb_data/types.d.ts" />
// What the site's snapshot reads: one row a write, numbered in the transaction of the write itself.
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_changes',
        name: 'changes',
        type: 'base',
        listRule: '@request.auth.role = "site"',
        viewRule: '@request.auth.role = "site"',
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
            name: 'seq',
            type: 'number',
            required: true,
            onlyInt: true,
            min: 1,
          },
          {
            name: 'collection',
            type: 'text',
            max: 60,
            required: true,
          },
          {
            name: 'record',
            type: 'text',
            max: 36,
            required: true,
          },
          {
            name: 'action',
            type: 'select',
            values: ['create', 'update', 'delete'],
            maxSelect: 1,
            required: true,
          },
          {
            name: 'created',
            type: 'autodate',
            onCreate: true,
            onUpdate: false,
          },
        ],
        indexes: [
          'CREATE INDEX idx_changes_id_nocase ON changes (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_changes_seq ON changes (seq)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('changes'));
  },
);
