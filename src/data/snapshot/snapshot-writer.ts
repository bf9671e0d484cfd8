import { msUntilNext, type Pace } from '../../domain/pace.ts';
import { type SnapshotCopy, writeCopy } from './snapshot-file.ts';

/**
 * The copy of a large directory is tens of megabytes. At rest it is written two seconds after a change; under a stream of
 * changes the one on disk is at most two minutes behind. A site that is stopped, or loses PocketBase, writes the last state.
 */
export const COPY_PACE: Pace = { gatherMs: 2_000, betweenMs: 2_000, share: 100, longestMs: 120_000 };
/** Without changes the copy is written anew so often, for the time at which it was still known to be current. */
const COPY_EVERY_MS = 10 * 60_000;

/** Keeps the last good copy on disk. One at a time, so that two never write the same file. */
export class SnapshotWriter {
  readonly #file: string;
  readonly #copy: () => SnapshotCopy;
  readonly #onTrouble: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  /** When the last copy was begun, in the clock of `performance.now`, and how long it took. */
  #beganAt = Number.NEGATIVE_INFINITY;
  #lastMs = 0;

  constructor(file: string, copy: () => SnapshotCopy, onTrouble: (error: unknown) => void) {
    this.#file = file;
    this.#copy = copy;
    this.#onTrouble = onTrouble;
  }

  /** Writes a copy when it is its time. */
  soon(): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => void this.now(), msUntilNext(COPY_PACE, this.#sinceMs(), this.#lastMs));
    this.#timer.unref();
  }

  /** The directory is as it was a moment ago. */
  noteCurrent(): void {
    if (this.#sinceMs() > COPY_EVERY_MS) this.soon();
  }

  /** Writes a copy without waiting for its time. */
  now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** Ends with everything on disk that there was to write. */
  async close(): Promise<void> {
    if (this.#timer) await this.now();
    await this.#writing;
  }

  async #write(): Promise<void> {
    this.#beganAt = performance.now();
    try {
      await writeCopy(this.#file, this.#copy());
    } catch (error) {
      this.#onTrouble(error);
    }
    this.#lastMs = this.#sinceMs();
  }

  #sinceMs(): number {
    return performance.now() - this.#beganAt;
  }
}
