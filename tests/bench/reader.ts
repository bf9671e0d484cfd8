/**
 * A resident who reads a page again and again, in a thread of its own: what strangers cost who measures must not count as what
 * they cost the reader. `workerData`: the address, and for how many milliseconds. Gives how long each read took, in milliseconds.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const READ_EVERY_MS = 20;

const { url, forMs } = workerData as { url: string; forMs: number };
const times: number[] = [];
const until = performance.now() + forMs;
while (performance.now() < until) {
  const began = performance.now();
  await (await fetch(url)).arrayBuffer();
  times.push(performance.now() - began);
  await wait(READ_EVERY_MS);
}
parentPort?.postMessage(times);
