import { type AskedEntry, readConfirmation, useConfirmation } from '../../data/confirmation/confirmations.ts';
import { typedIn } from '../../forms/read-form.ts';
import { lastChange } from './confirm-records.ts';

export type ConfirmPage =
  /** `seen`: sent along, to say what was shown. `isChanged`: somebody changed something while the page stood open. */
  { kind: 'open'; entries: AskedEntry[]; seen: string; isChanged: boolean } | { kind: 'done' } | { kind: 'gone' };

/**
 * The page behind the link of a mail. It is the press of the button that confirms, not the opening of the link: programs
 * that look through mails open links too. `form`: null when the page is only asked for.
 * Throws what the middleware has a page for.
 */
export async function confirmByLink(
  form: FormData | null,
  access: App.Locals['access'],
  token: string,
): Promise<ConfirmPage> {
  const { pocketBaseUrl, clientAddress } = access;
  const outcome = form && (await useConfirmation(pocketBaseUrl, token, typedIn(form, 'seen'), clientAddress));
  if (outcome === 'done' || outcome === 'gone') return { kind: outcome };
  const entries = await readConfirmation(pocketBaseUrl, token, clientAddress);
  if (!entries) return { kind: 'gone' };
  return { kind: 'open', entries, seen: lastChange(entries), isChanged: outcome === 'refused' };
}
