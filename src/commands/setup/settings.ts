import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError } from './setup-error.ts';

/**
 * Every name of the environment that people give to the commands, and every limit of these, stands in this file. What the running
 * site is told beside them, stands in src/server/settings; tests/content/papers.test.ts looks that nothing is read elsewhere.
 */

/** The checkout this file stands in. */
export const PROJECT_ROOT = resolve(fileURLToPath(import.meta.url), '../../../..');

export const POCKETBASE_VERSION = '0.40.4';
export const POCKETBASE_RELEASES = 'https://github.com/pocketbase/pocketbase/releases/download';

/**
 * SHA-256 of the release archives by file name. An archive that is not listed is not used: a list of checksums that lies
 * beside an archive proves nothing about whoever put both there. Where these come from: content/decisions/0024-pinned-release.md.
 */
export const POCKETBASE_PINNED_SHA256: Readonly<Record<string, string>> = {
  'pocketbase_0.40.4_linux_amd64.zip': '9042ec818570e79c3628dadcd0a756c1496d9e1173918ec409d133c02f82e5fa',
  'pocketbase_0.40.4_linux_arm64.zip': '86095bf8ed9345954f0d2bf0a5fb9b57584ae60b77ebf3b6cd23a8003a3fd418',
  'pocketbase_0.40.4_linux_armv7.zip': '9460e0be425cf8c7ae8e58f0186c13b59478b99ccef5cf0f734d05448952284b',
  'pocketbase_0.40.4_darwin_amd64.zip': '052906521f09f6f23405cd804c930d2b7a1f8eee06d39b85723b5054b2acb4e4',
  'pocketbase_0.40.4_darwin_arm64.zip': 'eeb619ea4f8a06421daedb946d133bed269fea334a760941d147f76befc25ebc',
};

const DEMO_FLAG = '--demo';
/** In the data folder: a made-up network never lies beside the facts. */
const DEMO_FOLDER = 'demo';

export const LIMITS = {
  /** Until a release server has begun to answer. */
  connectMs: 5_000,
  /** Without a single byte of a download. */
  downloadStallMs: 30_000,
  downloadMs: 300_000,
  downloadBytes: 200 * 1024 * 1024,
  goBuildMs: 15 * 60_000,
  migrateMs: 5 * 60_000,
  /** A program asked for its version, a superuser written. */
  shortProgramMs: 30_000,
  /** Looking through a database of some hundred megabytes takes a second or two. */
  databaseCheckMs: 20_000,
  pocketBaseHealthyMs: 30_000,
  /**
   * JavaScript machines that PocketBase keeps for hooks. A request holds two while it waits, a batch one more for each of its
   * requests; a machine beyond these is made for one use, which costs more than a whole write. Each takes some 0.3 MB.
   */
  hookMachines: 48,
  healthPollMs: 25,
  healthAnswerMs: 2_000,
  siteReadyMs: 60_000,
  installMs: 10 * 60_000,
  siteBuildMs: 10 * 60_000,
  /** A server that runs and does not answer three times in a row is ended by force: 20 s, more than a busy machine needs. */
  pingEveryMs: 2_000,
  pingAnswerMs: 5_000,
  pingMisses: 3,
  /** A running database is looked through again after this time, or a hundred times as long as that took. */
  databaseCheckEveryMs: 60_000,
  databaseCheckShare: 100,
  /** Between asking a server to end and ending it by force. */
  stopMs: 10_000,
  /** PocketBase that died is started again after this pause; after so many within the window, ever later. */
  restartPauseMs: 2_000,
  quickRestarts: 3,
  longestRestartPauseMs: 60_000,
  restartWindowMs: 10 * 60_000,
  /** The database with the starting facts and its write-ahead log takes some 20 MB; room to grow comes on top. */
  dataFolderFreeBytes: 64 * 1024 * 1024,
  /** The demo network's takes some 150 MB. */
  demoFolderFreeBytes: 256 * 1024 * 1024,
  /** On later starts: enough to write at all. */
  dataFolderSpareBytes: 8 * 1024 * 1024,
} as const;

export interface Settings {
  root: string;
  port: number;
  pocketBasePort: number;
  pocketBaseUrl: string;
  /** `https://…` where the site is published, without a slash at the end; empty for the address it listens on. */
  publicOrigin: string;
  /** Absolute. Of a demo: the folder `demo` in it. */
  dataDir: string;
  /** Where PocketBase keeps its databases. */
  databaseDir: string;
  /** A PocketBase program named by the person, empty for none. */
  pocketBaseBin: string;
  releases: string;
  /** Programs that were fetched or built for this checkout. */
  cacheDir: string;
  /** `--demo`: a made-up network instead of the facts. */
  isDemo: boolean;
  /** How much of the whole demo network is made, up to 1. */
  demoShare: number;
}

function readPort(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const text = env[name]?.trim() || String(fallback);
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new SetupError(
    `${name}=${text} is not a port: give a number from 1 to 65535, for instance ${name}=${fallback}.`,
  );
}

function readShare(env: NodeJS.ProcessEnv): number {
  const text = env.DEMO_SHARE?.trim() || '1';
  const share = Number(text);
  if (share > 0 && share <= 1) return share;
  throw new SetupError(`DEMO_SHARE=${text} is not a share: give a number above 0 and up to 1, for instance 0.1.`);
}

/**
 * Reads the settings, relative paths from the checkout. `flags`: what stands behind the command. Throws a `SetupError`
 * that names what to mend.
 */
export function readSettings(
  env: NodeJS.ProcessEnv,
  root: string = PROJECT_ROOT,
  flags: readonly string[] = [],
): Settings {
  const unknown = flags.find((flag) => flag !== DEMO_FLAG);
  if (unknown) throw new SetupError(`"${unknown}" is not known here: the one thing to add is ${DEMO_FLAG}.`);
  const isDemo = flags.includes(DEMO_FLAG);
  const port = readPort(env, 'PORT', 4321);
  const pocketBasePort = readPort(env, 'POCKETBASE_PORT', 8090);
  if (port === pocketBasePort) {
    throw new SetupError(`PORT and POCKETBASE_PORT are both ${port}: give one of them another number.`);
  }
  const origin = env.PUBLIC_ORIGIN?.trim();
  if (origin && !isOrigin(origin)) {
    throw new SetupError(
      `PUBLIC_ORIGIN=${origin} is not an address of a site: give it without a path, for instance https://example.org.`,
    );
  }
  const folder = resolve(root, env.DATA_DIR?.trim() || '.data');
  const dataDir = isDemo ? resolve(folder, DEMO_FOLDER) : folder;
  return {
    root,
    port,
    pocketBasePort,
    pocketBaseUrl: `http://127.0.0.1:${pocketBasePort}`,
    publicOrigin: origin?.replace(/\/$/, '') ?? '',
    dataDir,
    databaseDir: resolve(dataDir, 'pocketbase'),
    pocketBaseBin: env.POCKETBASE_BIN?.trim() ? resolve(root, env.POCKETBASE_BIN.trim()) : '',
    releases: env.POCKETBASE_RELEASE_URL?.trim() || POCKETBASE_RELEASES,
    cacheDir: resolve(root, '.cache'),
    isDemo,
    demoShare: readShare(env),
  };
}

function isOrigin(text: string): boolean {
  return (
    URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text.replace(/\/$/, '')
  );
}

/** A Chromium named by the person, for tests and measurements; empty for none. */
export const namedChromium = (env: NodeJS.ProcessEnv): string => env.CHROMIUM_BIN?.trim() ?? '';

/** The tests' clock and test-only behaviour must never reach residents. */
export function refuseTestMode(env: NodeJS.ProcessEnv): void {
  const name = ['KETENKAART_TEST', 'KETENKAART_TEST_OFFSET_S'].find((key) => env[key] !== undefined && env[key] !== '');
  if (name) throw new SetupError(`${name} is set, which is for tests only: unset it and run the command again.`);
}
