import { globSync, readFileSync } from 'node:fs';
import PocketBase from 'pocketbase';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Log, traceOf } from '../../src/server/log/log.ts';

const CANARY = 'kanarie8011QX';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }));
afterEach(() => void vi.useRealTimers());

function printing() {
  const lines: string[] = [];
  return { lines, log: new Log((line) => void lines.push(line), 60_000) };
}

async function thrownBy(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('what is told of an error', () => {
  test('is its class, its code and where it was thrown, not what it says', () => {
    const error = Object.assign(new TypeError(`no ${CANARY}`), { code: 'ERR_INVALID_URL' });
    expect(traceOf(error)).toMatch(/^\(TypeError ERR_INVALID_URL at tests\/server\/log\.test\.ts:\d+:\d+/);
  });

  test.each<[string, () => unknown]>([
    ['an address', () => new URL(`http://a b/${CANARY}`)],
    ['JSON', () => JSON.parse(`{"${CANARY}"`)],
    ['a way of writing', () => decodeURIComponent(`%E0%A4%A${CANARY}`)],
    ['a number', () => new Array(-1).fill(CANARY)],
    ['a file', () => readFileSync(`/nowhere/${CANARY}`)],
    ['a header', () => new Headers({ a: `${CANARY}\nx` })],
    ['a call of PocketBase', () => new PocketBase('http://127.0.0.1:9').send(`/${CANARY}`, { query: { q: CANARY } })],
    ['a cause', () => Promise.reject(new Error('outer', { cause: new Error(CANARY) }))],
  ])('that could not read %s holds nothing of it', async (_, work) => {
    const trace = traceOf(await thrownBy(work));
    expect(trace).toMatch(/^\([A-Za-z]+/);
    expect(trace).not.toContain('kanarie');
  });

  test('holds nothing that was made to look like a place, a class or a code', () => {
    const error = new Error(
      `x\n    at ${CANARY} (${process.cwd()}/src/${CANARY}.ts:1:1)\n    at f (/etc/${CANARY}:1:1)`,
    );
    Object.assign(error, { code: `${CANARY}`, name: CANARY, status: CANARY });
    expect(traceOf(error)).not.toContain('kanarie');
    expect(traceOf(`Error: ${CANARY}\n    at ${CANARY} (${process.cwd()}/src/server/log/log.ts:9:1)`)).toBe(
      'src/server/log/log.ts:9:1',
    );
    for (const other of [CANARY, { message: CANARY }, [CANARY], undefined]) expect(traceOf(other)).toBe('');
  });
});

describe('lines of one kind', () => {
  test('are printed five times a minute; of the others it is said how many there were', () => {
    const { lines, log } = printing();
    for (let turn = 0; turn < 1_239; turn += 1) log.failure('A request failed.', new Error(String(turn)));
    log.say('Another kind.');
    expect(lines).toHaveLength(6);
    vi.advanceTimersByTime(60_000);
    expect(lines.slice(6)).toEqual(['… and 1,234 more like: A request failed.']);
    log.failure('A request failed.', new Error('x'));
    expect(lines).toHaveLength(8);
    vi.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(8);
  });

  test('are one kind whatever number stands in them', () => {
    const { lines, log } = printing();
    for (let count = 0; count < 50; count += 1) log.say(`${count} mails could not be sent.`);
    expect(lines).toHaveLength(5);
  });

  test('of a library are one kind whatever it says', () => {
    const { lines, log } = printing();
    for (let count = 0; count < 50; count += 1) log.foreign('Astro, error', [`${CANARY} ${count}`, new Error(CANARY)]);
    expect(lines).toHaveLength(5);
    expect(lines.join()).not.toContain('kanarie');
  });
});

describe('nothing else prints', () => {
  const PRINTING = /\bconsole\s*[.[]|process\s*\.\s*(stdout|stderr)/;
  /** The log, and what hands the words of others to it; while the site is built, Astro's words go out as they are. */
  const MAY = ['src/server/log/log.ts', 'src/server/log/guard-output.ts', 'src/server/log/astro-log.mjs'];

  test('in what the running site is made of', () => {
    const files = globSync(['src/{server,data,actions,forms,domain,i18n,pages,layouts,paths}/**/*', 'src/*.ts'], {
      withFileTypes: true,
    }).filter((entry) => entry.isFile());
    const paths = files.map((entry) => `${entry.parentPath}/${entry.name}`.replace(`${process.cwd()}/`, ''));
    expect(paths.length).toBeGreaterThan(200);
    const printing = paths.filter((path) => !MAY.includes(path) && PRINTING.test(readFileSync(path, 'utf8')));
    expect(printing).toEqual([]);
  });

  test('in the hooks but fixed sentences', () => {
    const calls = globSync(['pocketbase/pb_hooks/*.js', 'src/hooks/**/*.ts']).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/console\.\w+\((.*)\);/g)].map(([, said]) => said),
    );
    expect(calls.filter((said) => !/^'[^']*'$/.test(said ?? ''))).toEqual([]);
  });
});
