import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import dangerWeights from '../../../content/search/danger-weights.json' with { type: 'json' };
import { markOf, readExamples } from '../../../src/commands/learn-danger/examples.ts';
import { learnWeights } from '../../../src/commands/learn-danger/learn-weights.ts';
import { dangerWeigher } from '../../../src/domain/crisis/danger-weigher.ts';
import { DANGER_PHRASES } from '../../../src/server/search/danger-phrases.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

/** As `piecesOf` gives them, in hundredths. */
const weigh = (weights: Record<string, number>, threshold = 0) => dangerWeigher({ start: -100, threshold, weights });

describe('words that no phrase foresaw are weighed', () => {
  test.each([
    ['a whole word', { _go_: 500 }, 'let me go', 'let me gone'],
    ['a piece of a word', { gon: 900 }, 'let me goneish', 'let me go'],
    ['its beginning', { _wa: 900 }, 'i will wander', 'i will rewards'],
    ['two words in a row', { 'me go': 500 }, 'let me go', 'let go me'],
    ['a letter held down', { _go_: 500 }, 'let me gooo', 'let me grow'],
  ])('%s', (_, weights, danger, harmless) => {
    expect([weigh(weights)(danger), weigh(weights)(harmless)]).toEqual([true, false]);
  });

  test('one that says the opposite takes away from it', () => {
    expect(weigh({ _go_: 500, _home_: -900 })('let me go home')).toBe(false);
  });

  test('as much as the threshold is not enough', () => {
    expect([weigh({ _go_: 1000 }, 100)('let me go'), weigh({ _go_: 1000 }, 1000)('let me go')]).toEqual([true, false]);
  });

  test('of two words alone nothing is weighed: the name of a place may hold anything', () => {
    expect(weigh({ _go_: 9000 })('me go')).toBe(false);
  });

  test('from where it starts, so that a little is not enough', () => {
    expect(weigh({ _go_: 200 })('let me go')).toBe(false);
  });

  test.each([0, 30, 55, 70])('what is said once is seen after %i words of something else', (before) => {
    const long = `${'nu en '.repeat(before / 2)}let me go ${'of zo '.repeat(20)}`;
    expect(weigh({ _go_: 1500 })(long)).toBe(true);
  });
});

describe('the weights', () => {
  test('are learnt from the phrases of these tests: after a change run src/commands/learn-danger.ts', () => {
    expect(dangerWeights.learntFrom).toBe(markOf(readExamples(PROJECT, Object.keys(DANGER_PHRASES))));
  });

  test('are learnt from what sets danger and every day apart, and are the same each time', () => {
    const examples = ['let me go', 'now let me go', 'please let me go'].map((text) => ({ text, isDanger: true }));
    const others = ['let me pay', 'now let me pay', 'please let me pay'].map((text) => ({ text, isDanger: false }));
    const learnt = learnWeights([...examples, ...others]);
    const saysDanger = dangerWeigher({ threshold: 0, ...learnt });
    expect(['so let me go', 'so let me pay'].map(saysDanger)).toEqual([true, false]);
    expect(learnWeights([...examples, ...others])).toEqual(learnt);
  });
});
