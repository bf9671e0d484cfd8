import { type AskedEntry, readConfirmation, useConfirmation } from '../../data/confirmation/confirmations.ts';
import { RECORD_VERSION } from '../../domain/access/known-updated.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { typedIn } from '../../forms/read-form.ts';
import { lastChange } from './confirm-records.ts';

/** What is asked. `lastChange`: sent along, to say what was shown. */
export interface AskedEntries {
  entries: AskedEntry[];
  lastChange: string;
}

/**
 * The page behind the link of a mail. It is the press of the button that confirms, not the opening of the link: programs
 * that look through mails open links too. `form`: null when the page is only asked for. What was not confirmed is asked
 * again as it is now: somebody may have changed something while the page stood open (`conflict`). Throws what the
 * middleware has a page for.
 */
export async function confirmByLink(
  form: FormData | null,
  access: App.Locals['access'],
  token: string,
): Promise<{ outcome: Outcome | { kind: 'shown' }; asked: AskedEntries | null }> {
  const { pocketBaseUrl, clientAddress } = access;
  const outcome = form && (await useConfirmation(pocketBaseUrl, token, typedIn(form, RECORD_VERSION), clientAddress));
  if (outcome?.kind === 'done' || outcome?.kind === 'gone') return { outcome, asked: null };
  const entries = await readConfirmation(pocketBaseUrl, token, clientAddress);
  if (!entries) return { outcome: { kind: 'gone' }, asked: null };
  return { outcome: outcome ?? { kind: 'shown' }, asked: { entries, lastChange: lastChange(entries) } };
}
