import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { delimiter } from 'node:path';

const STARTED_BY_TESTS =
  /^(VITEST|KETENKAART_|NODE_ENV$|TEST$|MODE$|DEV$|PROD$|BASE_URL$|SSR$|npm_lifecycle|npm_package|INIT_CWD$)/;

/** The environment as a person's shell has it: without what npm and vitest added for us. */
export function shellEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !STARTED_BY_TESTS.test(name));
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter), ...extra };
}

/** A command that runs in a process group of its own, as in a terminal. */
export interface RunningCommand {
  /** Everything it printed so far. */
  output(): string;
  /** Resolves when it has printed `text`; throws with all it printed when it ends before that. */
  prints(text: string): Promise<void>;
  /** Resolves with its exit code, or with the name of the signal that ended it. */
  ended: Promise<number | string>;
  /** As Ctrl-C does it: to everyone in the group. */
  signalGroup(signal: NodeJS.Signals): void;
  /** The id of the process below it whose command line holds `text`. */
  processId(text: string): number;
}

export function startCommand(
  program: string,
  parameters: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): RunningCommand {
  const child: ChildProcess = spawn(program, parameters, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = child.pid ?? 0;
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => {
      output += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | string>((done) =>
    child.once('close', (code, signal) => done(code ?? signal ?? 'gone')),
  );
  const prints = (text: string) =>
    new Promise<void>((done, fail) => {
      const look = () => {
        if (output.includes(text)) done();
      };
      listeners.add(look);
      look();
      void ended.then((how) => fail(new Error(`ended (${how}) before it printed "${text}":\n${output}`)));
    });
  return {
    output: () => output,
    prints,
    ended,
    signalGroup: (signal) => process.kill(-pid, signal),
    processId: (text) => processBelow(pid, text),
  };
}

function processBelow(root: number, text: string): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row))
    .filter((match) => match !== null)
    .map(([, pid, parent, args]) => ({ pid: Number(pid), parent: Number(parent), args: args ?? '' }));
  const family = [root];
  for (const member of family) family.push(...rows.filter((row) => row.parent === member).map((row) => row.pid));
  const found = rows.find((row) => family.includes(row.pid) && row.args.includes(text));
  if (!found) throw new Error(`no process below ${root} runs "${text}"`);
  return found.pid;
}

/** Whether anybody listens on a loopback port. */
export function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => socket.end(() => done(true)));
    socket.once('error', () => done(false));
  });
}
