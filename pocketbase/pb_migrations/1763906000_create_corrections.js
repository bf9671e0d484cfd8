/// <reference path="../pb_data/types.d.ts" />
// What a reader reports that is not right. Nobody reads or writes it by the API: routes decide exactly whose a report is.
const NEVER = null;

migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_corrections',
        name: 'corrections',
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
          { name: 'collection', type: 'text', max: 60, required: true },
          // Text and no relation: the report outlives what it is about.
          { name: 'record', type: 'text', max: 36, required: true },
          { name: 'field', type: 'text', max: 60 },
          { name: 'kind', type: 'text', max: 30, required: true },
          { name: 'text', type: 'text', max: 1000 },
          { name: 'contact', type: 'text', max: 200 },
          { name: 'state', type: 'select', values: ['open', 'solved', 'declined'], maxSelect: 1, required: true },
          { name: 'answer', type: 'text', max: 300 },
          { name: 'answered_by', type: 'text', max: 20 },
          // The contact was hidden at once, and when; a mail address is kept here until somebody decides.
          { name: 'hidden', type: 'bool' },
          { name: 'hidden_at', type: 'date' },
          { name: 'hidden_value', type: 'text', max: 320 },
          { name: 'created', type: 'autodate', onCreate: true, onUpdate: false },
          { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
        ],
        indexes: [
          'CREATE INDEX idx_corrections_id_nocase ON corrections (id COLLATE NOCASE)',
          'CREATE INDEX idx_corrections_state ON corrections (state, created)',
          'CREATE INDEX idx_corrections_record ON corrections (record)',
          'CREATE INDEX idx_corrections_hidden_at ON corrections (hidden_at)',
        ],
      }),
    );
    const settings = app.settings();
    // The floor for who calls PocketBase itself; the site's own limit is narrower.
    settings.rateLimits.rules = [
      ...settings.rateLimits.rules,
      { label: 'POST /api/ketenkaart/corrections', maxRequests: 30, duration: 60 },
    ];
    app.save(settings);
  },
  (app) => {
    const settings = app.settings();
    settings.rateLimits.rules = settings.rateLimits.rules.filter(
      (rule) => rule.label !== 'POST /api/ketenkaart/corrections',
    );
    app.save(settings);
    app.delete(app.findCollectionByNameOrId('corrections'));
  },
);
