import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explainDiskError, SetupError } from './setup-error.ts';
import { writeWhole } from './stamp.ts';
import type { StepResult } from './steps.ts';

export interface Account {
  email: string;
  password: string;
}

/** The two accounts the machine itself uses: PocketBase's superuser (set-up only) and the site's own reader. */
export interface Secrets {
  superuser: Account;
  site: Account;
}

export interface PreparedSecrets {
  secrets: Secrets;
  /** Why they were made now: "was not there", "was damaged" or "could not be read". Empty when they were read. */
  whyNew: string;
}

const OWNER_ONLY = 0o600;
const PASSWORD_BYTES = 32;

/**
 * Reads `secrets.json` in the data folder, or makes it. Readable by its owner only. Nothing else depends on what stood in
 * it: a file that is lost, damaged or not ours to read is replaced, and `prepareAccounts` then brings the database in line.
 */
export async function prepareSecrets(dataDir: string): Promise<StepResult<PreparedSecrets>> {
  const path = join(dataDir, 'secrets.json');
  try {
    const { secrets, whyNew } = await read(path);
    if (secrets) {
      await chmod(path, OWNER_ONLY);
      return { value: { secrets, whyNew }, skipped: 'already there' };
    }
    const made: Secrets = { superuser: newAccount('superuser'), site: newAccount('site') };
    await writeWhole(path, `${JSON.stringify(made, null, 2)}\n`, OWNER_ONLY);
    return { value: { secrets: made, whyNew } };
  } catch (error) {
    throw explainDiskError(error, 'The file', path);
  }
}

async function read(path: string): Promise<{ secrets: Secrets | null; whyNew: string }> {
  try {
    const secrets = parse(await readFile(path, 'utf8'));
    return secrets ? { secrets, whyNew: '' } : { secrets, whyNew: 'was damaged' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { secrets: null, whyNew: 'was not there' };
    // Of another user: where the folder is ours, it can be replaced.
    if (code === 'EACCES' || code === 'EPERM') return { secrets: null, whyNew: 'could not be read' };
    if (code === 'EISDIR') {
      throw new SetupError(
        `${path} is a folder and should be a file: remove it, and the next start makes new secrets.`,
      );
    }
    throw error;
  }
}

/** A name of its own each time: it tells the accounts of these secrets from those of earlier ones. */
function newAccount(name: string): Account {
  return {
    email: `${name}-${randomUUID().slice(0, 8)}@ketenkaart.invalid`,
    password: randomBytes(PASSWORD_BYTES).toString('base64url'),
  };
}

function parse(text: string): Secrets | null {
  try {
    const { superuser, site } = JSON.parse(text);
    return isAccount(superuser) && isAccount(site) ? { superuser, site } : null;
  } catch {
    return null;
  }
}

function isAccount(value: unknown): value is Account {
  return (
    typeof value === 'object' &&
    value !== null &&
    'email' in value &&
    typeof value.email === 'string' &&
    'password' in value &&
    typeof value.password === 'string' &&
    value.password.length >= PASSWORD_BYTES
  );
}
