import { ClientResponseError } from 'pocketbase';
import type { User } from '../../domain/access/user.ts';
import type { DueRecord } from '../../domain/confirmation/due-records.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { newLinkToken } from '../access/link-token.ts';
import { answered, orNull, written } from '../pocketbase/answer.ts';
import { openConnection } from '../pocketbase/connection.ts';
import { type ActorSession, connectAs, onBehalfOf } from '../pocketbase/session.ts';

const ROUTE = '/api/ketenkaart/confirmations';

/** Who keeps something and may be written to now. For the site alone. */
export async function listOwnersToRemind(site: ActorSession): Promise<User[]> {
  const { owners } = await answered(connectAs(site).send<{ owners: User[] }>(`${ROUTE}/owners`, {}));
  return owners;
}

/**
 * Makes the link for one owner's mail; the token is given back once and stands nowhere afterwards. `records`: those that
 * are the owner's to confirm. Null when none is, or when this owner was written to meanwhile. For the site alone.
 */
export async function makeConfirmation(
  site: ActorSession,
  userId: string,
  records: readonly DueRecord[],
): Promise<{ id: string; token: string; records: DueRecord[] } | null> {
  const { token, hash } = newLinkToken();
  try {
    const body = { user: userId, token_hash: hash, records };
    const call = connectAs(site).send<{ id: string; records: DueRecord[] }>(ROUTE, { method: 'POST', body });
    const made = await orNull(call);
    return made && made.id !== '' ? { ...made, token } : null;
  } catch (error) {
    if (error instanceof ClientResponseError && error.status === 400) return null;
    throw error;
  }
}

/** The mail with this link could not be sent: it does not count. For the site alone. */
export async function dropConfirmation(site: ActorSession, id: string): Promise<void> {
  await answered(connectAs(site).send(`${ROUTE}/${id}/failed`, { method: 'POST' }));
}

/** An entry that its owner is asked about. */
export interface AskedEntry {
  collection: string;
  id: string;
  /** Empty where the record has none: a presence. */
  name: string;
  organization: string;
  /** Of the organisation's public page; empty for none. */
  slug: string;
  /** When it was last changed, as PocketBase stores it. */
  updated: string;
}

/** The entries behind a link as they are now; null when it is unknown, used or too old. Throws `DatabaseAway`. */
export async function readConfirmation(
  url: string,
  token: string,
  clientAddress: string,
): Promise<AskedEntry[] | null> {
  const call = { method: 'POST', body: { token }, headers: onBehalfOf(clientAddress) };
  const found = await orNull(openConnection(url).send<{ records: AskedEntry[] }>(`${ROUTE}/read`, call));
  return found?.records ?? null;
}

/** No more of these mails for whom this one was; `gone` when nothing is known of the token. Throws `DatabaseAway`. */
export function stopReminders(url: string, token: string, clientAddress: string): Promise<Outcome> {
  const call = { method: 'POST', body: { token }, headers: onBehalfOf(clientAddress) };
  return written(openConnection(url).send(`${ROUTE}/stop`, call));
}

/** Says in the owner's name that all is still right, up to the last change that was shown. Throws `DatabaseAway`. */
export function useConfirmation(url: string, token: string, upTo: string, clientAddress: string): Promise<Outcome> {
  const call = { method: 'POST', body: { token, seen: upTo }, headers: onBehalfOf(clientAddress) };
  return written(openConnection(url).send(`${ROUTE}/confirm`, call));
}
