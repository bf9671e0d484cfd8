/** Draws one map and ends. Started by `drawInWorker` with the points as its data. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PostcodePoint } from './points.ts';
import { drawSchematicMap } from './schematic.ts';

parentPort?.postMessage(drawSchematicMap(workerData as readonly PostcodePoint[]).text);
