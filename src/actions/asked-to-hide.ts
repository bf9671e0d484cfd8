import { listCorrections } from '../data/corrections.ts';
import { contactIdentity } from '../domain/correction/contact.ts';
import type { SignedIn } from './signed-in.ts';

/**
 * Whether a reader said that this number of the organisation is their own, wherever it has it: `open` while nobody has
 * decided, `solved` when it was left out since. Null when nobody said so, or when it was put back.
 */
export async function askedToHide(
  { own }: SignedIn,
  number: string,
  organizationId: string,
): Promise<'open' | 'solved' | null> {
  const identity = contactIdentity('phones', number);
  const states = (await listCorrections(own))
    .filter(({ collection, kind }) => collection === 'phones' && kind === 'private_contact')
    .filter(({ about }) => about.organizationId === organizationId)
    .filter(({ about }) => contactIdentity('phones', about.contact) === identity)
    .map(({ state }) => state);
  if (states.includes('open')) return 'open';
  return states.includes('solved') ? 'solved' : null;
}
