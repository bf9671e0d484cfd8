import { inviteFirstAdministrator } from '../../data/access/first-administrator.ts';
import { invitationLink } from '../../server/sessions/invitation-link.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { SetupError } from './setup-error.ts';

/**
 * The link by which the first administrator makes an account, as long as nobody has: no password is ever given out.
 * Empty when there is an administrator. PocketBase must be running.
 */
export async function firstAdministratorLink(settings: Settings, secrets: Secrets): Promise<string> {
  try {
    const token = await inviteFirstAdministrator({
      url: settings.pocketBaseUrl,
      ...secrets.superuser,
      now: Date.now(),
    });
    return token === null ? '' : invitationLink(settings, token);
  } catch (error) {
    throw new SetupError(
      `The first administrator could not be invited: ${error instanceof Error ? error.message : error}`,
    );
  }
}
