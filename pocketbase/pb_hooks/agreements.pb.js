/// <reference path="../pb_data/types.d.ts" />
// Agreements: who starts one and writes its draft, what is made known, and that nothing made known ever changes.

onRecordCreateRequest((e) => require(`${__hooks}/agreements.js`).startRequest(e), 'agreements');
onRecordUpdateRequest((e) => require(`${__hooks}/scope.js`).actingRequest(e), 'agreements');
onRecordDeleteRequest((e) => require(`${__hooks}/scope.js`).actingRequest(e), 'agreements', 'agreement_drafts');
onRecordCreateRequest((e) => require(`${__hooks}/agreements.js`).draftRequest(e, 'create'), 'agreement_drafts');
onRecordUpdateRequest((e) => require(`${__hooks}/agreements.js`).draftRequest(e, 'update'), 'agreement_drafts');
onRecordCreateRequest((e) => require(`${__hooks}/scope.js`).actingRequest(e), 'agreement_versions', 'agreement_events');

onRecordCreate((e) => require(`${__hooks}/agreements.js`).saveDraft(e, 'create'), 'agreement_drafts');
onRecordUpdate((e) => require(`${__hooks}/agreements.js`).saveDraft(e, 'update'), 'agreement_drafts');
onRecordDelete((e) => require(`${__hooks}/guard.js`).keepTrail(e, 'delete', () => e.next()), 'agreement_drafts');

onRecordCreate((e) => {
  e.record.set('sha256', $security.sha256(e.record.getString('document')));
  return e.next();
}, 'agreement_versions');
onRecordUpdate(
  () => {
    throw new ForbiddenError('append_only');
  },
  'agreement_versions',
  'agreement_events',
);
onRecordDelete(
  () => {
    throw new ForbiddenError('append_only');
  },
  'agreement_versions',
  'agreement_events',
);

for (const act of require(`${__hooks}/lib/domain.js`).AGREEMENT_ACTS) {
  routerAdd(
    'POST',
    `/api/ketenkaart/agreements/{id}/${act}`,
    (e) => require(`${__hooks}/agreement-routes.js`).act(e),
    $apis.requireAuth('users'),
  );
}

routerAdd(
  'GET',
  '/api/ketenkaart/agreements/{id}/history',
  (e) => require(`${__hooks}/agreement-routes.js`).history(e),
  $apis.requireAuth('users'),
);
