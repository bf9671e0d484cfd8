import { describe, expect, it } from 'vitest';
import { drawInWorker } from '../../src/server/map/map-drawing.ts';
import { drawSchematicMap } from '../../src/server/map/schematic.ts';
import { realPoints } from './real-points.ts';

const SOME = realPoints().slice(0, 200);

/** Worker threads that this process still has; each holds a message port. */
function portsOpen(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length;
}

/** Seconds of work at most, with room for a busy machine. */
const A_MINUTE = 60_000;

describe('drawing in a worker', { timeout: A_MINUTE }, () => {
  it('gives the text of the same map', async () => {
    expect(await drawInWorker(SOME)).toBe(drawSchematicMap(SOME).text);
  });

  it('lets this thread go on with its work', async () => {
    let beats = 0;
    const heart = setInterval(() => {
      beats += 1;
    }, 5);
    await drawInWorker(SOME);
    clearInterval(heart);
    expect(beats).toBeGreaterThan(10);
  });

  it('says so when the drawing takes too long', async () => {
    await expect(drawInWorker(SOME, 1)).rejects.toThrow('the map was not drawn within 1 ms');
  });

  it('passes on why a map could not be drawn', async () => {
    await expect(drawInWorker([])).rejects.toThrow('a map needs at least one postcode point');
  });

  it('leaves no worker behind, however it went', async () => {
    const before = portsOpen();
    await Promise.allSettled([drawInWorker(SOME), drawInWorker(SOME, 1), drawInWorker([])]);
    expect(portsOpen()).toBe(before);
  });
});
