/** What a signed-in person is. `site` is no person: the site's own reader, which nobody can make, be or change. */
export const USER_ROLES = ['editor', 'officer', 'staff', 'site'] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** Roles a person may be invited to. */
export const PERSON_ROLES = ['editor', 'officer', 'staff'] as const satisfies readonly UserRole[];
export type PersonRole = (typeof PERSON_ROLES)[number];

export interface User {
  id: string;
  name: string;
  email: string;
  role: UserRole;
  /** Invites, scopes and deactivates users. Only staff may. */
  managesUsers: boolean;
  /** The officer's scope. */
  municipalityIds: string[];
  /** The editor's scope. */
  organizationIds: string[];
  /** Whoever is not active cannot sign in, and no session of theirs works. */
  active: boolean;
  /** Has asked for no more mails about own entries that run out. */
  remindersOff: boolean;
}

/** Every limit of signing in and inviting. */
export const ACCESS_LIMITS = {
  /** Characters; a passphrase rather than signs nobody remembers. */
  passwordMin: 12,
  /** Bytes in UTF-8: bcrypt, with which PocketBase keeps passwords, reads no more. */
  passwordMaxBytes: 71,
  nameMax: 200,
  invitationDays: 7,
  /** Shorter: it opens an account that exists. */
  passwordLinkDays: 1,
  /** Random bytes in the token of a link: an invitation, a new password, a confirmation. */
  linkTokenBytes: 32,
  sessionHours: 8,
  /** Wrong passwords of one account within an hour over PocketBase's own API, from all addresses together. */
  guessesByAccount: 100,
  /** Wrong old passwords within an hour in one session. */
  guessesBySession: 10,
  guessHourMs: 60 * 60_000,
} as const;

/** May invite people, and change the scope, role and activity of others. */
export function canManageUsers(user: User): boolean {
  return user.active && user.role === 'staff' && user.managesUsers;
}

/** May read the audit records: that something was changed, when and by which role. */
export function canReadAudit(user: User): boolean {
  return isStaff(user);
}

/** May read the personal values in them too: whose name, address or number it was, and who changed it. */
export function canReadPersonalValues(user: User): boolean {
  return canManageUsers(user);
}

/** Alliance staff who may work at this moment. */
export function isStaff(user: User): boolean {
  return user.active && user.role === 'staff';
}

export function isOfficerOf(user: User, municipalityId: string): boolean {
  return isOfficer(user) && municipalityId !== '' && user.municipalityIds.includes(municipalityId);
}

export function isOfficer(user: User): boolean {
  return user.active && user.role === 'officer';
}

export function isEditorOf(user: User, organizationId: string): boolean {
  return (
    user.active && user.role === 'editor' && organizationId !== '' && user.organizationIds.includes(organizationId)
  );
}
