import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { WaitingLine } from '../../src/server/search/waiting-line.ts';

/** Who asks is answered in turn, or hears that there is no answer; what nobody waits for is never asked. */
const LONG_MS = 60_000;

/** A line whose questions are answered by hand, in the order of `asked`. */
function lineOf(max = 10) {
  const asked: string[] = [];
  const answers: ((answer: string | null) => void)[] = [];
  const ask = (question: string) => {
    asked.push(question);
    return new Promise<string | null>((done) => answers.push(done));
  };
  return { line: new WaitingLine(ask, max), asked, answer: (text: string | null) => answers.shift()?.(text) };
}

test('one is asked at a time, in the order of coming', async () => {
  const { line, asked, answer } = lineOf();
  const [first, second] = [line.wait('one', LONG_MS), line.wait('two', LONG_MS)];
  expect(asked).toEqual(['one']);
  answer('1');
  expect(await first).toBe('1');
  await wait(0);
  expect(asked).toEqual(['one', 'two']);
  answer('2');
  expect(await second).toBe('2');
});

test('what nobody waits for any more is never asked', async () => {
  const { line, asked, answer } = lineOf();
  const first = line.wait('one', LONG_MS);
  const gone = new AbortController();
  const left = Array.from({ length: 9 }, (_, at) => line.wait(`gone ${at}`, LONG_MS, gone.signal));
  const last = line.wait('last', LONG_MS);
  gone.abort();
  answer('1');
  await first;
  await wait(0);
  answer('2');
  expect([await last, ...(await Promise.all(left))]).toEqual(['2', ...left.map(() => null)]);
  expect(asked).toEqual(['one', 'last']);
});

test('nor what has waited too long, which has no answer', async () => {
  const { line, asked, answer } = lineOf();
  const first = line.wait('one', LONG_MS);
  expect(await line.wait('late', 1)).toBeNull();
  answer('1');
  await first;
  await wait(0);
  expect(asked).toEqual(['one']);
});

test('a line that is full takes nobody, and has room again', async () => {
  const { line, answer } = lineOf(2);
  const inside = ['one', 'two', 'three'].map((question) => line.wait(question, LONG_MS));
  expect(await line.wait('four', LONG_MS)).toBeNull();
  for (const text of ['1', '2', '3']) {
    answer(text);
    await wait(0);
  }
  expect(await Promise.all(inside)).toEqual(['1', '2', '3']);
  const next = line.wait('five', LONG_MS);
  answer('5');
  expect(await next).toBe('5');
});

test('a question that fails has no answer, and the next is asked', async () => {
  const line = new WaitingLine(
    (question: string) => (question === 'bad' ? Promise.reject(new Error('no')) : Promise.resolve(question)),
    10,
  );
  expect(await Promise.all([line.wait('bad', LONG_MS), line.wait('good', LONG_MS)])).toEqual([null, 'good']);
});

test('who has gone before asking is not asked for', async () => {
  const { line, asked } = lineOf();
  expect(await line.wait('one', LONG_MS, AbortSignal.abort())).toBeNull();
  expect(asked).toEqual([]);
});
