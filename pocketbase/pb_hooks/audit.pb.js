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
