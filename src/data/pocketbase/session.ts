import type PocketBase from 'pocketbase';
import { getTokenPayload, isTokenExpired } from 'pocketbase';
import type { User } from '../../domain/access/user.ts';
import type { NotDone, Outcome } from '../../domain/outcome.ts';
import { toUser } from '../access/user.ts';
import type { UsersRecord } from '../records.gen.ts';
import { outcomeOf, written } from './answer.ts';
import { openConnection } from './connection.ts';
import { isForLater, type Refusal, refusalOf } from './refusal.ts';

/** How long a page waits for the database when somebody is signed in. */
const SESSION_CALL_MS = 3_000;

/** PocketBase's address and the token of who asks: its rules decide what comes back. */
export interface ActorSession {
  url: string;
  token: string;
}

/** A connection that acts as the person who is signed in, and as nobody else. */
export function connectAs({ url, token }: ActorSession, timeoutMs = SESSION_CALL_MS): PocketBase {
  const client = openConnection(url, timeoutMs);
  client.authStore.save(token);
  return client;
}

/** Who asks, for PocketBase's own limits: it sees all of the site's calls come from one address. */
export function onBehalfOf(clientAddress: string): Record<string, string> {
  return { 'X-Real-IP': clientAddress };
}

/** By this PocketBase knows a call of the site's, whose guesses the site has counted already. */
function fromSite(siteToken: string): Record<string, string> {
  return siteToken === '' ? {} : { Authorization: siteToken };
}

const WRONG_PASSWORD: NotDone = { kind: 'invalid', errors: { form: 'wrong_password' } };

/**
 * Checks a password. There is one answer for a wrong password, an unknown address and somebody who is not active.
 * `clientAddress`: who asks, for PocketBase's own limit. `siteToken`: empty where the site has none. Throws `DatabaseAway`.
 */
export async function signIn(
  url: string,
  account: { email: string; password: string },
  clientAddress: string,
  siteToken: string,
): Promise<Outcome<{ token: string }>> {
  const headers = { ...onBehalfOf(clientAddress), ...fromSite(siteToken) };
  const users = openConnection(url, SESSION_CALL_MS).collection('users');
  const call = users.authWithPassword<UsersRecord>(account.email, account.password, { headers });
  const answer = await outcomeOf(call.then(({ token, record }) => ({ token, role: record.role as string })));
  // The site's own account is no person's.
  return answer.kind === 'done' && answer.role !== 'site' ? { kind: 'done', token: answer.token } : WRONG_PASSWORD;
}

/** The site's own way in, for what runs beside requests. Throws when PocketBase does not let it in. */
export async function openSiteAccess(url: string, site: { email: string; password: string }): Promise<ActorSession> {
  const { token } = await openConnection(url).collection('users').authWithPassword(site.email, site.password);
  return { url, token };
}

/** Seconds before its end from which a token is not used any more. */
const TOKEN_LEFT_S = 60;

/** The site's own token, got when it is first asked for and again when it ends. */
export class SiteToken {
  readonly #url: string;
  readonly #site: { email: string; password: string };
  #token = '';
  #opening: Promise<string> | null = null;

  constructor(url: string, site: { email: string; password: string }) {
    this.#url = url;
    this.#site = site;
  }

  /** Empty when PocketBase does not give one now. */
  async current(): Promise<string> {
    if (this.#token !== '' && !isTokenExpired(this.#token, TOKEN_LEFT_S)) return this.#token;
    this.#opening ??= openSiteAccess(this.#url, this.#site).then(
      ({ token }) => token,
      () => '',
    );
    this.#token = await this.#opening;
    this.#opening = null;
    return this.#token;
  }
}

export type OpenedSession =
  | { kind: 'open'; user: User }
  | { kind: 'ended' }
  | { kind: 'unavailable'; refusal: Refusal };

/** Whose session a token is, asked anew with each request: one who was made inactive is out at once. */
export async function openSession(session: ActorSession): Promise<OpenedSession> {
  const { id } = getTokenPayload(session.token);
  if (typeof id !== 'string' || id === '') return { kind: 'ended' };
  try {
    const record = await connectAs(session).collection('users').getOne<UsersRecord>(id);
    return record.active ? { kind: 'open', user: toUser(record) } : { kind: 'ended' };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return isForLater(refusal) ? { kind: 'unavailable', refusal } : { kind: 'ended' };
  }
}

/** Ends all sessions of who is signed in. A token that is no longer known has ended already. Throws `DatabaseAway`. */
export async function signOut(session: ActorSession): Promise<Outcome> {
  await written(connectAs(session).send('/api/ketenkaart/sign-out', { method: 'POST' }));
  return { kind: 'done' };
}
