/** What a step hands on and, when there was nothing to do, a few words why. */
export type StepResult<T> = { value: T; skipped?: string };

const BACK_TO_LINE_START = '\r\u001b[K';

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** Runs one step and prints its line: `✓ name  1.2 s`, or `· name (already there)` when nothing was to be done. */
export async function runStep<T>(name: string, step: () => Promise<StepResult<T>>): Promise<T> {
  const began = performance.now();
  const { value, skipped } = await step();
  printLine(skipped ? `· ${name} (${skipped})` : `✓ ${name}  ${seconds(performance.now() - began)}`);
  return value;
}

export function printLine(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(BACK_TO_LINE_START);
  console.log(text);
}

/** Shows what is under way on a terminal; a log file gets finished steps only. */
export function printUnderWay(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`${BACK_TO_LINE_START}… ${text}`);
}
