import type { User } from '../../domain/access/user.ts';
import type { UsersRecord } from '../records.gen.ts';

export function toUser(record: UsersRecord): User {
  return {
    id: record.id,
    name: record.name,
    email: record.email,
    role: record.role,
    managesUsers: record.manages_users,
    municipalityIds: record.municipalities,
    organizationIds: record.organizations,
    active: record.active,
    remindersOff: record.reminders_off,
  };
}
