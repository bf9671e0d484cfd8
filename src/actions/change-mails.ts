import { changeUser } from '../data/access.ts';
import { DatabaseAway } from '../data/session.ts';
import type { Refused, Unavailable } from '../forms/form-result.ts';
import type { SignedIn } from './signed-in.ts';

interface MailValues {
  wantsMails: boolean;
}

export type ChangeMailsResult = { kind: 'done' } | Refused<MailValues> | Unavailable<MailValues>;

/** The form "Uw mails" of /werk/wachtwoord. */
export async function changeMails(form: FormData, { user, own }: SignedIn): Promise<ChangeMailsResult> {
  const values = { wantsMails: form.has('wantsMails') };
  try {
    const answer = await changeUser(own, user.id, { remindersOff: !values.wantsMails });
    return answer.kind === 'done' ? answer : { kind: 'refused', values, errors: answer.errors };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable', values };
    throw error;
  }
}
