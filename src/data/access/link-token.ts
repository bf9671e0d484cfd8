import { createHash, randomBytes } from 'node:crypto';
import { ACCESS_LIMITS } from '../../domain/access/user.ts';

/** A token of a link that nobody can guess, and what is kept of it. */
export function newLinkToken(): { token: string; hash: string } {
  const token = randomBytes(ACCESS_LIMITS.linkTokenBytes).toString('base64url');
  return { token, hash: createHash('sha256').update(token).digest('hex') };
}
