import type PocketBase from 'pocketbase';
import { type Directory, emptyDirectory } from '../../domain/directory/directory.ts';
import { isHealthy, openConnection } from '../pocketbase/connection.ts';
import { Bell } from './bell.ts';
import { applyChanges, CHANGES_PER_CALL, changesAfter, loadDirectory } from './changes.ts';
import { readCopy } from './snapshot-file.ts';
import { SnapshotWriter } from './snapshot-writer.ts';

/** How often we ask while PocketBase or its bell is away: an edit after its return shows within a second. */
const AWAY_POLL_MS = 200;
/** How often we ask although the bell is heard: it does not ring again for what it missed. */
const FLOOR_POLL_MS = 5_000;
const HEALTH_TIMEOUT_MS = 1_000;
/** What PocketBase says to a user that it does not let in. */
const REFUSALS = [400, 401, 403];

/** There is nothing to show; the message says what to do. */
export class NoDirectory extends Error {
  override name = 'NoDirectory';
}

export interface SnapshotOptions {
  url: string;
  /** The site's own user, with role `site`. */
  email: string;
  password: string;
  /** Where the last good copy is kept. */
  file: string;
  /** Told in one sentence what went wrong; never holds what a visitor typed. */
  onTrouble?: (message: string) => void;
  /** Told after every change of the directory. */
  onChange?: () => void;
}

/**
 * The public directory in memory, kept current by the `changes` log. Realtime is only the bell that says "look now"; a
 * slow poll is the floor under it. While PocketBase is away, what was last known stays.
 */
export class Snapshot {
  readonly #options: SnapshotOptions;
  #client: PocketBase;
  #directory: Directory = emptyDirectory();
  #sequence = 0;
  #reloads = 0;
  #currentAt = 0;
  #connected = false;
  #isRefused = false;
  #closed = false;
  readonly #bell = new Bell(() => this.#ring());
  #wake: () => void = () => {};
  #rung = false;
  readonly #copies: SnapshotWriter;
  #following: Promise<void> = Promise.resolve();

  private constructor(options: SnapshotOptions) {
    this.#options = options;
    this.#client = openConnection(options.url);
    this.#copies = new SnapshotWriter(
      options.file,
      () => ({ directory: this.#directory, sequence: this.#sequence, currentAt: this.#currentAt }),
      (error) => options.onTrouble?.(`The copy of the data could not be written (${faultOf(error)}).`),
    );
  }

  /**
   * Loads from PocketBase, or from the last good copy when it is away, and follows from then on.
   * Throws `NoDirectory` when neither is there: a site without any data helps nobody.
   */
  static async open(options: SnapshotOptions): Promise<Snapshot> {
    const snapshot = new Snapshot(options);
    try {
      await snapshot.#catchUp();
    } catch (error) {
      const copy = await readCopy(options.file);
      if (!copy) {
        throw new NoDirectory(
          'PocketBase does not answer and there is no earlier copy of the data. Start PocketBase first.',
          {
            cause: error,
          },
        );
      }
      snapshot.#directory = copy.directory;
      snapshot.#sequence = copy.sequence;
      snapshot.#currentAt = copy.currentAt;
    }
    snapshot.#following = snapshot.#follow();
    return snapshot;
  }

  get directory(): Directory {
    return this.#directory;
  }

  get connected(): boolean {
    return this.#connected;
  }

  /** Whether PocketBase answers and does not let the site's user in. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** Epoch milliseconds at which the data was last known to be current. */
  get currentAt(): number {
    return this.#currentAt;
  }

  /** Another text whenever pages may look different: new data, or PocketBase gone or back. */
  get version(): string {
    return `${this.#reloads}.${this.#sequence}${this.#connected ? '' : `.${this.#currentAt}`}`;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#ring();
    await this.#following;
    this.#bell.end();
    await this.#copies.close();
  }

  async #follow(): Promise<void> {
    while (!this.#closed) {
      try {
        if (this.#connected || (await isHealthy(this.#options.url, HEALTH_TIMEOUT_MS))) {
          await this.#catchUp();
          // Beside the loop: to connect may take seconds, and the poll must go on meanwhile.
          void this.#bell.listen(this.#client);
        }
      } catch (error) {
        this.#lose(error);
      }
      await this.#sleep(this.#connected && this.#bell.works ? FLOOR_POLL_MS : AWAY_POLL_MS);
    }
  }

  async #catchUp(): Promise<void> {
    if (!this.#connected || !this.#client.authStore.isValid) await this.#signIn();
    if (this.#sequence === 0) await this.#reload();
    const changes = await changesAfter(this.#client, this.#sequence);
    const last = changes?.at(-1);
    // Not our log (a restored backup, a fresh folder), or too far behind to follow.
    if (changes === null || changes.length >= CHANGES_PER_CALL - 1) await this.#loadAnew();
    else if (last) {
      await applyChanges(this.#client, this.#directory, changes);
      this.#moveTo(last.sequence);
    }
    this.#currentAt = Date.now();
    this.#connected = true;
    this.#isRefused = false;
    this.#copies.noteCurrent();
  }

  async #signIn(): Promise<void> {
    await this.#client.collection('users').authWithPassword(this.#options.email, this.#options.password);
  }

  /**
   * Signs in before: to a user that it does not know any more PocketBase gives empty lists, and no error. They must not
   * take the place of what is known, in memory and on disk.
   */
  async #loadAnew(): Promise<void> {
    await this.#signIn();
    await this.#reload();
  }

  async #reload(): Promise<void> {
    const loaded = await loadDirectory(this.#client);
    if (loaded.directory.municipalities.all().length === 0 && this.#directory.municipalities.all().length > 0) {
      throw new Error('PocketBase has no municipalities');
    }
    this.#directory = loaded.directory;
    this.#reloads += 1;
    this.#moveTo(loaded.sequence);
  }

  #lose(error: unknown): void {
    const wasRefused = this.#isRefused;
    this.#isRefused = REFUSALS.includes((error as { status?: number } | null)?.status ?? 0);
    if (this.#connected || this.#isRefused !== wasRefused) {
      const what = this.#isRefused ? 'does not let the site in' : 'does not answer';
      this.#options.onTrouble?.(`PocketBase ${what} (${faultOf(error)}): pages go on with what was last known.`);
    }
    if (this.#connected) {
      void this.#copies.now();
    }
    this.#connected = false;
    this.#bell.end();
    this.#client = openConnection(this.#options.url);
  }

  #ring(): void {
    this.#rung = true;
    this.#wake();
  }

  async #sleep(ms: number): Promise<void> {
    if (!this.#rung && !this.#closed) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#rung = false;
  }

  #moveTo(sequence: number): void {
    this.#sequence = sequence;
    this.#copies.soon();
    this.#options.onChange?.();
  }
}

/** A status or an error code: messages may hold addresses and are left out. */
function faultOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { status, code, name } = error as { status?: number; code?: string; name?: string };
  return String(status || code || name || 'unknown');
}
