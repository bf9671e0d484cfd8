import { canSeeRollout, canSeeRolloutOf } from './rollout-scope.ts';
import type { User } from './user.ts';

/** Adds to the counts: the site, and no person. */
export function canCountDemand(user: User): boolean {
  return user.active && user.role === 'site';
}

/** May see how often help was looked for: staff everywhere, an officer in the own municipalities. */
export function canSeeDemand(user: User): boolean {
  return canSeeRollout(user);
}

/** `municipalityId`: empty for all together, which is no municipality's own. */
export function canSeeDemandOf(user: User, municipalityId: string): boolean {
  return canSeeDemand(user) && (municipalityId === '' || canSeeRolloutOf(user, municipalityId));
}
