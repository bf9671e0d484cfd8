import { invite } from '../data/invitations.ts';
import { DatabaseAway } from '../data/session.ts';
import { addressErrors } from '../domain/access/invitation.ts';
import type { PersonRole } from '../domain/access/user.ts';
import type { Directory } from '../domain/directory/directory.ts';
import { readScope, type ScopeErrors, type ScopeValues } from '../forms/access/scope-fields.ts';
import { checkRoleAndScope, isPersonRole } from '../forms/access/user-fields.ts';
import type { Refused, Unavailable } from '../forms/form-result.ts';
import { typedIn } from '../forms/read-form.ts';
import type { SignedIn } from './signed-in.ts';

export interface InviteValues extends ScopeValues {
  email: string;
  role: PersonRole | '';
  managesUsers: boolean;
}

/** The form as it is first shown. */
export const EMPTY_INVITE: InviteValues = {
  email: '',
  role: '',
  managesUsers: false,
  municipalityIds: [],
  organizationIds: [],
  municipalityName: '',
  organizationName: '',
};

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
  { own }: SignedIn,
  { directory, now }: { directory: Directory; now: number },
): Promise<InviteResult> {
  const scope = readScope(form, { directory, now });
  const role = typedIn(form, 'role');
  const values: InviteValues = {
    ...scope.values,
    email: typedIn(form, 'email'),
    role: isPersonRole(role) ? role : '',
    managesUsers: form.has('managesUsers') && role === 'staff',
  };
  if (form.get('step') === 'add' && !hasErrors(scope.errors)) return { kind: 'changed', values };
  // A name that was not understood says more than that one is missing.
  const errors = { ...(form.get('step') === 'add' ? {} : checkInvite(values)), ...scope.errors };
  if (hasErrors(errors) || values.role === '') return { kind: 'refused', values, errors };
  try {
    const answer = await invite(own, { ...values, role: values.role }, now);
    return answer.kind === 'invited'
      ? { kind: 'invited', values, token: answer.token }
      : { kind: 'refused', values, errors: answer.errors };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable', values };
    throw error;
  }
}

function checkInvite(values: InviteValues): Refused<InviteValues>['errors'] {
  return {
    ...addressErrors(values.email),
    ...checkRoleAndScope(values),
  };
}

function hasErrors(errors: ScopeErrors | Refused<InviteValues>['errors']): boolean {
  return Object.keys(errors).length > 0;
}
