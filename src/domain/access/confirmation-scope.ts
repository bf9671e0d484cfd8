import type { User } from './user.ts';

/** Writes the mails that ask owners whether their entries are still right: the site, and no person. */
export function canSendConfirmations(user: User): boolean {
  return user.active && user.role === 'site';
}
