import { changeUser } from '../../data/access/access.ts';
import { MAIL_FIELDS, type MailValues } from '../../forms/access/account-forms.ts';
import type { FormOutcome } from '../../forms/form-outcome.ts';
import { readFields } from '../../forms/read-fields.ts';
import { send } from '../attempt.ts';
import type { SignedIn } from '../signed-in.ts';

/** The form "Uw mails" of /werk/wachtwoord. */
export async function changeMails(form: FormData, { user, session }: SignedIn): Promise<FormOutcome<MailValues>> {
  const values = readFields(MAIL_FIELDS, form, { wantsMails: !user.remindersOff });
  return send(values, () => changeUser(session, user.id, { remindersOff: !values.wantsMails }));
}
