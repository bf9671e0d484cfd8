import { log } from './log.ts';

const METHODS = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const;

/** Lets libraries print nothing on the console but by the log: Astro's adapter writes the whole address of a page that failed. */
export function guardConsole(): void {
  for (const method of METHODS) console[method] = (...parts: unknown[]) => log.foreign(`console.${method}`, parts);
}

/** The same for all that this process would print: what Node warns of, and an error that nobody caught, which ends it as ever. */
export function guardOutput(): void {
  guardConsole();
  process.removeAllListeners('warning');
  process.on('warning', (warning) => log.foreign('Node warns', [warning]));
  process.on('uncaughtException', (error) => {
    log.failure('The site ends: an error was not caught.', error);
    process.exit(1);
  });
}
