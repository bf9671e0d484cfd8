/** Draws one map and ends. Started with its job as its data (map-drawing.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import type { DrawingJob } from './drawing-job.ts';
import { drawNeighbourhoods } from './neighbourhoods.ts';
import { drawSchematicMap } from './schematic.ts';

const job = workerData as DrawingJob;
parentPort?.postMessage(
  job.kind === 'municipalities'
    ? drawSchematicMap(job.points).text
    : JSON.stringify(drawNeighbourhoods(job.points, job.ground, job.named)),
);
