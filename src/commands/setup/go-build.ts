import { join } from 'node:path';
import { lastLines, type ProgramEnd, runProgram } from './run-program.ts';
import { LIMITS, POCKETBASE_VERSION } from './settings.ts';
import { SetupError } from './setup-error.ts';

const OFFICIAL_PROGRAM = 'github.com/pocketbase/pocketbase/examples/base';
/** Older ones cannot fetch the Go that the module asks for. */
const OLDEST_GO = [1, 21] as const;

/** Whether there is a Go that can build PocketBase (itself, or by fetching a newer one). */
export async function hasGo(signal?: AbortSignal): Promise<boolean> {
  const { code, output } = await runProgram('go', ['version'], { limitMs: LIMITS.shortProgramMs, signal });
  const [, major = 0, minor = 0] = (/go(\d+)\.(\d+)/.exec(output) ?? []).map(Number);
  return code === 0 && (major > OLDEST_GO[0] || (major === OLDEST_GO[0] && minor >= OLDEST_GO[1]));
}

/** Builds the program that pocketbase/go.mod pins into the file `target`. Throws a `SetupError`. */
export async function buildWithGo(root: string, target: string, signal?: AbortSignal): Promise<void> {
  const parameters = [
    'build',
    '-buildvcs=false',
    '-trimpath',
    '-ldflags',
    `-s -w -X github.com/pocketbase/pocketbase.Version=${POCKETBASE_VERSION}`,
    '-o',
    target,
    OFFICIAL_PROGRAM,
  ];
  const end = await runProgram('go', parameters, {
    cwd: join(root, 'pocketbase'),
    env: { ...process.env, GOTOOLCHAIN: 'auto', CGO_ENABLED: '0' },
    limitMs: LIMITS.goBuildMs,
    signal,
  });
  if (end.code !== 0) throw new SetupError(explain(end));
}

function explain({ output, timedOut }: ProgramEnd): string {
  if (timedOut)
    return `Go did not build PocketBase within ${LIMITS.goBuildMs / 60_000} minutes: run the command again.`;
  if (/no space left on device/.test(output))
    return 'The disk is full: make room for Go to build PocketBase and run the command again.';
  if (/toolchain not available|download go1\.\d+/.test(output)) {
    return 'Go could not fetch the newer Go that PocketBase needs: connect to the network or install that Go, and run the command again.';
  }
  if (/dial tcp|no such host|i\/o timeout|connection refused|network is unreachable|TLS handshake/.test(output)) {
    return 'Go could not fetch the sources of PocketBase: check the network connection and run the command again, or name a PocketBase program with POCKETBASE_BIN.';
  }
  return `Go could not build PocketBase; it said: ${lastLines(output)}`;
}
