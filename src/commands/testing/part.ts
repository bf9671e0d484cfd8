import { type ProgramOptions, runProgram } from '../setup/run-program.ts';

/** What a part of the tests came to. A check (types, lint) counts as one. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface PartResult {
  counts: Counts;
  /** Everything it wrote; shown when something failed. */
  output: string;
}

/** One part of `npm run check` or `npm test`. */
export interface Part {
  name: string;
  /** A check says yes or no; tests are counted, and a whole run must hold some. */
  kind: 'check' | 'tests';
  run: (signal: AbortSignal) => Promise<PartResult>;
}

const CHECK_LIMIT_MS = 10 * 60_000;

/** A program of node_modules whose exit code is the answer. */
export function checkPart(
  name: string,
  parameters: string[],
  options: Omit<ProgramOptions, 'limitMs' | 'signal'>,
): Part {
  return {
    name,
    kind: 'check',
    run: async (signal) => {
      const end = await runProgram(process.execPath, parameters, { ...options, limitMs: CHECK_LIMIT_MS, signal });
      const passed = end.code === 0;
      const output = end.timedOut
        ? `${end.output}\nIt did not end within ${CHECK_LIMIT_MS / 60_000} minutes.`
        : end.output;
      return { counts: { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 }, output };
    },
  };
}
