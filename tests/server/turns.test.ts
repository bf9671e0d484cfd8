import { setImmediate as loop } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { TooBusy, Turns } from '../../src/server/turns.ts';

describe('turns', () => {
  test('come in the order of asking, each in a turn of the event loop of its own', async () => {
    const turns = new Turns(10);
    const seen: string[] = [];
    const work = [1, 2, 3].map((number) => turns.next().then(() => seen.push(`work ${number}`)));
    for (let index = 0; index < 3; index += 1) {
      await loop();
      seen.push('others');
    }
    await Promise.all(work);
    expect(seen.filter((one) => one !== 'others')).toEqual(['work 1', 'work 2', 'work 3']);
    // Never two pieces of work after each other: somebody else had a turn between.
    expect(seen.join()).not.toMatch(/work \d,work \d/);
  });

  test('are refused when too many wait, and given again when these are done', async () => {
    const turns = new Turns(2);
    const waiting = [turns.next(), turns.next()];
    await expect(turns.next()).rejects.toBeInstanceOf(TooBusy);
    await Promise.all(waiting);
    await expect(turns.next()).resolves.toBeUndefined();
  });
});
