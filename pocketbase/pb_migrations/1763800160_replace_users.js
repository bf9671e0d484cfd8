/// <reference path="../pb_data/types.d.ts" />
// PocketBase brings a `users` collection with short ids; ours has UUIDs, roles and scopes, and nobody signs up alone.
migrate(
  (app) => {
    app.delete(app.findCollectionByNameOrId('users'));
    app.save(
      new Collection({
        id: 'kk_users',
        name: 'users',
        type: 'auth',
        listRule: 'id = @request.auth.id',
        viewRule: 'id = @request.auth.id',
        createRule: null,
        updateRule: null,
        deleteRule: null,
        manageRule: null,
        authRule: 'active = true',
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
            name: 'name',
            type: 'text',
            max: 200,
          },
          {
            name: 'role',
            type: 'select',
            values: ['editor', 'officer', 'staff', 'site'],
            maxSelect: 1,
            required: true,
          },
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
          {
            name: 'active',
            type: 'bool',
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
        indexes: ['CREATE INDEX idx_users_id_nocase ON users (id COLLATE NOCASE)'],
        passwordAuth: {
          enabled: true,
          identityFields: ['email'],
        },
        otp: {
          enabled: false,
        },
        oauth2: {
          enabled: false,
        },
        mfa: {
          enabled: false,
        },
        authAlert: {
          enabled: false,
        },
        authToken: {
          duration: 28800,
        },
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('users'));
    app.save(new Collection({ name: 'users', type: 'auth' }));
  },
);
