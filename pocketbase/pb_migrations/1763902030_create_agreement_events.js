/// <reference path="../pb_data/types.d.ts" />
// What happened to an agreement, in order; its status is read out of them. Nobody changes or deletes one. All kinds here are
// public for good; what is not (sending for signature) gets a collection of its own.
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_agreement_events',
        name: 'agreement_events',
        type: 'base',
        listRule: '',
        viewRule: '',
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
          {
            name: 'version',
            type: 'relation',
            collectionId: 'kk_agreement_versions',
            maxSelect: 1,
            minSelect: 1,
            required: true,
            cascadeDelete: false,
          },
          { name: 'number', type: 'number', required: true, onlyInt: true, min: 1 },
          {
            name: 'kind',
            type: 'select',
            values: ['announced', 'recorded', 'withdrawn', 'terminated'],
            maxSelect: 1,
            required: true,
          },
          { name: 'day', type: 'text', max: 10, required: true, pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          { name: 'signed_date', type: 'text', max: 10, pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
          { name: 'vouched_by', type: 'select', values: ['source', 'municipality', 'alliance'], maxSelect: 1 },
          { name: 'reason', type: 'text', max: 1000 },
          { name: 'source_name', type: 'text', max: 200 },
          { name: 'source_url', type: 'text', max: 500 },
          { name: 'source_date', type: 'text', max: 10, pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
          { name: 'licence', type: 'text', max: 200 },
          { name: 'retrieved_date', type: 'text', max: 10, required: true, pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          { name: 'assured_date', type: 'text', max: 10, pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          { name: 'assured_by', type: 'text', max: 200 },
          { name: 'created', type: 'autodate', onCreate: true, onUpdate: false },
          { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
        ],
        indexes: [
          'CREATE INDEX idx_agreement_events_id_nocase ON agreement_events (id COLLATE NOCASE)',
          'CREATE UNIQUE INDEX idx_agreement_events_number ON agreement_events (agreement, number)',
          'CREATE INDEX idx_agreement_events_version ON agreement_events (version)',
        ],
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('agreement_events'));
  },
);
