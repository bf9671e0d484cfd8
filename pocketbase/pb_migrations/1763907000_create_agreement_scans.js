/// <reference path="../pb_data/types.d.ts" />
// The scan of an agreement that was signed on paper: one an agreement, with the agreement's own id. Names and signatures
// stand on it, so it is for who works with the agreement alone: the file is protected, it takes a token to read it.
const READ =
  '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= agreement.municipalities.id))';
const WRITE =
  '@request.auth.active = true && agreement.form = "paper" && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= agreement.municipalities.id))';

migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_agreement_scans',
        name: 'agreement_scans',
        type: 'base',
        listRule: READ,
        viewRule: READ,
        createRule: WRITE,
        updateRule: WRITE,
        deleteRule: WRITE,
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
          {
            name: 'file',
            type: 'file',
            maxSelect: 1,
            maxSize: 5242880,
            mimeTypes: ['application/pdf'],
            protected: true,
            required: true,
          },
          { name: 'name', type: 'text', max: 200, required: true },
          { name: 'size', type: 'number', required: true, onlyInt: true, min: 1 },
          { name: 'sha256', type: 'text', max: 64, required: true, pattern: '^[0-9a-f]{64}$' },
          { name: 'created', type: 'autodate', onCreate: true, onUpdate: false },
          { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
        ],
        indexes: [
          'CREATE INDEX idx_agreement_scans_id_nocase ON agreement_scans (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_agreement_scans_agreement ON agreement_scans (agreement)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('agreement_scans'));
  },
);
