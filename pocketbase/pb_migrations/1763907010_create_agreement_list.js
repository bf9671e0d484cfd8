/// <reference path="../pb_data/types.d.ts" />
// What the work list shows of an agreement, for who keeps it: a few words of documents of up to 100,000 characters each, which
// PocketBase would otherwise give whole. Of its last event: what happened, and the term of the version it was about.
migrate(
  (app) => {
    app.save(
      new Collection({
        id: 'kk_agreement_list',
        name: 'agreement_list',
        type: 'view',
        listRule:
          '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= municipalities.id))',
        viewRule:
          '@request.auth.active = true && (@request.auth.role = "staff" || (@request.auth.role = "officer" && @request.auth.municipalities.id ?= municipalities.id))',
        viewQuery: `SELECT a.id, a.form, a.municipalities,
            CAST(json_extract(COALESCE(d.document, v.document), '$.title') AS TEXT) AS title,
            CAST(json_extract(COALESCE(d.document, v.document), '$.term.to') AS TEXT) AS ends,
            CAST(COALESCE(e.kind, '') AS TEXT) AS last_kind,
            CAST(json_extract(COALESCE(v.document, d.document), '$.term.from') AS TEXT) AS term_from,
            CAST(json_extract(COALESCE(v.document, d.document), '$.term.to') AS TEXT) AS term_to,
            CAST((d.document IS NOT NULL AND (COALESCE(e.kind, '') NOT IN ('announced', 'recorded') OR d.document <> v.document)) AS BOOL) AS has_news
          FROM agreements a
          LEFT JOIN agreement_drafts d ON d.agreement = a.id
          LEFT JOIN agreement_events e ON e.agreement = a.id
            AND e.number = (SELECT MAX(number) FROM agreement_events WHERE agreement = a.id)
          LEFT JOIN agreement_versions v ON v.id = e.version
          WHERE d.id IS NOT NULL OR v.id IS NOT NULL`,
      }),
    );
  },
  (app) => {
    app.delete(app.findCollectionByNameOrId('agreement_list'));
  },
);
