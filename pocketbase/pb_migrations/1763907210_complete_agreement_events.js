/// <reference path="../pb_data/types.d.ts" />
// Who records an agreement from paper says of what it does not hold whether it is not there, or not known to them. Of what
// was recorded before nobody asked.
migrate(
  (app) => {
    const events = app.findCollectionByNameOrId('agreement_events');
    const said = (name, values) =>
      events.fields.add(new SelectField({ id: `kk_agreement_events_${name}`, name, values, maxSelect: 1 }));
    said('tasks_said', ['none', 'unknown']);
    said('term_said', ['open', 'unknown']);
    app.save(events);
  },
  (app) => {
    const events = app.findCollectionByNameOrId('agreement_events');
    events.fields.removeByName('tasks_said');
    events.fields.removeByName('term_said');
    app.save(events);
  },
);
