import { SetupError } from './setup-error.ts';
import { printLine } from './steps.ts';

const INTERRUPTED = 130;

/**
 * Runs a command to its end and leaves with its exit code. `stop` is aborted by Ctrl-C, by being told to end, by the
 * terminal closing, and by the death of start.mjs. What the person can mend is one sentence and exit code 1.
 */
export async function runCommand(command: (stop: AbortSignal) => Promise<number>): Promise<never> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.once('disconnect', stop);
  try {
    process.exit(await command(controller.signal));
  } catch (error) {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    printLine('');
    console.error(error instanceof SetupError ? `✗ ${error.message}` : error);
    process.exit(1);
  }
}

/** Runs tasks side by side. When one fails the others are told to stop and waited for; its error is the one thrown. */
export async function sideBySide<T extends readonly unknown[]>(
  stop: AbortSignal,
  tasks: { [K in keyof T]: (signal: AbortSignal) => Promise<T[K]> },
): Promise<T> {
  const failure = new AbortController();
  const signal = AbortSignal.any([stop, failure.signal]);
  const errors: unknown[] = [];
  const results = await Promise.all(
    tasks.map((task) =>
      task(signal).catch((error: unknown) => {
        errors.push(error);
        failure.abort();
      }),
    ),
  );
  if (errors.length > 0) throw errors[0];
  return results as unknown as T;
}

/** Gives up waiting for `work` when `stop` is aborted; for work that knows no signal. */
export function orStopped<T>(work: Promise<T>, stop: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    const leave = () => fail(new SetupError('Stopped.'));
    if (stop.aborted) leave();
    stop.addEventListener('abort', leave, { once: true });
    work.then(done, fail).finally(() => stop.removeEventListener('abort', leave));
  });
}
