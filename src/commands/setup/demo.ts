import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { renewDemoAccount } from '../../data/access/demo-accounts.ts';
import { connectForSetUp } from '../../data/pocketbase/set-up-connection.ts';
import { doDemoDeeds, writeDemoRecords } from '../../data/starting-facts/demo-network.ts';
import { readReferenceFacts } from '../../data/starting-facts/load-starting-facts.ts';
import { type DemoNetwork, makeDemoNetwork } from '../make-demo/demo-network.ts';
import { demoPeople, WRITER, writingOfficer } from '../make-demo/demo-people.ts';
import { readUglyCases } from '../make-demo/ugly-cases.ts';
import { requireRoom } from './data-folder.ts';
import type { DemoMark } from './demo-folder.ts';
import type { Secrets } from './secrets.ts';
import { LIMITS, type Settings } from './settings.ts';
import { SetupError } from './setup-error.ts';
import { hashFiles, hashText, hasStamp, removeStamp, writeStamp } from './stamp.ts';
import { printLine, printUnderWay, runStep, type StepResult } from './steps.ts';

/** The same network on every machine; another word would be another network. */
const SEED = 'ketenkaart';
const PASSWORD_BYTES = 18;
const LOG_EVERY_MS = 15_000;
const MADE_OF = ['src/commands/make-demo', 'pocketbase/demo', 'pocketbase/seed/reference'];

/** Whoever looks at the demo network needs to know. */
export interface DemoNews {
  /** The municipality with the most help. */
  largestSlug: string;
  /** With passwords of this start. */
  users: { role: string; email: string; password: string }[];
}

/** Loads the made-up network, as far as it is not there, and gives its users new passwords. PocketBase must be running. */
export async function prepareDemo(
  settings: Settings,
  secrets: Secrets,
  mark: DemoMark,
  databaseIsNew: boolean,
  stop: AbortSignal,
): Promise<DemoNews> {
  try {
    const uglyCases = await readUglyCases(settings.root);
    const options = { seed: SEED, today: mark.day, share: mark.share, uglyCases };
    const network = makeDemoNetwork(await readReferenceFacts(), options);
    await runStep('demo network', () => loadOnce(settings, secrets, mark, network, databaseIsNew, stop));
    return await runStep('demo users', async () => ({ value: await renewUsers(settings, secrets, network) }));
  } catch (error) {
    if (stop.aborted || error instanceof SetupError) throw error;
    await requireRoom(settings.dataDir, LIMITS.dataFolderSpareBytes);
    throw new SetupError(`The demo network could not be made: ${error instanceof Error ? error.message : error}`);
  }
}

async function loadOnce(
  settings: Settings,
  secrets: Secrets,
  mark: DemoMark,
  network: DemoNetwork,
  databaseIsNew: boolean,
  stop: AbortSignal,
): Promise<StepResult<void>> {
  const stamp = join(settings.dataDir, 'network.json');
  if (databaseIsNew) await removeStamp(stamp);
  const hash = hashText(`${SEED} ${mark.day} ${mark.share} ${await hashFiles(settings.root, MADE_OF)}`);
  if (await hasStamp(stamp, hash)) return { value: undefined, skipped: 'already there' };
  const admin = await connectForSetUp(settings.pocketBaseUrl, '_superusers', secrets.superuser);
  const people = [WRITER, writingOfficer(network.waves.flat())];
  const writers: Record<string, typeof admin> = { importer: admin };
  for (const person of people) {
    const account = { ...person, password: newPassword() };
    await renewDemoAccount(admin, account);
    writers[person.role] = await connectForSetUp(settings.pocketBaseUrl, 'users', account);
  }
  const options = { admin, writers, stop };
  await writeDemoRecords(network.waves, { ...options, onProgress: progressLine('records') });
  await doDemoDeeds(network.acts, { ...options, onProgress: progressLine('acts on agreements') });
  for (const person of people) await renewDemoAccount(admin, { ...person, password: newPassword(), active: false });
  await writeStamp(stamp, hash);
  return { value: undefined };
}

/** Says how far it is, how fast it goes and how long it will take; in a log now and then, so that nobody thinks it hangs. */
function progressLine(what: string): (done: number, total: number) => void {
  const began = performance.now();
  let first = Number.NaN;
  let told = began;
  return (done, total) => {
    if (Number.isNaN(first)) first = done;
    const rate = (done - first) / ((performance.now() - began) / 1000);
    const left = rate > 0 ? `, ${Math.ceil((total - done) / rate)} s left` : '';
    const text = `demo network: ${done} of ${total} ${what}, ${Math.round(rate)} a second${left}`;
    if (process.stdout.isTTY) printUnderWay(text);
    else if (performance.now() - told > LOG_EVERY_MS) {
      told = performance.now();
      printLine(`… ${text}`);
    }
  };
}

async function renewUsers(settings: Settings, secrets: Secrets, network: DemoNetwork): Promise<DemoNews> {
  const admin = await connectForSetUp(settings.pocketBaseUrl, '_superusers', secrets.superuser);
  const users: DemoNews['users'] = [];
  for (const person of demoPeople(network)) {
    const account = { ...person, password: newPassword() };
    await renewDemoAccount(admin, account);
    users.push(account);
  }
  return { largestSlug: network.largest.slug, users };
}

function newPassword(): string {
  return randomBytes(PASSWORD_BYTES).toString('base64url');
}
