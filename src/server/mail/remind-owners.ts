import { dropConfirmation, listOwnersToRemind, makeConfirmation } from '../../data/confirmation/confirmations.ts';
import { openSiteAccess } from '../../data/pocketbase/session.ts';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import { dueRecordsOf } from '../../domain/confirmation/due-records.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { confirmationPath, stopRemindersPath } from '../../paths.ts';
import type { SendMail } from './mailer.ts';
import { reminderMail } from './reminder-mail.ts';

export interface Reminding {
  pocketBaseUrl: string;
  siteUser: { email: string; password: string };
  directory: Directory;
  /** Where links begin; without a slash at the end. */
  origin: string;
  sendMail: SendMail;
  /** Epoch milliseconds. */
  now: number;
  /** Once aborted, nobody else is written to. */
  stopped?: AbortSignal;
}

/**
 * Writes to each owner of whose entries some run out, once in a while (PocketBase keeps count, so that two sites beside
 * one database write once). One mail holds all of an owner's. Answers how many were sent and how many could not be.
 * Rejects when PocketBase is away.
 */
export async function remindOwners(what: Reminding): Promise<{ sent: number; failed: number }> {
  const site = await openSiteAccess(what.pocketBaseUrl, what.siteUser);
  const today = dutchMoment(what.now).day;
  let [sent, failed] = [0, 0];
  for (const owner of await listOwnersToRemind(site)) {
    if (what.stopped?.aborted) break;
    const due = dueRecordsOf(what.directory, owner, today);
    const link = due.length > 0 ? await makeConfirmation(site, owner.id, due) : null;
    if (!link) continue;
    const confirm = what.origin + confirmationPath(link.token);
    const stop = what.origin + stopRemindersPath(link.token);
    try {
      await what.sendMail(reminderMail(owner, link.records, { confirm, stop }, what.directory));
      sent += 1;
    } catch {
      failed += 1;
      await dropConfirmation(site, link.id);
    }
  }
  return { sent, failed };
}
