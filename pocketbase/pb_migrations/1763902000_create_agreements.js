/// <reference path="../pb_data/types.d.ts" />
// Chain agreements: what stands for good. The text stands in drafts and versions, what happened in events. Public as soon as
// there is a public event (the rule comes with that collection); nobody changes a row through the API.
migrate(
  (app) => {
    const collection = new Collection({
      id: 'kk_agreements',
      name: 'agreements',
      type: 'base',
      listRule:
        '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= municipalities.id))',
      viewRule:
        '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= municipalities.id))',
      createRule:
        '@request.auth.active = true && ((@request.auth.role = "staff" && form = "paper") || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= municipalities.id))',
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
        { name: 'slug', type: 'text', max: 200, required: true, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
        { name: 'form', type: 'select', values: ['digital', 'paper'], maxSelect: 1, required: true },
        {
          name: 'municipalities',
          type: 'relation',
          collectionId: 'kk_municipalities',
          maxSelect: 400,
          minSelect: 1,
          required: true,
          cascadeDelete: false,
        },
        {
          name: 'network',
          type: 'relation',
          collectionId: 'kk_networks',
          maxSelect: 1,
          minSelect: 0,
          required: false,
          cascadeDelete: false,
        },
        { name: 'created', type: 'autodate', onCreate: true, onUpdate: false },
        { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true },
      ],
      indexes: [
        'CREATE INDEX idx_agreements_id_nocase ON agreements (id COLLATE NOCASE)',
        'CREATE UNIQUE INDEX idx_agreements_slug ON agreements (slug)',
      ],
    });
    app.save(collection);
    // A relation to itself can only be added once the collection is there.
    collection.fields.add(
      new RelationField({ name: 'predecessor', collectionId: 'kk_agreements', maxSelect: 1, cascadeDelete: false }),
    );
    app.save(collection);
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('agreements'));
  },
);
