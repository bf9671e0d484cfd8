import { invite } from '../../data/access/invitations.ts';
import { addressErrors } from '../../domain/access/invitation.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { INVITE_FIELDS, type InviteValues } from '../../forms/access/invite-form.ts';
import { withNamed } from '../../forms/access/scope-fields.ts';
import { checkRoleAndScope } from '../../forms/access/user-fields.ts';
import { type ErrorsOf, type FormOutcome, invalid, type Shown } from '../../forms/form-outcome.ts';
import { readFields } from '../../forms/read-fields.ts';
import { send } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';

/** Who is invited. The token stands in this answer and nowhere else. */
interface Invited {
  email: string;
  token: string;
}

/**
 * The form of /werk/gebruikers/uitnodigen. `shown`: something was added to the scope, and nothing is sent yet. `now`: epoch
 * milliseconds.
 */
export async function inviteUser(
  form: FormData,
  { session }: SignedIn,
  { directory, now }: { directory: Directory; now: number },
): Promise<FormOutcome<InviteValues, Invited> | Shown<InviteValues>> {
  const typed = readFields(INVITE_FIELDS, form, null);
  const scope = withNamed({ ...typed, managesUsers: typed.managesUsers && typed.role === 'staff' }, { directory, now });
  const { values } = scope;
  const { role } = values;
  const isAdding = form.get('step') === 'add';
  // A name that was not understood says more than that one is missing.
  const errors: ErrorsOf<InviteValues> = { ...(isAdding ? {} : checkInvite(values)), ...scope.errors };
  if (isAdding && Object.keys(errors).length === 0) return { kind: 'shown', values };
  if (Object.keys(errors).length > 0 || role === '') return invalid(values, errors);
  return send(values, async () => {
    const outcome = await invite(session, { ...values, role }, now);
    return outcome.kind === 'done' ? { ...outcome, email: values.email } : outcome;
  });
}

function checkInvite(values: InviteValues): ErrorsOf<InviteValues> {
  return {
    ...addressErrors(values.email),
    ...checkRoleAndScope(values),
  };
}
