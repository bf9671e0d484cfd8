/// <reference path="../pb_data/types.d.ts" />
// Agreements: who starts one and writes its draft, what is made known, and that nothing made known ever changes.

onRecordCreateRequest((e) => require(`${__hooks}/lib/hooks.js`).checkAgreementStart(e), 'agreements');
onRecordUpdateRequest((e) => require(`${__hooks}/lib/hooks.js`).nameActor(e), 'agreements');
onRecordDeleteRequest((e) => require(`${__hooks}/lib/hooks.js`).nameActor(e), 'agreements', 'agreement_drafts');
onRecordCreateRequest((e) => require(`${__hooks}/lib/hooks.js`).checkDraft(e, 'create'), 'agreement_drafts');
onRecordUpdateRequest((e) => require(`${__hooks}/lib/hooks.js`).checkDraft(e, 'update'), 'agreement_drafts');
onRecordCreateRequest((e) => require(`${__hooks}/lib/hooks.js`).nameActor(e), 'agreement_versions', 'agreement_events');

onRecordCreate((e) => require(`${__hooks}/lib/hooks.js`).saveDraft(e, 'create'), 'agreement_drafts');
onRecordUpdate((e) => require(`${__hooks}/lib/hooks.js`).saveDraft(e, 'update'), 'agreement_drafts');
onRecordDelete((e) => require(`${__hooks}/lib/hooks.js`).saveWithTrail(e, 'delete'), 'agreement_drafts');

onRecordCreate((e) => require(`${__hooks}/lib/hooks.js`).hashVersion(e), 'agreement_versions');
onRecordUpdate(() => require(`${__hooks}/lib/hooks.js`).refuseAppendOnly(), 'agreement_versions', 'agreement_events');
onRecordDelete(() => require(`${__hooks}/lib/hooks.js`).refuseAppendOnly(), 'agreement_versions', 'agreement_events');

for (const act of require(`${__hooks}/lib/hooks.js`).domain.AGREEMENT_ACTS) {
  routerAdd(
    'POST',
    `/api/ketenkaart/agreements/{id}/${act}`,
    (e) => require(`${__hooks}/lib/hooks.js`).actOnAgreement(e),
    $apis.requireAuth('users'),
  );
}
routerAdd(
  'GET',
  '/api/ketenkaart/agreements/{id}/history',
  (e) => require(`${__hooks}/lib/hooks.js`).listHistory(e),
  $apis.requireAuth('users'),
);
