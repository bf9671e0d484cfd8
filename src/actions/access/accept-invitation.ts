import { acceptInvitation as makeAccount } from '../../data/access/invitations.ts';
import { addressErrors } from '../../domain/access/invitation.ts';
import { ACCOUNT_FIELDS, type AccountValues } from '../../forms/access/account-forms.ts';
import { checkNewPassword } from '../../forms/access/new-password.ts';
import { type FormErrors, type MustWait, type Refused, refused, type Unavailable } from '../../forms/form-result.ts';
import { readFields } from '../../forms/read-fields.ts';
import { passwordIn } from '../../forms/read-form.ts';
import { notNow } from '../not-now.ts';

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
  const values = readFields(ACCOUNT_FIELDS, form, null);
  const errors: FormErrors = {
    ...(values.name === '' && !invitation.renewsPassword && { name: 'required' }),
    ...(asksEmail && addressErrors(values.email)),
    ...checkNewPassword(password, passwordIn(form, 'passwordAgain')),
  };
  if (Object.keys(errors).length > 0) return refused(values, errors);
  try {
    const account = { name: values.name, password, ...(asksEmail && { email: values.email }) };
    const answer = await makeAccount(access.pocketBaseUrl, token, account, access.clientAddress);
    if (answer.kind === 'accepted') return { ...answer, email: asksEmail ? values.email : invitation.email };
    return answer.kind === 'refused' ? refused(values, answer.errors) : answer;
  } catch (error) {
    return notNow(error, values);
  }
}
