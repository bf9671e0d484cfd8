import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { writeWhole } from '../../src/commands/setup/stamp.ts';
import type { Mutant } from './make-mutants.ts';
import type { Looked, Question, Tried } from './unit-thread.ts';

/** What became of a mutant. `by`: the test file that found it, from the project's root. */
export type Outcome = { end: 'killed' | 'timed out'; by: string } | { end: 'survived' | 'not reached' };

const ROOT = resolve(import.meta.dirname, '../..');
/** A mutant may be come by so many times more often than its original, and no more. */
const HIT_FACTOR = 20;
const FEWEST_HITS = 10_000;
/** What its test files may take beside what they take without a mutant. */
const TIME_FACTOR = 10;
const SHORTEST_MS = 60_000;
const LOOK_LIMIT_MS = 15 * 60_000;

class TooLong extends Error {}

/** The unit tests, kept ready in a process that is replaced when a mutant makes it run without an end. */
export class UnitTests {
  #texts: Record<string, string>;
  #child: ChildProcess | undefined;
  #looked: Looked = { hits: {}, ms: {}, failed: [] };

  /** `texts`: instrumented source by file. */
  constructor(texts: Record<string, string>) {
    this.#texts = texts;
  }

  /**
   * Runs everything once without a mutant; gives the test files that fail by themselves. `keptAt`: a file that keeps what was
   * seen, for as long as source and tests are the same.
   */
  async look(keptAt: string): Promise<string[]> {
    if (existsSync(keptAt)) this.#looked = JSON.parse(readFileSync(keptAt, 'utf8'));
    else this.#looked = await this.#ask<Looked>({ kind: 'look' }, LOOK_LIMIT_MS);
    if (this.#looked.failed.length === 0) await writeWhole(keptAt, JSON.stringify(this.#looked));
    this.close();
    this.#texts = withoutCounting(this.#texts);
    return this.#looked.failed.map((file) => relative(ROOT, file));
  }

  async try(mutant: Mutant): Promise<Outcome> {
    const files = this.#filesFor(mutant);
    if (files.length === 0) return { end: 'not reached' };
    const sum = (of: (file: string) => number) => files.reduce((all, file) => all + of(file), 0);
    const hitLimit = FEWEST_HITS + HIT_FACTOR * sum((file) => this.#looked.hits[file]?.[mutant.id] ?? 0);
    const limitMs = SHORTEST_MS + TIME_FACTOR * sum((file) => this.#looked.ms[file] ?? 0);
    try {
      const { failed } = await this.#ask<Tried>({ kind: 'try', mutant: mutant.id, hitLimit, files }, limitMs);
      return failed ? { end: 'killed', by: relative(ROOT, failed) } : { end: 'survived' };
    } catch (error) {
      if (error instanceof TooLong) return { end: 'timed out', by: '' };
      throw error;
    }
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  /** The test files that come by it, what is most likely to find it first: its namesake, its own folder, the quickest. */
  #filesFor({ id, file }: Mutant): string[] {
    const folder = dirname(file).replace(/^src/, 'tests');
    const namesake = join(ROOT, folder, basename(file).replace(/\.ts$/, '.test.ts'));
    const distance = (test: string) => (test === namesake ? 0 : dirname(test) === join(ROOT, folder) ? 1 : 2);
    const ms = (test: string) => this.#looked.ms[test] ?? 0;
    return Object.keys(this.#looked.hits)
      .filter((test) => this.#looked.hits[test]?.[id])
      .toSorted((a, b) => distance(a) - distance(b) || ms(a) - ms(b));
  }

  async #ask<T>(question: Question, limitMs: number): Promise<T> {
    if (!this.#child) {
      this.#child = fork(join(import.meta.dirname, 'unit-thread.ts'), {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      await this.#answer(this.#child, { kind: 'begin', texts: this.#texts }, LOOK_LIMIT_MS);
    }
    return this.#answer<T>(this.#child, question, limitMs);
  }

  #answer<T>(child: ChildProcess, question: Question, limitMs: number): Promise<T> {
    return new Promise<T>((done, fail) => {
      const timer = setTimeout(() => settle(() => fail(new TooLong(`more than ${limitMs} ms`))), limitMs);
      const answered = (answer: unknown) => settle(() => done(answer as T));
      const ended = () => settle(() => fail(new Error('the process of the unit tests ended')));
      const settle = (how: () => void) => {
        clearTimeout(timer);
        child.off('message', answered).off('exit', ended);
        how();
      };
      child.on('message', answered).on('exit', ended);
      child.send(question);
    }).catch((error: unknown) => {
      this.close();
      throw error;
    });
  }
}

/** The same source with all its mutants, but nothing counts what is come by: that is known now, and takes time. */
function withoutCounting(texts: Readonly<Record<string, string>>): Record<string, string> {
  const counting = 'function stryCov_9fa48() {';
  return Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [file, text.replace(counting, `${counting} return;`)]),
  );
}
