/// <reference path="../pb_data/types.d.ts" />
// The text of an agreement while people write it: one draft an agreement, with the agreement's own id. Each save raises the
// revision, and says which one it read. The document is canonical JSON, as text: json fields reorder their keys.
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_agreement_drafts',
        name: 'agreement_drafts',
        type: 'base',
        listRule:
          '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= agreement.municipalities.id))',
        viewRule:
          '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= agreement.municipalities.id))',
        createRule:
          '@request.auth.active = true && ((@request.auth.role = "staff" && agreement.form = "paper") || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= agreement.municipalities.id))',
        updateRule:
          '@request.auth.active = true && ((@request.auth.role = "staff" && agreement.form = "paper") || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= agreement.municipalities.id))',
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
          { name: 'document', type: 'text', max: 100000, required: true },
          { name: 'revision', type: 'number', required: true, onlyInt: true, min: 1 },
          { name: 'created', type: 'autodate', onCreate: true, onUpdate: false },
          { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
        ],
        indexes: [
          'CREATE INDEX idx_agreement_drafts_id_nocase ON agreement_drafts (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_agreement_drafts_agreement ON agreement_drafts (agreement)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('agreement_drafts'));
  },
);
