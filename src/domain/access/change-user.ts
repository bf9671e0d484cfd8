import { type FieldErrors, listOf, type StoredRecord, textOf } from '../checks/field-errors.ts';
import { textErrors } from '../checks/text-fields.ts';
import { ACCESS_LIMITS, canManageUsers, PERSON_ROLES, type User } from './user.ts';

/** What people change of themselves, and of others. Everything else of an account is PocketBase's or nobody's. */
const OWN_FIELDS = ['name', 'reminders_off'];
const MANAGED_FIELDS = ['name', 'role', 'manages_users', 'municipalities', 'organizations', 'active'];
/** Fields that PocketBase itself keeps. */
const KEPT_FIELDS = ['updated'];

/** Whether the user may change anything of this account. */
export function canChangeUser(user: User, account: StoredRecord): boolean {
  if (!user.active || account.role === 'site') return false;
  return account.id === user.id || canManageUsers(user);
}

/**
 * May make a link with which somebody else chooses a new password. Not for oneself: whoever sits down at an open session
 * would keep the account.
 */
export function canRenewPassword(user: User, account: StoredRecord): boolean {
  return account.id !== user.id && account.active === true && account.role !== 'site' && canManageUsers(user);
}

/**
 * What is wrong with changing an account so; empty when it may be done. Nobody changes the own role, scope or activity, so
 * nobody locks themselves out; nobody changes another's address or password.
 */
export function userChangeErrors(
  user: User,
  before: StoredRecord,
  after: StoredRecord,
  changesPassword: boolean,
): FieldErrors {
  const isOneself = before.id === user.id;
  const allowed = [...(isOneself ? OWN_FIELDS : MANAGED_FIELDS), ...KEPT_FIELDS];
  const errors: FieldErrors = {};
  for (const field of Object.keys(after)) {
    if (allowed.includes(field)) continue;
    if (JSON.stringify(after[field] ?? null) !== JSON.stringify(before[field] ?? null))
      errors[field] = 'not_changeable';
  }
  if (changesPassword && !isOneself) errors.password = 'not_changeable';
  const renamed = after.name !== before.name;
  return { ...(renamed ? nameErrors(after) : {}), ...(isOneself ? {} : scopeOfRoleErrors(after)), ...errors };
}

/** Whoever writes an account or an invitation: only staff manage users. */
export function managerErrors(record: StoredRecord): FieldErrors {
  return record.manages_users === true && textOf(record, 'role') !== 'staff' ? { manages_users: 'staff_only' } : {};
}

/** What is wrong with role and scope, of an account or of an invitation. */
export function scopeOfRoleErrors(record: StoredRecord): FieldErrors {
  const errors: FieldErrors = managerErrors(record);
  const role = textOf(record, 'role');
  if (!PERSON_ROLES.some((one) => one === role)) errors.role = 'not_changeable';
  if (role === 'editor' && listOf(record, 'organizations').length === 0) errors.organizations = 'required';
  if (role === 'officer' && listOf(record, 'municipalities').length === 0) errors.municipalities = 'required';
  return errors;
}

/** What is wrong with the name and the password of a new account. */
export function accountErrors(name: string, password: string): FieldErrors {
  return { ...nameErrors({ name }), ...passwordErrors(password) };
}

function nameErrors(record: StoredRecord): FieldErrors {
  const name = textOf(record, 'name').trim();
  if (name === '') return { name: 'required' };
  return name.length > ACCESS_LIMITS.nameMax ? { name: 'name_too_long' } : textErrors('users', null, { name });
}

/** Characters are counted as people see them typed, bytes as bcrypt reads them. */
export function passwordErrors(password: string): FieldErrors {
  const characters = Array.from(password);
  if (characters.length < ACCESS_LIMITS.passwordMin) return { password: 'password_too_short' };
  const bytes = characters.reduce((sum, character) => sum + bytesOf(character), 0);
  return bytes > ACCESS_LIMITS.passwordMaxBytes ? { password: 'password_too_long' } : {};
}

/** Bytes of one character in UTF-8. The hooks' JavaScript has no TextEncoder. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
