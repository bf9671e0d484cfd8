import { spawn } from 'node:child_process';

export interface ProgramEnd {
  /** Exit code; `null` when a signal or the time limit ended it, or when it could not be started. */
  code: number | null;
  /** What it wrote to both streams, in order. */
  output: string;
  timedOut: boolean;
  /** There is no such program, or it may not be run. */
  notStarted: boolean;
}

export interface ProgramOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  limitMs: number;
  /** Ends the program when the command is asked to stop. */
  signal?: AbortSignal | undefined;
}

/** Runs a program to its end without a shell and keeps its output. Never throws for the program's own failure. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  options: ProgramOptions,
): Promise<ProgramEnd> {
  return new Promise((done) => {
    let output = '';
    let timedOut = false;
    const child = spawn(program, parameters, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const end = () => child.kill('SIGTERM');
    const limit = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, options.limitMs);
    options.signal?.addEventListener('abort', end);
    const finish = (code: number | null, notStarted: boolean) => {
      clearTimeout(limit);
      options.signal?.removeEventListener('abort', end);
      done({ code, output, timedOut, notStarted });
    };
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.stderr.on('data', (text) => {
      output += text;
    });
    child.on('error', () => finish(null, true));
    child.on('close', (code) => finish(code, false));
  });
}

export function lastLines(output: string, count = 15): string {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
