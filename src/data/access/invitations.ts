import { invitationEnd, invitationState } from '../../domain/access/invitation.ts';
import type { PersonRole } from '../../domain/access/user.ts';
import { storedMoment } from '../../domain/calendar/stored-moment.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { answered, orNull, outcomeOf, written } from '../pocketbase/answer.ts';
import { openConnection } from '../pocketbase/connection.ts';
import { type ActorSession, connectAs, onBehalfOf } from '../pocketbase/session.ts';
import type { InvitationsRecord } from '../records.gen.ts';
import { ACCOUNT_FIELDS } from './access.ts';
import { newLinkToken } from './link-token.ts';

/** Invitations that can still be used; the day is compared here, so that no API rule depends on the clock. */
const UNUSED = 'used_at = "" && revoked = false';

export interface Invitation {
  id: string;
  email: string;
  role: PersonRole;
  managesUsers: boolean;
  municipalityIds: string[];
  organizationIds: string[];
  /** Epoch milliseconds. */
  expires: number;
  /** A link for a new password, for somebody who has an account. */
  renewsPassword: boolean;
}

export type NewInvitation = Omit<Invitation, 'id' | 'expires' | 'renewsPassword'>;

/** As PocketBase stores an invitation made at `now` (epoch milliseconds). */
export function invitationBody(invitation: NewInvitation, hash: string, now: number) {
  return {
    email: invitation.email,
    role: invitation.role,
    manages_users: invitation.managesUsers,
    municipalities: invitation.municipalityIds,
    organizations: invitation.organizationIds,
    token_hash: hash,
    expires: invitationEnd(now),
    revoked: false,
  };
}

/** Invites somebody. The token is given back once and stands nowhere afterwards. */
export async function invite(
  session: ActorSession,
  invitation: NewInvitation,
  now: number,
): Promise<Outcome<{ token: string }>> {
  const { token, hash } = newLinkToken();
  const body = invitationBody(invitation, hash, now);
  const made = connectAs(session).collection('invitations').create(body);
  return outcomeOf(
    made.then(() => ({ token })),
    ACCOUNT_FIELDS,
  );
}

/** A link with which the user of this id chooses a new password, once. An earlier one does not work any more. */
export async function linkForNewPassword(session: ActorSession, userId: string): Promise<Outcome<{ token: string }>> {
  const { token, hash } = newLinkToken();
  const body = { account: userId, token_hash: hash, role: 'editor' };
  const made = connectAs(session).collection('invitations').create(body);
  return outcomeOf(made.then(() => ({ token })));
}

/** Invitations that nobody has used yet and that still hold, the newest first. `now`: epoch milliseconds. */
export async function listOpenInvitations(session: ActorSession, now: number): Promise<Invitation[]> {
  const records = await answered(
    connectAs(session)
      .collection('invitations')
      .getFullList<InvitationsRecord>({ filter: UNUSED, sort: '-created', skipTotal: true }),
  );
  return records.filter((record) => invitationState({ ...record }, now) === 'open').map(toInvitation);
}

function toInvitation(record: InvitationsRecord): Invitation {
  return {
    id: record.id,
    email: record.email,
    role: record.role,
    managesUsers: record.manages_users,
    municipalityIds: record.municipalities,
    organizationIds: record.organizations,
    expires: storedMoment(record.expires),
    renewsPassword: record.account !== '',
  };
}

export function revokeInvitation(session: ActorSession, id: string): Promise<Outcome> {
  return written(connectAs(session).collection('invitations').update(id, { revoked: true }));
}

/** For whom an invitation is; null when it is unknown, used, expired or revoked, which nobody can tell apart. */
export async function readInvitation(
  url: string,
  token: string,
  clientAddress: string,
): Promise<{ email: string; role: PersonRole; renewsPassword: boolean } | null> {
  const call = { method: 'POST', body: { token }, headers: onBehalfOf(clientAddress) };
  return orNull(openConnection(url).send('/api/ketenkaart/invitations/read', call));
}

/** Makes the account of an invitation, once. Throws `DatabaseAway`. */
export function acceptInvitation(
  url: string,
  token: string,
  account: { name: string; password: string; email?: string },
  clientAddress: string,
): Promise<Outcome> {
  const call = { method: 'POST', body: { token, ...account }, headers: onBehalfOf(clientAddress) };
  return written(openConnection(url).send('/api/ketenkaart/invitations/accept', call));
}
