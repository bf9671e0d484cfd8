import { describe, expect, test } from 'vitest';
import type { CachedAnswer } from '../../src/server/rendering/cached-answer.ts';
import { type MadeAnswer, PageCache } from '../../src/server/rendering/page-cache.ts';

/** Pages as bytes, without a server: making one is the test's. */
const HOUR = 3_600_000;
const answer = (bytes = 1_000): CachedAnswer => ({ bytes, form: () => expect.unreachable() });
const made = (over: Partial<MadeAnswer> = {}): MadeAnswer => ({
  answer: answer(),
  changesAt: HOUR,
  isCacheable: true,
  ...over,
});

/** Makes pages one by one, each when it is told to. */
function maker() {
  const under: PromiseWithResolvers<MadeAnswer>[] = [];
  const make = () => {
    const one = Promise.withResolvers<MadeAnswer>();
    under.push(one);
    return one.promise;
  };
  return { make, under };
}

describe('a page that many ask for at once', () => {
  test('is made once, and all get the same', async () => {
    const pages = new PageCache();
    const { make, under } = maker();
    const asked = Array.from({ length: 100 }, () => pages.make('/gemeente/zwolle', '7', make));
    expect(under).toHaveLength(1);
    const page = made();
    under[0]?.resolve(page);
    expect(new Set(await Promise.all(asked))).toEqual(new Set([page.answer]));
  });

  test('is made by itself for each address and each version of the data', async () => {
    const pages = new PageCache();
    const { make, under } = maker();
    const asked = ['/a', '/b'].flatMap((address) => ['7', '8'].map((version) => pages.make(address, version, make)));
    expect(under).toHaveLength(4);
    const each = under.map(() => made());
    for (const [index, one] of under.entries()) one.resolve(each[index] ?? made());
    expect(await Promise.all(asked)).toEqual(each.map((one) => one.answer));
  });

  test('fails for all of them, and is made anew for who asks next', async () => {
    const pages = new PageCache();
    const { make, under } = maker();
    const asked = [pages.make('/a', '7', make), pages.make('/a', '7', make)];
    expect(under).toHaveLength(1);
    under[0]?.reject(new Error('no page'));
    for (const one of asked) await expect(one).rejects.toThrow('no page');
    const again = pages.make('/a', '7', make);
    expect(under).toHaveLength(2);
    const page = made();
    under[1]?.resolve(page);
    expect(await again).toBe(page.answer);
  });
});

describe('a page that was made', () => {
  test('is kept until the data or the clock says otherwise', async () => {
    const pages = new PageCache();
    const page = made();
    await pages.make('/a', '7', async () => page);
    expect(pages.find('/a', '7', HOUR - 1)).toBe(page.answer);
    expect([pages.find('/a', '7', HOUR), pages.find('/a', '8', 0), pages.find('/b', '7', 0)]).toEqual([
      null,
      null,
      null,
    ]);
    expect([pages.has('/a'), pages.has('/b')]).toEqual([true, false]);
  });

  test('is not kept when it may not be', async () => {
    const pages = new PageCache();
    await pages.make('/a', '7', async () => made({ isCacheable: false }));
    expect([pages.find('/a', '7', 0), pages.has('/a')]).toEqual([null, false]);
  });
});
