import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';

/** Why nothing can be saved, in a word for machines; empty while it can. */
export type FolderTrouble = '' | 'disk_full' | 'data_folder_closed' | 'data_folder_missing';

/** So long an answer holds: everybody may ask for it. */
const HOLDS_MS = 1_000;

/**
 * Whether the folder of the database has room and can be written to. PocketBase itself does not say so: on a full disk it
 * refuses each write with a bare "failed", as if what was typed were wrong.
 */
export class DataFolder {
  readonly #folder: string;
  readonly #wantedBytes: number;
  #asked: Promise<FolderTrouble> = Promise.resolve('');
  #askedAt = Number.NEGATIVE_INFINITY;

  constructor(folder: string, wantedBytes: number) {
    this.#folder = folder;
    this.#wantedBytes = wantedBytes;
  }

  trouble(): Promise<FolderTrouble> {
    if (performance.now() - this.#askedAt > HOLDS_MS) {
      this.#askedAt = performance.now();
      this.#asked = this.#look();
    }
    return this.#asked;
  }

  async #look(): Promise<FolderTrouble> {
    try {
      // A disk that fails is made read-only while it is in use.
      await access(this.#folder, constants.W_OK);
      const { bavail, bsize } = await statfs(this.#folder);
      return bavail * bsize < this.#wantedBytes ? 'disk_full' : '';
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'data_folder_missing' : 'data_folder_closed';
    }
  }
}
