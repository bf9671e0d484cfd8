import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Outcome } from './unit-tests.ts';

/**
 * What became of each mutant so far, in a file of lines, so that a run that was stopped goes on where it was. `stamp`: what
 * the results hold for (source and tests); results of anything else are thrown away.
 */
export class KeptResults {
  readonly #path: string;
  readonly outcomes = new Map<string, Outcome>();

  constructor(path: string, stamp: string) {
    this.#path = path;
    const [first, ...lines] = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
    if (first === stamp) {
      for (const line of lines) {
        const { id, outcome } = JSON.parse(line);
        this.outcomes.set(id, outcome);
      }
      return;
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${stamp}\n`);
  }

  add(id: string, outcome: Outcome): void {
    this.outcomes.set(id, outcome);
    appendFileSync(this.#path, `${JSON.stringify({ id, outcome })}\n`);
  }
}
