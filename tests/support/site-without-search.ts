import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';

/** The site as `npm start` runs it, but that its search never answers. */
const { Worker } = threads;
const MUTE = new URL('./search-workers/mute.ts', import.meta.url);

threads.Worker = class extends Worker {
  constructor(file: string | URL, options?: threads.WorkerOptions) {
    super(String(file).includes('/search/') ? MUTE : file, options);
  }
};
syncBuiltinESMExports();
await import('../../src/server/main.ts');
