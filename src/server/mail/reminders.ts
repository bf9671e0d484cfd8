import { log } from '../log/log.ts';
import type { MailSettings } from './mail-settings.ts';
import { openMailer } from './mailer.ts';
import { type Reminding, remindOwners } from './remind-owners.ts';

/** Not at once: a site that is started again and again would else ask for all owners each time. */
const PACE = { firstMs: 60_000, everyMs: 60 * 60_000 };

/** Asks each hour whom to write to, for as long as the site runs. Its answer ends that: no mail is begun after it. */
export function startReminders(
  mail: MailSettings,
  reminding: () => Omit<Reminding, 'sendMail' | 'now' | 'stopped'>,
  pace = PACE,
): () => void {
  const sendMail = openMailer(mail);
  const stopping = new AbortController();
  let running = false;
  const run = async () => {
    if (running) return;
    running = true;
    try {
      const { failed } = await remindOwners({ ...reminding(), sendMail, now: Date.now(), stopped: stopping.signal });
      // No address is printed: whose mail it was stands in the database.
      if (failed > 0) log.say(`${failed} mails could not be sent; they are tried again within the hour.`);
    } catch (error) {
      log.failure('Owners could not be reminded.', error);
    } finally {
      running = false;
    }
  };
  const first = setTimeout(run, pace.firstMs);
  const timer = setInterval(run, pace.everyMs);
  first.unref();
  timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
    stopping.abort();
  };
}
