import { invite } from '../../data/access/invitations.ts';
import { addressErrors } from '../../domain/access/invitation.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { INVITE_FIELDS, type InviteValues } from '../../forms/access/invite-form.ts';
import { withNamed } from '../../forms/access/scope-fields.ts';
import { checkRoleAndScope } from '../../forms/access/user-fields.ts';
import { type Refused, refused, type Unavailable } from '../../forms/form-result.ts';
import { readFields } from '../../forms/read-fields.ts';
import { sendForm } from '../send-form.ts';
import type { SignedIn } from '../signed-in.ts';

export type InviteResult =
  /** Something was added to the scope; nothing is sent yet. */
  | { kind: 'changed'; values: InviteValues }
  /** The token stands in this answer and nowhere else. */
  | { kind: 'invited'; values: InviteValues; token: string }
  | Refused<InviteValues>
  | Unavailable<InviteValues>;

/** The form of /werk/gebruikers/uitnodigen. `now`: epoch milliseconds. */
export async function inviteUser(
  form: FormData,
  { session }: SignedIn,
  { directory, now }: { directory: Directory; now: number },
): Promise<InviteResult> {
  const typed = readFields(INVITE_FIELDS, form, null);
  const scope = withNamed({ ...typed, managesUsers: typed.managesUsers && typed.role === 'staff' }, { directory, now });
  const { values } = scope;
  const { role } = values;
  const isAdding = form.get('step') === 'add';
  // A name that was not understood says more than that one is missing.
  const errors: Refused<InviteValues>['errors'] = { ...(isAdding ? {} : checkInvite(values)), ...scope.errors };
  if (isAdding && Object.keys(errors).length === 0) return { kind: 'changed', values };
  if (Object.keys(errors).length > 0 || role === '') return refused(values, errors);
  return sendForm(values, async () => {
    const answer = await invite(session, { ...values, role }, now);
    return answer.kind === 'invited' ? { kind: 'invited' as const, values, token: answer.token } : answer;
  });
}

function checkInvite(values: InviteValues): Refused<InviteValues>['errors'] {
  return {
    ...addressErrors(values.email),
    ...checkRoleAndScope(values),
  };
}
