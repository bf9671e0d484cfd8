/**
 * Runs before each test file of `npm run mutation`, in the file's own thread: switches one mutant on, or, when none is
 * named, notes which mutants the file comes by and how often.
 */
import { afterAll, inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    mutant: string;
    hitLimit: number;
  }
  interface TaskMeta {
    hits?: Record<string, number>;
  }
}

/** What instrumented source reads and writes; the names are Stryker's. */
interface MutantSwitch {
  activeMutant?: string;
  hitCount: number;
  /** A mutant that is come by more often has made a loop without an end: it throws. */
  hitLimit: number;
  mutantCoverage?: { static: Record<string, number> };
}

const mutant = inject('mutant');
const ours: MutantSwitch = { hitCount: 0, hitLimit: inject('hitLimit'), ...(mutant && { activeMutant: mutant }) };
Object.assign(globalThis, { __stryker__: ours });

// biome-ignore lint/correctness/noEmptyPattern: vitest wants it written so
afterAll(({}, suite) => {
  if (!mutant) suite.meta.hits = ours.mutantCoverage?.static ?? {};
});
