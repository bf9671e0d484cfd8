/**
 * How often a password may be guessed by who calls PocketBase itself. The site counts what comes through it, more narrowly
 * (content/decisions/0009-forms-and-sessions.md). Counts stand in the memory of PocketBase's process alone.
 */
import { ACCESS_LIMITS, countGuess, uncountGuess } from '../../domain/hooks-entry.ts';
import { nowMs } from '../clock.ts';
import type { App, PasswordEvent, RecordRequestEvent } from '../pocketbase.ts';

type Counts = Parameters<typeof countGuess>[0];

/** Where a count stands: one of 256 small tables, by the hash of what is counted. */
function placeOf(what: string): { table: string; key: string } {
  const hash = $security.sha256(what);
  return { table: `ketenkaart_guesses_${hash.slice(0, 2)}`, key: hash.slice(2, 34) };
}

function change(app: App, table: string, next: (counts: Counts) => Counts): void {
  app.store().setFunc(table, (text) => JSON.stringify(next(text ? JSON.parse(text) : {})));
}

/** Runs a check of a password: it counts as a guess beforehand, and is taken back when nothing was wrong with it. */
function guarded(e: RecordRequestEvent | PasswordEvent, what: string, most: number, check: () => unknown): unknown {
  const { table, key } = placeOf(what);
  let seconds = 0;
  change(e.app, table, (counts) => {
    const counted = countGuess(counts, key, most, nowMs());
    seconds = counted.seconds;
    return counted.counts;
  });
  if (seconds > 0) {
    e.requestEvent.response.header().set('Retry-After', String(seconds));
    throw new TooManyRequestsError('');
  }
  const answer = check();
  change(e.app, table, (counts) => uncountGuess(counts, key));
  return answer;
}

/** Signing in by password, however the address is written. Not where the site says that it has counted. */
export function guardSignIn(e: PasswordEvent): unknown {
  if (e.auth?.collection().name === 'users' && e.auth.getString('role') === 'site') return e.next();
  const whose = e.record ? e.record.id : e.identity.toLowerCase();
  return guarded(e, `account ${whose}`, ACCESS_LIMITS.guessesByAccount, () => e.next());
}

/** A change of an account that says the old password: guessed by who has a session open, the own or a stolen one. */
export function withOldPassword(e: RecordRequestEvent, write: () => void): void {
  const says = e.requestInfo().body;
  const isGuess = ['oldPassword', 'password', 'passwordConfirm'].some((field) => says[field] !== undefined);
  if (!isGuess || !e.auth || e.auth.isSuperuser()) write();
  else guarded(e, `session ${e.auth.id} ${e.auth.tokenKey()}`, ACCESS_LIMITS.guessesBySession, write);
}
