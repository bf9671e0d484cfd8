/// <reference path="../pb_data/types.d.ts" />
// What a reader asked to hide must be known after the contact itself is gone: whose it was, and a hash of it.

migrate(
  (app) => {
    const collection = app.findCollectionByNameOrId('corrections');
    // Text and no relation: the report outlives what it is about.
    collection.fields.add(new TextField({ name: 'contact_owner', max: 36 }));
    collection.fields.add(new TextField({ name: 'contact_hash', max: 64 }));
    collection.addIndex('idx_corrections_contact_owner', false, 'contact_owner', '');
    app.save(collection);
  },
  (app) => {
    const collection = app.findCollectionByNameOrId('corrections');
    collection.removeIndex('idx_corrections_contact_owner');
    collection.fields.removeByName('contact_owner');
    collection.fields.removeByName('contact_hash');
    app.save(collection);
  },
);
