import { Worker } from 'node:worker_threads';
import type { DrawingJob } from './drawing-job.ts';
import type { NamedPostcodes } from './neighbourhoods.ts';
import type { MultiPolygon } from './plane.ts';
import type { PostcodePoint } from './points.ts';

/** The whole country takes about a second on one core; a drawing that needs this much longer has gone wrong. */
export const DRAWING_TIME_LIMIT_MS = 30_000;

/**
 * Draws the schematic map beside the thread that answers requests. Resolves with TopoJSON as text (object
 * `municipalities`, ids are CBS codes); rejects when the drawing fails or takes longer than the limit. The worker has
 * ended by then in every case.
 */
export function drawInWorker(
  points: readonly PostcodePoint[],
  timeLimitMs: number = DRAWING_TIME_LIMIT_MS,
): Promise<string> {
  return run({ kind: 'municipalities', points }, timeLimitMs);
}

/** Draws neighbourhoods as `drawNeighbourhoods` does, as GeoJSON text; beside requests and within a limit, like the map. */
export function drawNeighbourhoodsInWorker(
  points: readonly PostcodePoint[],
  ground: MultiPolygon,
  named: readonly NamedPostcodes[],
): Promise<string> {
  return run({ kind: 'neighbourhoods', points, ground, named }, DRAWING_TIME_LIMIT_MS);
}

async function run(job: DrawingJob, timeLimitMs: number): Promise<string> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: job });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const alarm = setTimeout(() => reject(new Error(`the map was not drawn within ${timeLimitMs} ms`)), timeLimitMs);
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`the map's worker ended with code ${code} before the map was drawn`)));
  try {
    return await promise;
  } finally {
    clearTimeout(alarm);
    await worker.terminate();
  }
}
