import { changeUser } from '../../data/access/access.ts';
import { MAIL_FIELDS, type MailValues } from '../../forms/access/account-forms.ts';
import type { Refused, Unavailable } from '../../forms/form-result.ts';
import { readFields } from '../../forms/read-fields.ts';
import { sendForm } from '../send-form.ts';
import type { SignedIn } from '../signed-in.ts';

export type ChangeMailsResult = { kind: 'done' } | Refused<MailValues> | Unavailable<MailValues>;

/** The form "Uw mails" of /werk/wachtwoord. */
export async function changeMails(form: FormData, { user, session }: SignedIn): Promise<ChangeMailsResult> {
  const values = readFields(MAIL_FIELDS, form, { wantsMails: !user.remindersOff });
  return sendForm(values, () => changeUser(session, user.id, { remindersOff: !values.wantsMails }));
}
