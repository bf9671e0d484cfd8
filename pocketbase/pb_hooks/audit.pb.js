/// <reference path="../pb_data/types.d.ts" />
// The chain is written by hooks with SQL; through PocketBase nobody writes it, not even its superuser. Personal values may
// be erased, and nothing else.

onRecordCreate(() => require(`${__hooks}/lib/hooks.js`).refuseAppendOnly(), 'audit_records', 'audit_personal_values');
onRecordUpdate(() => require(`${__hooks}/lib/hooks.js`).refuseAppendOnly(), 'audit_records', 'audit_personal_values');
onRecordDelete(() => require(`${__hooks}/lib/hooks.js`).refuseAppendOnly(), 'audit_records');

// Asked each hour: a machine that is off at midnight keeps its head of the day as well.
cronAdd('auditHead', '7 * * * *', () => require(`${__hooks}/lib/hooks.js`).keepAuditHead($app));

routerAdd(
  'GET',
  '/api/ketenkaart/audit/heads',
  (e) => require(`${__hooks}/lib/hooks.js`).listAuditHeads(e),
  $apis.requireAuth('users'),
);
