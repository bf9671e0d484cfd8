import { stripVTControlCharacters } from 'node:util';
import { printLine, printUnderWay, seconds } from '../setup/steps.ts';
import type { Counts, Part } from './part.ts';

/** Lines of a test's output that begin so are shown though it passed: measured times. */
const REPORTED = /^.*⏱ ?/;

export interface Total extends Counts {
  /** Tests run, the checks not counted. */
  tests: number;
}

/** Runs parts, `abreast` at a time, prints a line for each and the whole output of those that failed. */
export async function runParts(parts: readonly Part[], abreast: number, stop: AbortSignal): Promise<Total> {
  const total: Total = { passed: 0, failed: 0, skipped: 0, tests: 0 };
  const waiting = [...parts];
  const worker = async () => {
    for (let part = waiting.shift(); part && !stop.aborted; part = waiting.shift()) {
      printUnderWay(part.name);
      const began = performance.now();
      const { counts, output: coloured } = await part.run(stop);
      const output = process.stdout.isTTY ? coloured : stripVTControlCharacters(coloured);
      if (stop.aborted) return;
      report(part, counts, output, performance.now() - began);
      total.passed += counts.passed;
      total.failed += counts.failed;
      total.skipped += counts.skipped;
      if (part.kind === 'tests') total.tests += counts.passed + counts.failed;
    }
  };
  await Promise.all(Array.from({ length: abreast }, worker));
  stop.throwIfAborted();
  return total;
}

function report(part: Part, counts: Counts, output: string, ms: number): void {
  if (counts.failed > 0) {
    printLine(`✗ ${part.name}  ${seconds(ms)}${part.kind === 'tests' ? `  ${inWords(counts)}` : ''}`);
    console.log(output.trimEnd().replaceAll(/^/gm, '  │ '));
    return;
  }
  if (part.kind === 'tests' && counts.passed === 0) {
    printLine(`· ${part.name} (no tests yet)`);
    return;
  }
  printLine(`✓ ${part.name}  ${seconds(ms)}${part.kind === 'tests' ? `  ${inWords(counts)}` : ''}`);
  for (const line of output.split('\n')) {
    if (REPORTED.test(line)) printLine(`    ${line.replace(REPORTED, '')}`);
  }
}

/** `12 passed, 0 failed`, and how many were skipped when any were. */
export function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
