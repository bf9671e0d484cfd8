import type { User, UserRole } from '../../domain/access/user.ts';
import type { App, RecordModel } from '../pocketbase.ts';

/** Who asks, as the domain knows a user and the database holds it now: both may have changed since the request came. */
export function currentUser(tx: App, auth: RecordModel): User {
  const record = tx.findRecordById('users', auth.id);
  return {
    id: record.id,
    name: record.getString('name'),
    email: record.email(),
    role: record.getString('role') as UserRole,
    managesUsers: record.getBool('manages_users'),
    municipalityIds: record.getStringSlice('municipalities'),
    organizationIds: record.getStringSlice('organizations'),
    active: record.getBool('active'),
    remindersOff: record.getBool('reminders_off'),
  };
}
