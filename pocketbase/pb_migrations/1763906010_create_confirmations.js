/// <reference path="../pb_data/types.d.ts" />
// A link in a mail by which somebody says that the own entries are still right. Its token stands in the mail alone; here
// is its SHA-256. Nobody reads or writes it by the API: routes do.
const NEVER = null;

migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_confirmations',
        name: 'confirmations',
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
          // Text and no relation: it goes by itself after its time.
          { name: 'user', type: 'text', max: 36, required: true },
          { name: 'token_hash', type: 'text', min: 64, max: 64, required: true, pattern: '^[0-9a-f]{64}$' },
          // JSON: collection and id of each entry that the mail named.
          { name: 'records', type: 'text', max: 20000, required: true },
          { name: 'used_at', type: 'date' },
          { name: 'failed', type: 'bool' },
          { name: 'created', type: 'autodate', onCreate: true, onUpdate: false },
          { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
        ],
        indexes: [
          'CREATE INDEX idx_confirmations_id_nocase ON confirmations (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_confirmations_token_hash ON confirmations (token_hash)',
          'CREATE INDEX idx_confirmations_user ON confirmations (user, created)',
        ],
      }),
    );
    const settings = app.settings();
    settings.rateLimits.rules = [
      ...settings.rateLimits.rules,
      { label: 'POST /api/ketenkaart/confirmations/', maxRequests: 60, duration: 60 },
    ];
    app.save(settings);
  },
  (app) => {
    const settings = app.settings();
    settings.rateLimits.rules = settings.rateLimits.rules.filter(
      (rule) => rule.label !== 'POST /api/ketenkaart/confirmations/',
    );
    app.save(settings);
    app.delete(app.findCollectionByNameOrId('confirmations'));
  },
);
