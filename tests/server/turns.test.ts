import { setImmediate as loop, setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { TooBusy, Turns } from '../../src/server/rendering/turns.ts';

/** Longer than any test waits. */
const LONG_MS = 60_000;

describe('turns', () => {
  test('come in the order of asking, each in a turn of the event loop of its own', async () => {
    const turns = new Turns(10, LONG_MS);
    const seen: string[] = [];
    const work = [1, 2, 3].map((number) => turns.next().then(() => seen.push(`work ${number}`)));
    for (let index = 0; index < 4; index += 1) {
      await loop();
      seen.push('others');
    }
    await Promise.all(work);
    expect(seen.filter((one) => one !== 'others')).toEqual(['work 1', 'work 2', 'work 3']);
    // Never two pieces of work after each other: somebody else had a turn between.
    expect(seen.join()).not.toMatch(/work \d,work \d/);
  });

  test('last until the work is done, whatever it waits for', async () => {
    const turns = new Turns(10, LONG_MS);
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await pause(5);
      await loop();
      seen.push(`${name} ends`);
    };
    await Promise.all(['a', 'b', 'c'].map((name) => turns.run(work(name))));
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  test('pass on when the work takes too long, and the late one takes nothing from the next', async () => {
    const turns = new Turns(10, 10);
    const seen: string[] = [];
    let finish = () => {};
    const slow = turns.run(() => new Promise<void>((done) => (finish = done)));
    const next = turns.run(async () => {
      seen.push('next begins');
      finish();
      await slow;
      seen.push('slow ended');
      await loop();
      await loop();
      seen.push('next ends');
    });
    const last = turns.run(async () => void seen.push('last'));
    await Promise.all([slow, next, last]);
    expect(seen).toEqual(['next begins', 'slow ended', 'next ends', 'last']);
  });

  test('pass on when the work fails', async () => {
    const turns = new Turns(10, LONG_MS);
    await expect(turns.run(() => Promise.reject(new RangeError('x')))).rejects.toBeInstanceOf(RangeError);
    await expect(turns.run(() => Promise.resolve('done'))).resolves.toBe('done');
  });

  test('are refused when too many wait, and given again when these are done', async () => {
    const turns = new Turns(2, LONG_MS);
    const waiting = [turns.next(), turns.next()];
    await expect(turns.next()).rejects.toBeInstanceOf(TooBusy);
    await Promise.all(waiting);
    await expect(turns.run(() => Promise.resolve(1))).resolves.toBe(1);
  });
});
