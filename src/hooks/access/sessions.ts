/** What holds of sessions and of who calls, whatever is asked. */
import type { RecordAuthRequestEvent, RecordEnrichEvent, RequestEvent, SignedInEvent } from '../pocketbase.ts';

const LOOPBACK = /^(127\.|0000:0000:0000:0000:0000:0000:0000:0001$|::1$|::ffff:127\.)/;
const BY_MAIL = /^\/api\/collections\/[^/]+\/(request|confirm)-(password-reset|email-change|verification)\/?$/;

/**
 * Who is not on this machine does not say which address a visitor has. And the ways by mail are closed to all alike, so that
 * they tell nothing about who has an account.
 */
export function guardRequest(e: RequestEvent): unknown {
  if (!LOOPBACK.test(e.remoteIP())) e.request.header.del('X-Real-IP');
  if (BY_MAIL.test(e.request.url.path)) throw new ForbiddenError('');
  return e.next();
}

/** All sessions of the user, on every device. */
export function signOut(e: SignedInEvent): unknown {
  e.app.runInTransaction((tx) => {
    const user = tx.findRecordById('users', e.auth.id);
    user.refreshTokenKey();
    tx.save(user);
  });
  return e.noContent(204);
}

/**
 * Asking for a new token gives back the one that was shown: a session ends hours after its sign-in, and one that was stolen
 * does too.
 */
export function keepToken(e: RecordAuthRequestEvent): unknown {
  const isRenewal = e.authMethod === '' && e.auth?.id === e.record.id;
  if (isRenewal) e.token = e.requestEvent.request.header.get('Authorization').replace(/^bearer\s+/i, '');
  return e.next();
}

/** Not even the hash of an invitation's token leaves the database. */
export function hideTokenHash(e: RecordEnrichEvent): unknown {
  if (!e.requestInfo.auth?.isSuperuser()) e.record.hide('token_hash');
  return e.next();
}
