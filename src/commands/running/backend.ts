import { join } from 'node:path';
import { readCopy } from '../../data/snapshot/snapshot-file.ts';
import { bundleHooks } from '../setup/bundle-hooks.ts';
import { checkDatabase, tellLostWrites } from '../setup/check-database.ts';
import { orStopped } from '../setup/command.ts';
import { prepareDataFolder } from '../setup/data-folder.ts';
import { holdDataFolder } from '../setup/data-lock.ts';
import { migrateDatabase } from '../setup/database.ts';
import { type DemoNews, prepareDemo } from '../setup/demo.ts';
import { markDemoFolder, requireRightFolder } from '../setup/demo-folder.ts';
import { prepareAccounts, prepareSuperuser } from '../setup/machine-accounts.ts';
import { obtainPocketBase } from '../setup/pocketbase-program.ts';
import { prepareSecrets, type Secrets } from '../setup/secrets.ts';
import { LIMITS, type Settings } from '../setup/settings.ts';
import { BackendTrouble, SetupError } from '../setup/setup-error.ts';
import { loadFactsOnce } from '../setup/starting-facts.ts';
import { printLine, runStep, type StepResult } from '../setup/steps.ts';
import { startPocketBase } from './pocketbase-server.ts';
import type { ServerProcess } from './server-process.ts';

export interface Backend {
  pocketBase: ServerProcess;
  secrets: Secrets;
  /** What there is to tell of the demo network; null when this is none. */
  demo: DemoNews | null;
  /** Starts it once more and resolves when it answers. */
  restart: (signal: AbortSignal) => Promise<ServerProcess>;
}

/** The last good copy of the directory, which the site keeps. */
const COPY = 'snapshot.json';

export interface BackendOptions {
  hooksWatch: boolean;
  /** Told of each server that runs, so that the caller can end it whatever happens next. */
  onStarted: (server: ServerProcess) => void;
}

/**
 * Opens the backend; where it is in trouble that a person must mend, and there is a copy of the data, gives that trouble
 * instead of throwing it: residents are then shown the copy.
 */
export async function openOrGoAlone(
  settings: Settings,
  options: BackendOptions,
  stop: AbortSignal,
): Promise<Backend | BackendTrouble> {
  try {
    return await openBackend(settings, options, stop);
  } catch (error) {
    const goesAlone = error instanceof BackendTrouble && (await readCopy(join(settings.dataDir, COPY))) !== null;
    if (goesAlone) return error;
    throw error;
  }
}

/** Everything behind the site, from nothing to a running PocketBase that holds the starting facts. */
export async function openBackend(
  settings: Settings,
  { hooksWatch, onStarted }: BackendOptions,
  stop: AbortSignal,
): Promise<Backend> {
  await requireRightFolder(settings);
  const hadDatabase = await runStep('data folder', () => takeDataFolder(settings));
  const mark = settings.isDemo ? await markDemoFolder(settings) : null;
  const prepared = await runStep('secrets', () => prepareSecrets(settings.dataDir));
  const { secrets } = prepared;
  await lookThrough(settings, stop);
  const program = await runStep('PocketBase', () => obtainPocketBase(settings, stop));
  await runStep('hooks', () => bundleHooks(settings.root));
  await runStep('database', () => migrateDatabase(program, settings, stop));
  const superuserIsNew = await runStep('superuser', () => prepareSuperuser(program, settings, secrets, stop));
  const start = async (signal: AbortSignal) => {
    const server = await startPocketBase({ program, settings, hooksWatch }, signal);
    onStarted(server);
    return server;
  };
  const restart = async (signal: AbortSignal) => {
    await lookAtRest(settings, signal);
    return start(signal);
  };
  const pocketBase = await runStep('PocketBase running', async () => ({ value: await orTrouble(start(stop)) }));
  try {
    const demo = await fill();
    return { pocketBase, secrets, demo, restart };
  } catch (error) {
    await pocketBase.stop();
    throw error;
  }

  async function fill(): Promise<DemoNews | null> {
    const isNew = { superuserIsNew, databaseIsNew: !hadDatabase };
    const mended = await runStep('accounts', () => prepareAccounts(program, settings, prepared, isNew, stop));
    if (mended !== '') printLine(`! ${mended}`);
    await runStep('starting facts', () => orStopped(loadFactsOnce(settings, secrets, !hadDatabase), stop));
    return mark ? await prepareDemo(settings, secrets, mark, !hadDatabase, stop) : null;
  }
}

/** A PocketBase that does not start is no reason to show residents nothing, where there is a copy of the data. */
async function orTrouble<T>(starting: Promise<T>): Promise<T> {
  try {
    return await starting;
  } catch (error) {
    throw error instanceof SetupError ? new BackendTrouble('database_unreachable', error.message) : error;
  }
}

async function lookThrough(settings: Settings, stop: AbortSignal): Promise<void> {
  await runStep('database looked through', () => lookAtRest(settings, stop));
}

/** From here until this process ends no other may write to it. */
async function takeDataFolder(settings: Settings): Promise<StepResult<boolean>> {
  const freeBytes = settings.isDemo ? LIMITS.demoFolderFreeBytes : LIMITS.dataFolderFreeBytes;
  const prepared = await prepareDataFolder(settings, { ...LIMITS, dataFolderFreeBytes: freeBytes });
  holdDataFolder(settings.dataDir);
  return prepared;
}

/** Looks through the database that no PocketBase runs on, and tells what was lost or set aside. */
async function lookAtRest(settings: Settings, signal: AbortSignal): Promise<StepResult<void>> {
  const lost = await tellLostWrites(settings);
  const { value: mended, skipped } = await checkDatabase(settings, signal);
  for (const sentence of [lost, mended]) if (sentence !== '') printLine(`! ${sentence}`);
  return skipped ? { value: undefined, skipped } : { value: undefined };
}
