import type { Snapshot } from '../../data/snapshot/snapshot.ts';
import type { FolderTrouble } from './data-folder.ts';

/**
 * Why the database cannot be used, in a word for machines. `npm start` says it to the site, with a sentence on the terminal;
 * no path and nothing of anybody stands in it, since everybody may read it.
 */
export const DATABASE_TROUBLES = [
  'database_damaged',
  'database_missing',
  'database_newer',
  'database_unreachable',
  'site_user_refused',
  'disk_full',
  'data_folder_closed',
  'data_folder_missing',
] as const;

export type DatabaseTrouble = (typeof DATABASE_TROUBLES)[number];

/** What whoever watches the site asks for; see content/handbook/draaien.md. */
export interface Health {
  /** `down`: there is nothing to show to residents. `degraded`: they find help, and something else does not work. */
  status: 'ok' | 'degraded' | 'down';
  reasons: (DatabaseTrouble | 'no_data')[];
  /** Whether people can sign in and save. */
  database: boolean;
  dataCurrentAt: string;
  version: string;
}

export interface HealthParts {
  snapshot: Pick<Snapshot, 'connected' | 'isRefused' | 'currentAt' | 'version' | 'directory'>;
  /** What whoever started the site said of the database; empty when it said nothing. */
  databaseTrouble: DatabaseTrouble | '';
  folder: FolderTrouble;
}

/** What is true of the site at this moment. */
export function healthOf({ snapshot, databaseTrouble, folder }: HealthParts): Health {
  const { connected, isRefused, currentAt, version, directory } = snapshot;
  const reasons: Health['reasons'] = [];
  const database = connected && databaseTrouble === '';
  if (databaseTrouble !== '') reasons.push(databaseTrouble);
  else if (!connected) reasons.push(isRefused ? 'site_user_refused' : 'database_unreachable');
  if (folder !== '' && folder !== databaseTrouble) reasons.push(folder);
  const showsHelp = directory.municipalities.all().length > 0;
  if (!showsHelp) reasons.push('no_data');
  const status = !showsHelp ? 'down' : reasons.length > 0 ? 'degraded' : 'ok';
  return { status, reasons, database, dataCurrentAt: new Date(currentAt).toISOString(), version };
}

/** 503 only when no resident is helped: who starts a site anew on a 503 must not end one that shows all there is. */
export function healthStatus({ status }: Health): 200 | 503 {
  return status === 'down' ? 503 : 200;
}

export function isDatabaseTrouble(value: unknown): value is DatabaseTrouble {
  return DATABASE_TROUBLES.some((trouble) => trouble === value);
}
