/// <reference path="../pb_data/types.d.ts" />
// Scans of agreements on paper: who keeps them, that they are PDFs, and the trail of it.

onRecordCreateRequest((e) => require(`${__hooks}/agreement-scans.js`).scanRequest(e, 'create'), 'agreement_scans');
onRecordUpdateRequest((e) => require(`${__hooks}/agreement-scans.js`).scanRequest(e, 'update'), 'agreement_scans');
onRecordDeleteRequest((e) => require(`${__hooks}/agreement-scans.js`).scanRequest(e, 'delete'), 'agreement_scans');
onRecordCreate((e) => require(`${__hooks}/agreement-scans.js`).saveScan(e, 'create'), 'agreement_scans');
onRecordUpdate((e) => require(`${__hooks}/agreement-scans.js`).saveScan(e, 'update'), 'agreement_scans');
onRecordDelete((e) => require(`${__hooks}/guard.js`).keepTrail(e, 'delete', () => e.next()), 'agreement_scans');
