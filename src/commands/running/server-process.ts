import { type ChildProcess, spawn } from 'node:child_process';
import { LIMITS } from '../setup/settings.ts';

/** A server that was started as a process of its own. */
export interface ServerProcess {
  name: string;
  pid: number;
  /** Resolves with a few words how it ended ("exit code 1"), whoever ended it. */
  ended: Promise<string>;
  /** The last lines it wrote, where its output is kept rather than shown. */
  lastOutput(): string;
  /** From here on `lastOutput` tells only what is written later. */
  forgetOutput(): void;
  /** Asks it to end, by force after a while; resolves when it has. */
  stop(): Promise<void>;
  /** Ends it by force at once: it does not listen any more. */
  kill(): void;
  /** Says something over its channel, where it has one. */
  tell(message: Record<string, string>): void;
  /** Resolves when it says `{ ready: true }` over its channel. */
  saysReady: Promise<void>;
}

export interface ServerOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** `kept`: the last lines are kept for when it fails. `shown`: it writes to our own terminal and has a channel to us. */
  output: 'kept' | 'shown';
}

const KEPT_CHARACTERS = 4000;

/**
 * Starts a server in a process group of its own: Ctrl-C, which reaches a whole group, then reaches only us, and we end
 * the servers in the right order.
 */
export function startServer(
  name: string,
  program: string,
  parameters: string[],
  options: ServerOptions,
): ServerProcess {
  const child: ChildProcess = spawn(program, parameters, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: options.output === 'kept' ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let kept = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => {
      kept = (kept + text).slice(-KEPT_CHARACTERS);
    });
  }
  let isOver = false;
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message));
    child.once('exit', (code, signal) => done(signal ? `signal ${signal}` : `exit code ${code}`));
  }).finally(() => {
    isOver = true;
  });
  const saysReady = new Promise<void>((done) => {
    child.on('message', (message: { ready?: unknown } | null) => {
      if (message?.ready === true) done();
    });
  });
  const stop = async () => {
    if (isOver) return;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), LIMITS.stopMs);
    await ended;
    clearTimeout(force);
  };
  const kill = () => {
    child.kill('SIGKILL');
  };
  const tell = (message: Record<string, string>) => {
    if (child.connected) child.send(message, () => {});
  };
  const forgetOutput = () => {
    kept = '';
  };
  return { name, pid: child.pid ?? 0, ended, lastOutput: () => kept, forgetOutput, stop, kill, tell, saysReady };
}
