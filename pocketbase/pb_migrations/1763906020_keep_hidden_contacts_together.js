/// <reference path="../pb_data/types.d.ts" />
// A number may stand at several records of one organisation: all are hidden by one report and go back together.

migrate(
  (app) => {
    const collection = app.findCollectionByNameOrId('corrections');
    // {collection, record, value} each, until somebody decides.
    collection.fields.add(new JSONField({ name: 'hidden_contacts', maxSize: 1000000 }));
    app.save(collection);
    app
      .db()
      .newQuery(
        `UPDATE corrections SET hidden_contacts =
           json_array(json_object('collection', collection, 'record', record, 'value', hidden_value)) WHERE hidden = TRUE`,
      )
      .execute();
    collection.fields.removeByName('hidden_value');
    app.save(collection);
  },
  (app) => {
    const collection = app.findCollectionByNameOrId('corrections');
    collection.fields.add(new TextField({ name: 'hidden_value', max: 320 }));
    app.save(collection);
    app
      .db()
      .newQuery(
        `UPDATE corrections SET hidden_value = hidden_contacts ->> '$[0].value' WHERE hidden = TRUE AND field = 'email'`,
      )
      .execute();
    collection.fields.removeByName('hidden_contacts');
    app.save(collection);
  },
);
