import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCAN_LIMITS } from '../../domain/agreement/scan.ts';
import { isMailAddress } from '../../domain/checks/mail-address.ts';
import { type MailSettings, readMailSettings } from '../mail/mail-settings.ts';
import { type MapTiles, readMapTiles } from '../map/map-tiles.ts';
import { SettingsError } from './settings-error.ts';

/** Every time limit and bound of the HTTP entry, in one place. */
export const LIMITS = {
  /** A request must have arrived whole by then: a scan of 5 MB over 0.7 Mbit/s. */
  requestMs: 60_000,
  headersMs: 10_000,
  keepAliveMs: 65_000,
  /** An address that is longer is none of ours. */
  targetChars: 2_048,
  /** A form of anybody's, and how many fields it may have; in a look-up stands one of at most 60 characters. */
  bodyBytes: 64 * 1024,
  lookUpBodyBytes: 4 * 1024,
  formFields: 100,
  /** A form of who works here: an agreement of 100,000 characters, twice encoded while it waits for a new session. */
  workBodyBytes: 1024 * 1024,
  workFormFields: 4_000,
  /** Sessions that were good once may send such a form for as long, and as many are remembered. */
  knownSessions: 10_000,
  knownSessionMs: 24 * 60 * 60_000,
  /** The form with the scan of an agreement: the file and what stands around it. astro.config.mjs says the same. */
  scanBodyBytes: SCAN_LIMITS.maxBytes + 512 * 1024,
  /** Kept pages, all forms of all languages together. */
  pageCacheBytes: 192 * 1024 * 1024,
  /** So many pages may wait to be made; each takes some milliseconds. */
  pagesWaiting: 200,
  /** One that takes longer, because it waits for something, holds up the next no longer than this. */
  pageTurnMs: 50,
  /** Who finds no place in the line is asked to come back after so long. */
  busyS: 5,
  /** Who searches hears after this that it does not work now; longer only while the first index is built. */
  searchMs: 2_000,
  firstSearchMs: 20_000,
  /** Searches that wait for their turn, a usual one taking a few milliseconds; a further one is refused at once. */
  searchesWaiting: 100,
  /** A search thread that works on one search for so long hangs, and is replaced. */
  searchHangMs: 5_000,
  /** More memory than this the search thread never takes: it ends, and another is made. */
  searchThreadMb: 1_536,
  /** With less room on the disk of the data folder nothing is saved: the database's log and a scan need some. */
  spareDiskBytes: 16 * 1024 * 1024,
  /** Open requests get this long when the site is asked to stop. */
  stopMs: 3_000,
  /** Wrong passwords within a window: from one address for one account (or in one known browser), and for all accounts. */
  guessWindowS: 15 * 60,
  guessesByPair: 10,
  guessesByAddress: 40,
  /** For one account within an hour, from all addresses but known browsers. */
  guessHourS: 60 * 60,
  guessesByAccount: 40,
  /** When those are used up, an address that is new to the account that day has one more, as long as so many have not. */
  guessDayS: 24 * 60 * 60,
  newAddressesByAccount: 1_200,
  /** How long a browser is known in which somebody signed in. */
  knownBrowserS: 90 * 24 * 60 * 60,
  /** Addresses, accounts and the like that one limit tells apart: some 20 MB. */
  countedKeys: 100_000,
  /** What counts as demand from one address within an hour: of one municipality and kind, and in all. */
  demandBySum: 5,
  demandByAddress: 60,
  /** Reports that something is not right, and among them takedowns, from one address within a window. */
  reportWindowS: 60 * 60,
  reportsByAddress: 10,
  takedownsByAddress: 3,
  /** No answer to a password comes sooner, so that its time tells nothing: PocketBase needs 50 to 150 ms. */
  signInAnswerMs: 400,
} as const;

/** What the site is told by its environment; see the handbook. */
export interface Settings {
  port: number;
  pocketbaseUrl: string;
  dataDir: string;
  /** `https://…` where the site is published; empty for "the loopback address it listens on". */
  publicOrigin: string;
  /** Whether a proxy on this machine says who asks, at the end of `X-Forwarded-For`. */
  trustProxy: boolean;
  siteUser: { email: string; password: string };
  /** Who answers for what the site does with data of people: a name and a mail address. Empty until one is given. */
  controller: { name: string; email: string };
  /** How mail leaves; null where none does. */
  mail: MailSettings | null;
  /** A map of streets that readers may ask for; null where there is none. */
  mapTiles: MapTiles | null;
  /** Whether all it shows is made up (`npm start -- --demo`): every answer says so. Never told from the data. */
  isDemo: boolean;
}

/** Throws a `SettingsError` that names what is missing. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const dataDir = required(env, 'DATA_DIR');
  return {
    port: Number(required(env, 'PORT')),
    pocketbaseUrl: required(env, 'POCKETBASE_URL'),
    dataDir,
    publicOrigin: (env.PUBLIC_ORIGIN ?? '').replace(/\/$/, ''),
    trustProxy: /^(1|true|yes)$/i.test(env.TRUST_PROXY ?? ''),
    siteUser: readSiteUser(dataDir),
    controller: readController(env),
    mail: readMailSettings(env),
    mapTiles: readMapTiles(env),
    isDemo: env.KETENKAART_DEMO === '1',
  };
}

/** Where links lead that people pass on to each other. */
export function linkOrigin(settings: Pick<Settings, 'publicOrigin' | 'port'>): string {
  return settings.publicOrigin || `http://127.0.0.1:${settings.port}`;
}

/** Both or neither: who answers must be known and be reached. */
function readController(env: NodeJS.ProcessEnv): Settings['controller'] {
  const controller = { name: (env.CONTROLLER_NAME ?? '').trim(), email: (env.CONTROLLER_EMAIL ?? '').trim() };
  if (controller.email !== '' && !isMailAddress(controller.email)) {
    throw new SettingsError('CONTROLLER_EMAIL is not a mail address.');
  }
  if ((controller.name === '') !== (controller.email === '')) {
    throw new SettingsError('CONTROLLER_NAME and CONTROLLER_EMAIL belong together: set both or neither.');
  }
  return controller;
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new SettingsError(`${name} is not set. Start the site by \`npm start\`, which sets it.`);
  return value;
}

function readSiteUser(dataDir: string): Settings['siteUser'] {
  const file = join(dataDir, 'secrets.json');
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { site: Settings['siteUser'] }).site;
  } catch (error) {
    throw new SettingsError(`${file} cannot be read. Start the site by \`npm start\`, which makes it.`, {
      cause: error,
    });
  }
}
