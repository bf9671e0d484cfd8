import { describe, expect, test } from 'vitest';
import { answerInNode, RULES, readVectors } from '../support/vectors.ts';

const VECTORS = readVectors();

// The same vectors go through PocketBase in tests/hooks/vectors.test.ts.
describe('the rules that hold in two runtimes, in Node', () => {
  test.each(VECTORS)('$function($arguments) $why', (vector) => {
    expect(answerInNode(vector.function, vector.arguments)).toEqual(vector.result);
  });

  test.each(RULES)('%s has vectors', (name) => {
    expect(VECTORS.filter((vector) => vector.function === name).length).toBeGreaterThanOrEqual(5);
  });
});
