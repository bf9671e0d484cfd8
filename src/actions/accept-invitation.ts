import { acceptInvitation as makeAccount } from '../data/invitations.ts';
import { addressErrors } from '../domain/access/invitation.ts';
import { checkNewPassword } from '../forms/access/new-password.ts';
import type { MustWait, Refused, Unavailable } from '../forms/form-result.ts';
import { passwordIn, typedIn } from '../forms/read-form.ts';
import { notNow } from './not-now.ts';

export interface AccountValues {
  name: string;
  /** Only asked for where the invitation names nobody: the first administrator's. */
  email: string;
  password: '';
  passwordAgain: '';
}

export type AcceptResult =
  | { kind: 'accepted'; email: string }
  /** Unknown, used, expired or revoked. */
  | { kind: 'gone' }
  | Refused<AccountValues>
  | MustWait<AccountValues>
  | Unavailable<AccountValues>;

/** The form of /uitnodiging/<token>. What it asks for depends on whom the link is for. */
export async function acceptInvitation(
  form: FormData,
  access: App.Locals['access'],
  token: string,
  invitation: { email: string; renewsPassword: boolean },
): Promise<AcceptResult> {
  const asksEmail = invitation.email === '';
  const password = passwordIn(form, 'password');
  const values: AccountValues = {
    name: typedIn(form, 'name'),
    email: typedIn(form, 'email'),
    password: '',
    passwordAgain: '',
  };
  const errors: Refused<AccountValues>['errors'] = {
    ...(values.name === '' && !invitation.renewsPassword && { name: 'required' }),
    ...(asksEmail && addressErrors(values.email)),
    ...checkNewPassword(password, passwordIn(form, 'passwordAgain')),
  };
  if (Object.keys(errors).length > 0) return { kind: 'refused', values, errors };
  try {
    const account = { name: values.name, password, ...(asksEmail && { email: values.email }) };
    const answer = await makeAccount(access.pocketBaseUrl, token, account, access.clientAddress);
    if (answer.kind === 'accepted') return { ...answer, email: asksEmail ? values.email : invitation.email };
    return answer.kind === 'refused' ? { ...answer, values } : answer;
  } catch (error) {
    return notNow(error, values);
  }
}
