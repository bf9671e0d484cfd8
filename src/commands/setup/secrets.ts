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

const OWNER_ONLY = 0o600;
const PASSWORD_BYTES = 32;

/** Reads `secrets.json` in the data folder, or makes it once. Readable by its owner only. */
export async function prepareSecrets(dataDir: string): Promise<StepResult<Secrets>> {
  const path = join(dataDir, 'secrets.json');
  try {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (text !== null) {
      await chmod(path, OWNER_ONLY);
      return { value: parse(text, path), skipped: 'already there' };
    }
    const secrets: Secrets = { superuser: newAccount('superuser'), site: newAccount('site') };
    await writeWhole(path, `${JSON.stringify(secrets, null, 2)}\n`, OWNER_ONLY);
    return { value: secrets };
  } catch (error) {
    throw explainDiskError(error, 'The file', path);
  }
}

/** A name of its own each time: when the file was lost, a new account is made instead of one nobody can sign in to. */
function newAccount(name: string): Account {
  return {
    email: `${name}-${randomUUID().slice(0, 8)}@ketenkaart.invalid`,
    password: randomBytes(PASSWORD_BYTES).toString('base64url'),
  };
}

function parse(text: string, path: string): Secrets {
  try {
    const { superuser, site } = JSON.parse(text);
    if (isAccount(superuser) && isAccount(site)) return { superuser, site };
  } catch {
    // The sentence below says what to do with it.
  }
  throw new SetupError(`${path} is damaged: remove it, and the next start makes new secrets.`);
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
