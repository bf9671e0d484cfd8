import { invitationPath } from '../../paths.ts';
import { linkOrigin, type Settings } from '../settings/settings.ts';

/** The link an invited person opens. */
export function invitationLink(settings: Pick<Settings, 'publicOrigin' | 'port'>, token: string): string {
  return linkOrigin(settings) + invitationPath(token);
}
