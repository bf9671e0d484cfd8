import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const SERVER_CORE = 0;
export const LOAD_CORE = 1;
const CONNECTIONS = 32;

/** One measurement: how often the server answered, and how busy the load generator was. */
export interface Measurement {
  requestsPerSecond: number;
  /** Share of its core that wrk used, 0–1. Near 1 it would itself be the limit. */
  loadBusy: number;
  /** Share of one core that the server used, 0–1. */
  serverBusy: number;
  errors: number;
}

/** The first line of a program's answer, or null when it is not there. */
export function versionOf(program: string, flag: string): string | null {
  try {
    return execFileSync('sh', ['-c', `${program} ${flag} 2>&1 | head -n 1`], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

/** Pins a process and all its threads to a core. */
export async function pin(pid: number, core: number): Promise<void> {
  await run('taskset', ['-a', '-c', '-p', String(core), String(pid)]);
}

/** User and system time of a process in seconds, from the kernel's own count. */
async function cpuSeconds(pid: number): Promise<number> {
  const { stdout } = await run('sh', ['-c', `cat /proc/${pid}/stat; getconf CLK_TCK`]);
  const [stat = '', ticks = '100'] = stdout.trim().split('\n');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / Number(ticks);
}

const IDLE_SHARE = 0.05;
const IDLE_SECONDS = 3;
const SETTLE_SECONDS = 90;

/** Waits until a process has had nothing to do for some seconds: what it does after its start is no part of a measurement. */
export async function settled(pid: number): Promise<void> {
  let idle = 0;
  for (let second = 0; second < SETTLE_SECONDS && idle < IDLE_SECONDS; second += 1) {
    const before = await cpuSeconds(pid);
    await new Promise((done) => setTimeout(done, 1_000));
    idle = (await cpuSeconds(pid)) - before < IDLE_SHARE ? idle + 1 : 0;
  }
}

/** A wrk script that asks for several addresses in turn. */
export function writeScript(folder: string, name: string, paths: readonly string[]): string {
  const file = join(folder, `${name}.lua`);
  const list = paths.map((path) => JSON.stringify(path)).join(', ');
  writeFileSync(
    file,
    `local paths = { ${list} }
local turn = 0
request = function()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn])
end
`,
  );
  return file;
}

/** Loads one address (or a script's addresses) for some seconds from the other core. */
export async function measure(url: string, serverPid: number, seconds: number, script?: string): Promise<Measurement> {
  const before = await cpuSeconds(serverPid);
  const started = performance.now();
  const { stdout, stderr } = await run(
    'sh',
    [
      '-c',
      // `times` prints what the shell's children used: wrk alone.
      `taskset -c ${LOAD_CORE} wrk -t1 -c${CONNECTIONS} -d${seconds}s ${script ? `-s '${script}'` : ''} -H 'Accept-Encoding: gzip' '${url}'; times 1>&2`,
    ],
    { maxBuffer: 1_000_000 },
  );
  const elapsed = (performance.now() - started) / 1000;
  const used = (await cpuSeconds(serverPid)) - before;
  const children = /(\d+)m([\d.]+)s (\d+)m([\d.]+)s\s*$/.exec(stderr.trim());
  const wrkSeconds = children
    ? Number(children[1]) * 60 + Number(children[2]) + Number(children[3]) * 60 + Number(children[4])
    : Number.NaN;
  const errors = /Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? /Socket errors:(.*)/.exec(stdout)?.[1] ?? '0';
  return {
    requestsPerSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? Number.NaN),
    loadBusy: wrkSeconds / seconds,
    serverBusy: used / elapsed,
    errors: Number.parseInt(errors, 10) || 0,
  };
}

/** The gzip form of an address as it comes over the wire, and its SHA-256. */
export async function bodyOf(url: string): Promise<{ bytes: Buffer; sha256: string }> {
  const { stdout } = await run('curl', ['-s', '-H', 'Accept-Encoding: gzip', url], {
    encoding: 'buffer',
    maxBuffer: 10_000_000,
  });
  return { bytes: stdout, sha256: createHash('sha256').update(stdout).digest('hex') };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
