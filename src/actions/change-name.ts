import { changeUser } from '../data/access.ts';
import { DatabaseAway } from '../data/session.ts';
import type { Refused, Unavailable } from '../forms/form-result.ts';
import { typedIn } from '../forms/read-form.ts';
import type { SignedIn } from './signed-in.ts';

interface NameValues {
  name: string;
}

export type ChangeNameResult = { kind: 'done' } | Refused<NameValues> | Unavailable<NameValues>;

/** The form "Uw naam" of /werk/wachtwoord. */
export async function changeName(form: FormData, { user, own }: SignedIn): Promise<ChangeNameResult> {
  const values = { name: typedIn(form, 'name') };
  if (values.name === '') return { kind: 'refused', values, errors: { name: 'required' } };
  try {
    const answer = await changeUser(own, user.id, values);
    return answer.kind === 'done' ? answer : { kind: 'refused', values, errors: answer.errors };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable', values };
    throw error;
  }
}
