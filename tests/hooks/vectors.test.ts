import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GOOD_RECORDS } from '../support/good-records.ts';
import { startPocketBase, type TestPocketBase } from '../support/pocketbase.ts';
import { answerInNode, readVectors } from '../support/vectors.ts';
import { isWholeRun } from '../support/whole-run.ts';

interface Call {
  function: string;
  arguments: unknown[];
}

let server: TestPocketBase;
beforeAll(async () => {
  server = await startPocketBase({ extraHooks: join(import.meta.dirname, 'test-only') });
});
afterAll(() => server.stop());

/** What the functions answer inside PocketBase. */
async function answerInPocketBase(calls: Call[]): Promise<unknown[]> {
  const response = await fetch(`${server.url}/api/test/rules`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ calls }),
  });
  expect(response.status).toBe(200);
  const { answers } = (await response.json()) as { answers: unknown[] };
  return answers;
}

async function expectSameAnswers(calls: Call[]): Promise<void> {
  const answers = await answerInPocketBase(calls);
  expect(answers).toHaveLength(calls.length);
  calls.forEach((call, index) => {
    const [here, there] = [answerInNode(call.function, call.arguments), answers[index]];
    // Not its text: Go sorts the keys of an object in another order.
    if (!isDeepStrictEqual(here, there)) expect.fail(JSON.stringify({ ...call, here, there }));
  });
}

/** Many samples, the same ones each time. */
const samplesOf = <T>(values: fc.Arbitrary<T>) =>
  fc.sample(values, { numRuns: isWholeRun() ? 2_000 : 500, seed: 20_261_122 });

describe('the rules that hold in two runtimes, inside PocketBase', () => {
  test('each vector gets the answer that was written down', async () => {
    const vectors = readVectors();
    const answers = await answerInPocketBase(vectors);
    expect(vectors.map((vector, index) => ({ ...vector, result: answers[index] }))).toEqual(vectors);
  });

  const anyDay = fc
    .integer({ min: 0, max: 36_890 })
    .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
    fc.string({ unit: fc.constantFrom(...'0123456789 -().+/ABSDab\u00a0éĳßıİ'), maxLength: 14 }),
  );

  const aName = fc.constantFrom('name', 'hours', 'status', 'é', '10', '9');
  const anyFields = fc.dictionary(aName, fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 2 }));

  test.each<[string, fc.Arbitrary<unknown[]>]>([
    ['dutchMoment', fc.integer({ min: Date.UTC(2000), max: Date.UTC(2101) }).map((epoch) => [epoch])],
    ['epochOf', fc.tuple(anyDay, fc.integer({ min: 0, max: 1440 }))],
    ['addDays', fc.tuple(anyDay, fc.integer({ min: -4_000, max: 4_000 }))],
    ['addMonths', fc.tuple(anyDay, fc.integer({ min: -240, max: 240 }))],
    ['weekdayOf', fc.tuple(anyDay)],
    ['slugOf', fc.tuple(anyText)],
    ['foldName', fc.tuple(anyText)],
    ['isDutchNumber', fc.tuple(anyText)],
    ['telephoneLink', fc.tuple(anyText)],
    ['canonicalJson', fc.tuple(fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 3 }))],
    ['changedFields', fc.tuple(anyFields, anyFields)],
    ['changesText', fc.tuple(fc.dictionary(aName, fc.record({ from: fc.jsonValue(), to: fc.jsonValue() })))],
    ['accountErrors', fc.tuple(anyText, anyText)],
  ])('%s answers many samples as in Node', async (name, values) => {
    await expectSameAnswers(samplesOf(values).map((args) => ({ function: name, arguments: args })));
  });

  test('checkRecord finds the same wrong with records of which some fields are anything', async () => {
    const collections = Object.keys(GOOD_RECORDS);
    const anything = fc.oneof(anyText, anyDay, fc.jsonValue({ maxDepth: 2 }));
    const aRecord = fc.constantFrom(...collections).chain((collection) => {
      const good = GOOD_RECORDS[collection] ?? {};
      return fc
        .dictionary(fc.constantFrom(...Object.keys(good)), anything, { maxKeys: 3 })
        .map((change) => [
          collection,
          { ...good, ...change },
          { serviceMunicipalities: ['zwolle'], today: '2026-11-22' },
        ]);
    });
    await expectSameAnswers(samplesOf(aRecord).map((args) => ({ function: 'checkRecord', arguments: args })));
  });
});
