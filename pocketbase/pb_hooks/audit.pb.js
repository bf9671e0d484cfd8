/// <reference path="../pb_data/types.d.ts" />
// The chain is written by hooks with SQL; through PocketBase nobody writes it, not even its superuser. Personal values may
// be erased, and nothing else.

onRecordCreate(
  () => {
    throw new ForbiddenError('append_only');
  },
  'audit_records',
  'audit_personal_values',
);
onRecordUpdate(
  () => {
    throw new ForbiddenError('append_only');
  },
  'audit_records',
  'audit_personal_values',
);
onRecordDelete(() => {
  throw new ForbiddenError('append_only');
}, 'audit_records');

// Asked each hour: a machine that is off at midnight keeps its head of the day as well.
cronAdd('auditHead', '7 * * * *', () => require(`${__hooks}/audit-heads.js`).keep($app));

routerAdd(
  'GET',
  '/api/ketenkaart/audit/heads',
  (e) => {
    const { currentUser } = require(`${__hooks}/person.js`);
    if (!require(`${__hooks}/lib/domain.js`).canReadAudit(currentUser(e.app, e.auth))) throw new ForbiddenError('');
    return e.json(200, { heads: require(`${__hooks}/audit-heads.js`).read(e.app) });
  },
  $apis.requireAuth('users'),
);
