import { acceptInvitation as makeAccount } from '../../data/access/invitations.ts';
import { addressErrors } from '../../domain/access/invitation.ts';
import { ACCOUNT_FIELDS, type AccountValues } from '../../forms/access/account-forms.ts';
import { checkNewPassword } from '../../forms/access/new-password.ts';
import { type FormErrors, type FormOutcome, invalid } from '../../forms/form-outcome.ts';
import { readFields } from '../../forms/read-fields.ts';
import { passwordIn } from '../../forms/read-form.ts';
import { send } from '../attempt.ts';

/**
 * The form of /uitnodiging/<token>. What it asks for depends on whom the link is for. `gone`: the link is unknown, used, expired
 * or revoked.
 */
export async function acceptInvitation(
  form: FormData,
  access: App.Locals['access'],
  token: string,
  invitation: { email: string; renewsPassword: boolean },
): Promise<FormOutcome<AccountValues, { email: string }>> {
  const asksEmail = invitation.email === '';
  const password = passwordIn(form, 'password');
  const values = readFields(ACCOUNT_FIELDS, form, null);
  const errors: FormErrors = {
    ...(values.name === '' && !invitation.renewsPassword && { name: 'required' }),
    ...(asksEmail && addressErrors(values.email)),
    ...checkNewPassword(password, passwordIn(form, 'passwordAgain')),
  };
  if (Object.keys(errors).length > 0) return invalid(values, errors);
  return send(values, async () => {
    const account = { name: values.name, password, ...(asksEmail && { email: values.email }) };
    const outcome = await makeAccount(access.pocketBaseUrl, token, account, access.clientAddress);
    return outcome.kind === 'done' ? { ...outcome, email: asksEmail ? values.email : invitation.email } : outcome;
  });
}
