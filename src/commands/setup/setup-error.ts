import type { DatabaseTrouble } from '../../server/health/health.ts';

/** Something the person who runs the command can mend. The message is the one sentence they read. */
export class SetupError extends Error {
  override name = 'SetupError';
}

/**
 * The database cannot be used, and a person must mend it. Where there is a copy of the data the site goes on alone
 * meanwhile; `reason` is what it then says to whoever watches it.
 */
export class BackendTrouble extends SetupError {
  override name = 'BackendTrouble';
  readonly reason: DatabaseTrouble;

  constructor(reason: DatabaseTrouble, message: string) {
    super(message);
    this.reason = reason;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * A sentence for a failed read or write of `what` ("The data folder") at `path`, with what to do.
 * Anything that is not a known trouble of disks is handed back as it came: that is a bug, and its stack is wanted.
 */
export function explainDiskError(error: unknown, what: string, path: string): unknown {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new BackendTrouble(
        'disk_full',
        `${what} ${path} is on a disk that is full: make room there and run the command again.`,
      );
    case 'EROFS':
      return new BackendTrouble(
        'data_folder_closed',
        `${what} ${path} is on a disk that can only be read: make it writable, or choose another place.`,
      );
    case 'EACCES':
    case 'EPERM':
      return new BackendTrouble(
        'data_folder_closed',
        `${what} ${path} cannot be written to by this user: change its permissions or choose another place.`,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new SetupError(
        `${what} ${path} is not a folder (a file stands in its way): remove that file or choose another place.`,
      );
    default:
      return error;
  }
}

/** A few words for a failed connection, to stand in brackets in a sentence. */
export function connectionTrouble(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  switch (codeOf(cause)) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
      return 'no network';
    case 'ECONNREFUSED':
      return 'the connection was refused';
    case 'UND_ERR_CONNECT_TIMEOUT':
      return 'no answer in time';
    default:
      return cause instanceof Error ? cause.message : String(cause);
  }
}
