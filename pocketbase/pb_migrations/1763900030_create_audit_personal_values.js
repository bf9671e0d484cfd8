/// <reference path="../pb_data/types.d.ts" />
// Names, addresses and numbers that may be a person's: the audit chain holds their salted hash, the value stands here,
// where it can be erased without breaking the chain.
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_audit_personal_values',
        name: 'audit_personal_values',
        type: 'base',
        listRule: '@request.auth.active = true && @request.auth.role = "staff"',
        viewRule: '@request.auth.active = true && @request.auth.role = "staff"',
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
          { name: 'collection', type: 'text', max: 60, required: true },
          { name: 'record', type: 'text', max: 36, required: true },
          { name: 'field', type: 'text', max: 60, required: true },
          { name: 'value', type: 'text', max: 5000, required: true },
          { name: 'salt', type: 'text', max: 64, required: true },
          { name: 'hash', type: 'text', max: 64, required: true },
        ],
        indexes: [
          'CREATE INDEX idx_audit_personal_values_id_nocase ON audit_personal_values (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_audit_personal_values_hash ON audit_personal_values (hash)',
          'CREATE INDEX idx_audit_personal_values_record ON audit_personal_values (record, field)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('audit_personal_values'));
  },
);
