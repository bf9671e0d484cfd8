/// <reference path="../pb_data/types.d.ts" />
// A draft as it was made known: frozen, with its SHA-256. Nobody changes or deletes one; the hooks refuse it even to
// PocketBase's superuser. `revision`: of the draft it was made from, 0 for none.
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_agreement_versions',
        name: 'agreement_versions',
        type: 'base',
        listRule:
          '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= agreement.municipalities.id))',
        viewRule:
          '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= agreement.municipalities.id))',
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
            name: 'agreement',
            type: 'relation',
            collectionId: 'kk_agreements',
            maxSelect: 1,
            minSelect: 1,
            required: true,
            cascadeDelete: false,
          },
          { name: 'number', type: 'number', required: true, onlyInt: true, min: 1 },
          { name: 'document', type: 'text', max: 100000, required: true },
          { name: 'sha256', type: 'text', max: 64, pattern: '^[0-9a-f]{64}$' },
          { name: 'revision', type: 'number', onlyInt: true, min: 0 },
          { name: 'created', type: 'autodate', onCreate: true, onUpdate: false },
          { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
        ],
        indexes: [
          'CREATE INDEX idx_agreement_versions_id_nocase ON agreement_versions (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_agreement_versions_number ON agreement_versions (agreement, number)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('agreement_versions'));
  },
);
