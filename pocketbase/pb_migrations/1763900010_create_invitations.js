/// <reference path="../pb_data/types.d.ts" />
// A one-time link for a new user. The token itself stands in the link alone; here is its SHA-256.
migrate(
  (app) => {
    const managers =
      '@request.auth.active = true && @request.auth.role = "staff" && @request.auth.manages_users = true';
    app.save(
      new Collection({
        id: 'kk_invitations',
        name: 'invitations',
        type: 'base',
        listRule: managers,
        viewRule: managers,
        createRule: managers,
        updateRule: managers,
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
          // Empty only for the first administrator, whom nobody knows yet: the hooks ask people for one.
          { name: 'email', type: 'email', required: false },
          { name: 'role', type: 'select', values: ['editor', 'officer', 'staff'], maxSelect: 1, required: true },
          { name: 'manages_users', type: 'bool' },
          {
            name: 'municipalities',
            type: 'relation',
            collectionId: 'kk_municipalities',
            maxSelect: 400,
            minSelect: 0,
            required: false,
            cascadeDelete: false,
          },
          {
            name: 'organizations',
            type: 'relation',
            collectionId: 'kk_organizations',
            maxSelect: 400,
            minSelect: 0,
            required: false,
            cascadeDelete: false,
          },
          { name: 'token_hash', type: 'text', min: 64, max: 64, required: true, pattern: '^[0-9a-f]{64}$' },
          { name: 'expires', type: 'date', required: true },
          { name: 'used_at', type: 'date' },
          { name: 'revoked', type: 'bool' },
          { name: 'created', type: 'autodate', onCreate: true, onUpdate: false },
          { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
        ],
        indexes: [
          'CREATE INDEX idx_invitations_id_nocase ON invitations (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_invitations_token_hash ON invitations (token_hash)',
          'CREATE INDEX idx_invitations_email ON invitations (email)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('invitations'));
  },
);
