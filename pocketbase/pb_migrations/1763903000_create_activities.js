/// <reference path="../pb_data/types.d.ts" />
// What staff and officers did for the collaboration in a municipality. Private: of it, the site reads only the view
// `activity_facts`, so that no summary can ever reach a page or the copy on disk.
const OWN =
  '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities:each ?= municipality))';
const OWN_TO_CHANGE =
  '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && recorded_by = "officer" && @request.auth.municipalities:each ?= municipality))';

migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_activities',
        name: 'activities',
        type: 'base',
        listRule: OWN,
        viewRule: OWN,
        createRule: OWN,
        updateRule: OWN_TO_CHANGE,
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
            name: 'municipality',
            type: 'relation',
            collectionId: 'kk_municipalities',
            maxSelect: 1,
            minSelect: 1,
            required: true,
            cascadeDelete: false,
          },
          {
            name: 'kind',
            type: 'select',
            values: ['acquaintance', 'exploration', 'wider_meeting', 'agreement_meeting', 'evaluation', 'other'],
            maxSelect: 1,
            required: true,
          },
          {
            name: 'date',
            type: 'text',
            max: 10,
            required: true,
            pattern: '^\\d{4}-\\d{2}-\\d{2}$',
          },
          {
            name: 'organizations',
            type: 'relation',
            collectionId: 'kk_organizations',
            maxSelect: 40,
            minSelect: 0,
            required: false,
            cascadeDelete: false,
          },
          {
            name: 'summary',
            type: 'text',
            max: 1000,
          },
          {
            name: 'recorded_by',
            type: 'select',
            values: ['staff', 'officer'],
            maxSelect: 1,
          },
          {
            name: 'status',
            type: 'select',
            values: ['valid', 'withdrawn'],
            maxSelect: 1,
            required: true,
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
        indexes: [
          'CREATE INDEX idx_activities_id_nocase ON activities (id COLLATE NOCASE)',
          'CREATE INDEX idx_activities_municipality ON activities (municipality, date)',
        ],
      }),
    );
    app.save(
      new Collection({
        id: 'kk_activity_facts',
        name: 'activity_facts',
        type: 'view',
        listRule: '@request.auth.role = "site"',
        viewRule: '@request.auth.role = "site"',
        viewQuery: "SELECT id, municipality, kind, date FROM activities WHERE status = 'valid'",
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('activity_facts'));
    app.delete(app.findCollectionByNameOrId('activities'));
  },
);
