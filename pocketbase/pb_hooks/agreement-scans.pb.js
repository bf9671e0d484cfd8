/// <reference path="../pb_data/types.d.ts" />
// Scans of agreements on paper: who keeps them, that they are PDFs, and the trail of it.

onRecordCreateRequest((e) => require(`${__hooks}/lib/hooks.js`).checkScan(e, 'create'), 'agreement_scans');
onRecordUpdateRequest((e) => require(`${__hooks}/lib/hooks.js`).checkScan(e, 'update'), 'agreement_scans');
onRecordDeleteRequest((e) => require(`${__hooks}/lib/hooks.js`).checkScan(e, 'delete'), 'agreement_scans');
onRecordCreate((e) => require(`${__hooks}/lib/hooks.js`).saveScan(e, 'create'), 'agreement_scans');
onRecordUpdate((e) => require(`${__hooks}/lib/hooks.js`).saveScan(e, 'update'), 'agreement_scans');
onRecordDelete((e) => require(`${__hooks}/lib/hooks.js`).saveWithTrail(e, 'delete'), 'agreement_scans');
