import type PocketBase from 'pocketbase';
import { ClientResponseError, getTokenPayload, isTokenExpired } from 'pocketbase';
import type { User } from '../domain/access/user.ts';
import { openConnection } from './connection.ts';
import type { UsersRecord } from './records.gen.ts';
import { toUser } from './user.ts';

/** How long a page waits for the database when somebody is signed in. */
const SESSION_CALL_MS = 3_000;
const TOO_MANY_REQUESTS = 429;
/** What PocketBase's own limit asks for when it does not say. */
const DEFAULT_WAIT_S = 60;

/** PocketBase did not answer in time, or could not. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway';
}

/** PocketBase's address and the token of who asks: its rules decide what comes back. */
export interface OwnAccess {
  url: string;
  token: string;
}

/** A connection that acts as the person who is signed in, and as nobody else. */
export function connectAs({ url, token }: OwnAccess, timeoutMs = SESSION_CALL_MS): PocketBase {
  const client = openConnection(url, timeoutMs);
  client.authStore.save(token);
  return client;
}

/** Waits for an answer of PocketBase. Throws `DatabaseAway` when there is none; a refusal is thrown as it came. */
export async function answered<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (isAway(error)) throw new DatabaseAway('PocketBase does not answer', { cause: error });
    throw error;
  }
}

function isAway(error: unknown): boolean {
  return error instanceof ClientResponseError && (error.status === 0 || error.status >= 500);
}

/** Who asks, for PocketBase's own limits: it sees all of the site's calls come from one address. */
export function onBehalfOf(clientAddress: string): Record<string, string> {
  return { 'X-Real-IP': clientAddress };
}

/** By this PocketBase knows a call of the site's, whose guesses the site has counted already. */
function fromSite(siteToken: string): Record<string, string> {
  return siteToken === '' ? {} : { Authorization: siteToken };
}

export type SignInAnswer =
  | { kind: 'signed_in'; token: string }
  | { kind: 'refused' }
  | { kind: 'wait'; seconds: number }
  | { kind: 'unavailable' };

/**
 * Checks a password. `refused` is one answer for a wrong password, an unknown address and somebody who is not active.
 * `clientAddress`: who asks, for PocketBase's own limit. `siteToken`: empty where the site has none.
 */
export async function signIn(
  url: string,
  account: { email: string; password: string },
  clientAddress: string,
  siteToken: string,
): Promise<SignInAnswer> {
  const client = openConnection(url, SESSION_CALL_MS);
  try {
    const { token, record } = await client.collection('users').authWithPassword(account.email, account.password, {
      headers: { ...onBehalfOf(clientAddress), ...fromSite(siteToken) },
    });
    // The site's own account is no person's.
    return record.role === 'site' ? { kind: 'refused' } : { kind: 'signed_in', token };
  } catch (error) {
    if (!(error instanceof ClientResponseError)) throw error;
    if (isAway(error)) return { kind: 'unavailable' };
    return error.status === TOO_MANY_REQUESTS ? { kind: 'wait', seconds: DEFAULT_WAIT_S } : { kind: 'refused' };
  }
}

/** The site's own way in, for what runs beside requests. Throws when PocketBase does not let it in. */
export async function openSiteAccess(url: string, site: { email: string; password: string }): Promise<OwnAccess> {
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

export type OpenedSession = { kind: 'open'; user: User } | { kind: 'ended' } | { kind: 'unavailable' };

/** Whose session a token is, asked anew with each request: one who was made inactive is out at once. */
export async function openSession(access: OwnAccess): Promise<OpenedSession> {
  const { id } = getTokenPayload(access.token);
  if (typeof id !== 'string' || id === '') return { kind: 'ended' };
  try {
    const record = await connectAs(access).collection('users').getOne<UsersRecord>(id);
    return record.active ? { kind: 'open', user: toUser(record) } : { kind: 'ended' };
  } catch (error) {
    if (!(error instanceof ClientResponseError)) throw error;
    return isAway(error) ? { kind: 'unavailable' } : { kind: 'ended' };
  }
}

/** Ends all sessions of who is signed in. A token that is no longer known has ended already. */
export async function signOut(access: OwnAccess): Promise<'signed_out' | 'unavailable'> {
  try {
    await connectAs(access).send('/api/ketenkaart/sign-out', { method: 'POST' });
    return 'signed_out';
  } catch (error) {
    if (!(error instanceof ClientResponseError)) throw error;
    return isAway(error) ? 'unavailable' : 'signed_out';
  }
}
