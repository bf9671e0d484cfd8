import { stopReminders as send } from '../../data/confirmation/confirmations.ts';

export type StopResult = { kind: 'stopped' } | { kind: 'gone' };

/**
 * The button of /bevestigen/<token>/geen-mail, and that of mail programs, which send no fields of ours. Throws what the
 * middleware has a page for.
 */
export async function stopReminders(access: App.Locals['access'], token: string): Promise<StopResult> {
  const isStopped = await send(access.pocketBaseUrl, token, access.clientAddress);
  return { kind: isStopped ? 'stopped' : 'gone' };
}
