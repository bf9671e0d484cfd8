import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildWithGo, hasGo } from './go-build.ts';
import { fetchReleaseProgram, ReleaseError, type ReleaseRules } from './release-archive.ts';
import { runProgram } from './run-program.ts';
import { LIMITS, POCKETBASE_VERSION, type Settings } from './settings.ts';
import { explainDiskError, SetupError } from './setup-error.ts';
import { printLine, printUnderWay, type StepResult } from './steps.ts';

type Places = Pick<Settings, 'root' | 'cacheDir' | 'pocketBaseBin' | 'releases'>;

const UNRELEASED = '(untracked)';

/**
 * The path of a PocketBase program of the pinned version: the one named by POCKETBASE_BIN, the one fetched before, the
 * official release, or one built by Go; in this order. Throws a `SetupError` that names what the person can do.
 */
export async function obtainPocketBase(
  places: Places,
  signal?: AbortSignal,
  rules?: ReleaseRules,
): Promise<StepResult<string>> {
  if (places.pocketBaseBin) {
    const trouble = await troubleWith(places.pocketBaseBin, signal);
    if (trouble)
      throw new SetupError(`POCKETBASE_BIN=${places.pocketBaseBin} ${trouble}: name another program, or unset it.`);
    return { value: places.pocketBaseBin, skipped: 'named by POCKETBASE_BIN' };
  }
  const folder = join(places.cacheDir, 'pocketbase', POCKETBASE_VERSION);
  const program = join(folder, 'pocketbase');
  try {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(folder);
    if (!(await troubleWith(program, signal))) return { value: program, skipped: 'already there' };
    await install(places, program, signal, rules);
    return { value: program };
  } catch (error) {
    throw explainDiskError(error, 'The folder', folder);
  }
}

/** What an earlier try left when it was cut off. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(
    names.filter((name) => name.includes('.part-')).map((name) => rm(join(folder, name), { force: true })),
  );
}

async function install(
  places: Places,
  program: string,
  signal: AbortSignal | undefined,
  rules: ReleaseRules | undefined,
): Promise<void> {
  const part = `${program}.part-${process.pid}`;
  try {
    printUnderWay('PocketBase: downloading the release');
    const reason = await fetchInto(part, places.releases, signal, rules);
    if (reason) {
      if (!(await hasGo(signal))) throw new SetupError(neitherWay(reason));
      printLine(`· PocketBase release not usable (${reason}): building it with Go, which takes a minute or two`);
      printUnderWay('PocketBase: building with Go');
      await buildWithGo(places.root, part, signal);
    }
    const trouble = await troubleWith(part, signal);
    if (trouble)
      throw new SetupError(
        `The PocketBase program that was ${reason ? 'built' : 'downloaded'} ${trouble}: name another with POCKETBASE_BIN.`,
      );
    await rename(part, program);
  } finally {
    await rm(part, { force: true });
  }
}

/** Writes the released program to `part`. Returns why not, empty when it is there. */
async function fetchInto(
  part: string,
  releases: string,
  signal: AbortSignal | undefined,
  rules: ReleaseRules | undefined,
): Promise<string> {
  try {
    await writeFile(part, await fetchReleaseProgram(releases, signal, rules));
    await chmod(part, 0o755);
    return '';
  } catch (error) {
    if (error instanceof ReleaseError) return error.message;
    throw error;
  }
}

function neitherWay(reason: string): string {
  return (
    `PocketBase ${POCKETBASE_VERSION} could not be downloaded (${reason}), and there is no Go 1.21 or newer to build it: ` +
    'connect to the network, or install Go (https://go.dev/dl/), or name a PocketBase program with POCKETBASE_BIN; then run the command again.'
  );
}

/** Asks a program for its version. Returns what is wrong with it, empty when it is a PocketBase to be used. */
async function troubleWith(program: string, signal?: AbortSignal): Promise<string> {
  const end = await runProgram(program, ['--version'], { limitMs: LIMITS.shortProgramMs, signal });
  if (end.notStarted) return 'cannot be run';
  // The program calls itself by its file's name.
  const version = /^\S+ version (\S+)$/m.exec(end.output)?.[1];
  if (end.code !== 0 || !version) return 'is not a PocketBase program';
  if (version !== POCKETBASE_VERSION && version !== UNRELEASED)
    return `is version ${version} instead of ${POCKETBASE_VERSION}`;
  return '';
}
