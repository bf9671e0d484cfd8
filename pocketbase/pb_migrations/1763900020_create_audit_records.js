/// <reference path="../pb_data/types.d.ts" />
// What happened, in a chain: each row holds the hash of the one before. Ids are text, no relations: what goes later must
// not touch it. Rows are added by hooks with SQL; the triggers refuse every change, whoever asks.
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_audit_records',
        name: 'audit_records',
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
          { name: 'seq', type: 'number', required: true, onlyInt: true, min: 1 },
          { name: 'at', type: 'text', max: 24, required: true },
          { name: 'actor', type: 'text', max: 36 },
          { name: 'actor_role', type: 'text', max: 20, required: true },
          { name: 'action', type: 'text', max: 30, required: true },
          { name: 'collection', type: 'text', max: 60, required: true },
          { name: 'record', type: 'text', max: 36, required: true },
          { name: 'changes', type: 'text', max: 1000000, required: true },
          { name: 'prev_hash', type: 'text', max: 64, required: true },
          { name: 'hash', type: 'text', max: 64, required: true },
        ],
        indexes: [
          'CREATE INDEX idx_audit_records_id_nocase ON audit_records (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_audit_records_seq ON audit_records (seq)',
          'CREATE UNIQUE INDEX idx_audit_records_prev_hash ON audit_records (prev_hash)',
          'CREATE INDEX idx_audit_records_record ON audit_records (record, seq)',
          'CREATE INDEX idx_audit_records_actor ON audit_records (actor, seq)',
        ],
      }),
    );
    for (const act of ['UPDATE', 'DELETE']) {
      app
        .db()
        .newQuery(
          `CREATE TRIGGER audit_records_no_${act.toLowerCase()} BEFORE ${act} ON audit_records BEGIN SELECT RAISE(ABORT, 'audit_records is append-only'); END`,
        )
        .execute();
    }
  },
  (app) => {
    app.db().newQuery('DROP TRIGGER audit_records_no_update').execute();
    app.db().newQuery('DROP TRIGGER audit_records_no_delete').execute();
    app.delete(app.findCollectionByNameOrId('audit_records'));
  },
);
