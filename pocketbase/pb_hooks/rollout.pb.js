/// <reference path="../pb_data/types.d.ts" />
// What staff and officers record of the rollout: asked whose it is, checked, audited; an activity also rings for the site.

onRecordCreateRequest((e) => require(`${__hooks}/lib/hooks.js`).checkRollout(e, 'create'), 'activities', 'obstacles');
onRecordUpdateRequest((e) => require(`${__hooks}/lib/hooks.js`).checkRollout(e, 'update'), 'activities', 'obstacles');
onRecordDeleteRequest((e) => require(`${__hooks}/lib/hooks.js`).checkRollout(e, 'delete'), 'activities', 'obstacles');

onRecordCreate((e) => require(`${__hooks}/lib/hooks.js`).saveRollout(e, 'create'), 'activities', 'obstacles');
onRecordUpdate((e) => require(`${__hooks}/lib/hooks.js`).saveRollout(e, 'update'), 'activities', 'obstacles');
onRecordDelete((e) => require(`${__hooks}/lib/hooks.js`).saveRollout(e, 'delete'), 'activities', 'obstacles');
