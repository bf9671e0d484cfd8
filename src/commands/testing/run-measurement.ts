import { spawn } from 'node:child_process';

/** Runs a script of ours that measures, on this terminal, to its end; gives its exit code. `env`: added to ours. */
export function runMeasurement(
  file: string,
  env: Record<string, string>,
  stop: AbortSignal,
  parameters: readonly string[] = [],
): Promise<number> {
  const script = spawn(process.execPath, [file, ...parameters], { stdio: 'inherit', env: { ...process.env, ...env } });
  stop.addEventListener('abort', () => script.kill('SIGTERM'));
  return new Promise((done) => script.once('exit', (code) => done(code ?? 1)));
}
