import { describe, expect, test, vi } from 'vitest';
import type { Outcome } from '../../src/domain/outcome.ts';
import { SignInLimits } from '../../src/server/limits/sign-in-limits.ts';
import { KnownBrowsers } from '../../src/server/sessions/known-browsers.ts';
import { LIMITS } from '../../src/server/settings/settings.ts';

/** What is counted by what, without a server: the check of a password is the test's. */
const ACCOUNT = 'Officier@voorbeeld.nl';
const browsers = new KnownBrowsers('a secret of tests');
const HOUR_MS = 60 * 60_000;

/** What a check of a password comes to. */
const ANSWERS = {
  done: { kind: 'done' },
  invalid: { kind: 'invalid', errors: { form: 'wrong_password' } },
  unavailable: { kind: 'unavailable', word: 'away', seconds: 30 },
} as const satisfies Record<string, Outcome>;

function world() {
  const limits = new SignInLimits(browsers, { ...LIMITS, signInAnswerMs: 0 });
  let checked = 0;
  const attempt = async (address: string, kind: keyof typeof ANSWERS, account = ACCOUNT, browserMark = '') => {
    const check = async () => {
      checked += 1;
      return ANSWERS[kind];
    };
    const outcome: Outcome = await limits.attempt({ address, browserMark }, account, check);
    return outcome.kind === 'unavailable' && outcome.word === 'wait' ? 'wait' : outcome.kind;
  };
  return { attempt, checkedSoFar: () => checked };
}

/** `count` different addresses, each in a network of its own. */
function* addresses(count: number, first = 0) {
  for (let index = first; index < first + count; index += 1)
    yield `10.${Math.floor(index / 65_536)}.${Math.floor(index / 256) % 256}.${index % 256}`;
}

async function guessFrom(attempt: ReturnType<typeof world>['attempt'], senders: Iterable<string>, each: number) {
  for (const address of senders) for (let guess = 0; guess < each; guess += 1) await attempt(address, 'invalid');
}

describe('whoever guesses at an account', () => {
  test.each([
    ['one address', 1, 1_000],
    ['a hundred addresses', 100, 20],
    ['a thousand addresses', 1_000, 3],
  ])('from %s does not keep its owner out, and is bounded', async (_, senders, each) => {
    const { attempt, checkedSoFar } = world();
    await guessFrom(attempt, addresses(senders), each);
    const perAddress = senders * LIMITS.guessesByPair;
    expect(checkedSoFar()).toBeLessThanOrEqual(
      Math.min(perAddress, LIMITS.guessesByAccount + Math.min(senders, LIMITS.newAddressesByAccount)),
    );
    // In a browser that is known, from the guesser's own address; and in a new one at an address of the owner's.
    const mark = browsers.markFor(ACCOUNT, Date.now());
    expect(await attempt('10.0.0.0', 'done', ACCOUNT, mark)).toBe('done');
    expect(await attempt('198.51.100.1', 'done')).toBe('done');
  });

  test('from more addresses than anybody has is bounded all the same, and leaves known browsers alone', async () => {
    const { attempt, checkedSoFar } = world();
    await guessFrom(attempt, addresses(5_000), 1);
    expect(checkedSoFar()).toBe(LIMITS.guessesByAccount + LIMITS.newAddressesByAccount);
    expect(await attempt('198.51.100.1', 'done')).toBe('wait');
    const mark = browsers.markFor(ACCOUNT, Date.now());
    for (let mistyped = 1; mistyped < LIMITS.guessesByPair; mistyped += 1)
      expect(await attempt('10.0.0.0', 'invalid', ACCOUNT, mark)).toBe('invalid');
    expect(await attempt('10.0.0.0', 'done', ACCOUNT, mark)).toBe('done');
  });

  test('all day long has no more than a hundred tries an hour in the middle', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { attempt, checkedSoFar } = world();
    for (let hour = 0; hour < 24; hour += 1) {
      await guessFrom(attempt, addresses(200, hour * 200), 2);
      vi.advanceTimersByTime(HOUR_MS);
    }
    vi.useRealTimers();
    expect(checkedSoFar() / 24).toBeLessThanOrEqual(100);
  });

  test('is not helped by the owner signing in', async () => {
    const { attempt, checkedSoFar } = world();
    const senders = [...addresses(3)];
    for (let turn = 0; turn < 10; turn += 1) {
      await guessFrom(attempt, senders, LIMITS.guessesByPair);
      await attempt('198.51.100.1', 'done');
    }
    expect(checkedSoFar()).toBe(senders.length * LIMITS.guessesByPair + 10);
  });
});

describe('what is no guess', () => {
  test.each(['done', 'unavailable'] as const)('%s is not counted anywhere', async (kind) => {
    const { attempt } = world();
    const [address = ''] = addresses(1);
    const tries = LIMITS.guessesByAccount + LIMITS.newAddressesByAccount + LIMITS.guessesByAddress + 1;
    for (let turn = 0; turn < tries; turn += 1) expect(await attempt(address, kind)).toBe(kind);
    expect(await attempt(address, 'invalid')).toBe('invalid');
  });

  test('what mistyping cost one address is forgotten when the right password comes', async () => {
    const { attempt } = world();
    for (let turn = 0; turn < 2; turn += 1) {
      for (let guess = 1; guess < LIMITS.guessesByPair; guess += 1)
        expect(await attempt('10.0.0.1', 'invalid')).toBe('invalid');
      expect(await attempt('10.0.0.1', 'done')).toBe('done');
    }
  });

  test('many at once are counted one by one', async () => {
    const { attempt, checkedSoFar } = world();
    await Promise.all(Array.from({ length: 100 }, () => attempt('10.0.0.1', 'invalid')));
    expect(checkedSoFar()).toBe(LIMITS.guessesByPair);
  });
});

describe('a known browser', () => {
  const now = Date.now();
  const mark = browsers.markFor(ACCOUNT, now);

  test('is known for its account, however that is typed, until its end', () => {
    expect(browsers.read(mark, ' officier@VOORBEELD.nl ', now)).toMatch(/^[\w-]{16}$/);
    expect(browsers.read(mark, ACCOUNT, now + LIMITS.knownBrowserS * 1_000 - 2_000)).not.toBeNull();
    expect(browsers.read(mark, ACCOUNT, now + LIMITS.knownBrowserS * 1_000)).toBeNull();
  });

  test('outlives a restart, and no other installation knows it', () => {
    expect(new KnownBrowsers('a secret of tests').read(mark, ACCOUNT, now)).not.toBeNull();
    expect(new KnownBrowsers('another secret').read(mark, ACCOUNT, now)).toBeNull();
  });

  test('is not made up, nor taken over for another account or a later end', () => {
    const [id, end, signature] = mark.split('.');
    const forged = [
      '',
      '..',
      'a.b.c',
      `${id}.${Number(end) + 1}.${signature}`,
      `${id}.1e99.${signature}`,
      `x${id}.${end}.${signature}`,
      `${mark}.`,
      mark.slice(0, -1),
      `${id}.${end}.${signature?.toLowerCase()}`,
    ];
    expect(forged.map((one) => browsers.read(one, ACCOUNT, now))).toEqual(forged.map(() => null));
    expect(browsers.read(mark, 'ander@voorbeeld.nl', now)).toBeNull();
  });

  test('names nobody', () => {
    expect(mark).not.toMatch(/officier|voorbeeld/i);
    expect(Buffer.from(mark.split('.')[0] ?? '', 'base64url').toString()).not.toMatch(/officier|voorbeeld/i);
  });

  test('whose mark was stolen gives a guesser as many tries as a browser has', async () => {
    const { attempt, checkedSoFar } = world();
    for (const address of addresses(30)) await attempt(address, 'invalid', ACCOUNT, mark);
    expect(checkedSoFar()).toBe(30);
    for (const address of addresses(3_000)) await attempt(address, 'invalid', ACCOUNT, mark);
    expect(checkedSoFar()).toBeLessThanOrEqual(
      LIMITS.guessesByPair + LIMITS.guessesByAccount + LIMITS.newAddressesByAccount,
    );
  });
});
