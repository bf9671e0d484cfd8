import { stopReminders as send } from '../data/confirmations.ts';
import { DatabaseAway } from '../data/session.ts';

export type StopResult = { kind: 'stopped' } | { kind: 'gone' } | { kind: 'unavailable' };

/** The button of /bevestigen/<token>/geen-mail, and that of mail programs, which send no fields of ours. */
export async function stopReminders(access: App.Locals['access'], token: string): Promise<StopResult> {
  try {
    const isStopped = await send(access.pocketBaseUrl, token, access.clientAddress);
    return { kind: isStopped ? 'stopped' : 'gone' };
  } catch (error) {
    if (error instanceof DatabaseAway) return { kind: 'unavailable' };
    throw error;
  }
}
