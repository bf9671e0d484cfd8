import { expect, test } from 'vitest';
import { isEmptyPaper } from '../../../src/domain/agreement/paper.ts';
import { agreementDocument, agreementEvent } from '../../support/build-agreement.ts';

const [municipality, partner] = agreementDocument('here').parties;
const both = municipality && partner ? [municipality, partner] : [];

test.each([
  ['two parties and a task', {}, '', false],
  ['one party', { parties: both.slice(0, 1) }, '', true],
  ['one party, and words about tasks', { parties: both.slice(0, 1), commitments: [] }, 'none', true],
  ['no task, and nobody said anything of tasks', { commitments: [] }, '', true],
  ['no task, as the paper has it', { commitments: [] }, 'none', false],
  ['no task known', { commitments: [] }, 'unknown', false],
  ['no term alone', { term: { from: '', to: '' } }, '', false],
] as const)('from paper, with %s: empty is %4$s', (_, given, tasksSaid, isEmpty) => {
  const document = agreementDocument('here', given as Parameters<typeof agreementDocument>[1]);
  expect(isEmptyPaper(agreementEvent('a', 'recorded', { tasksSaid }), document)).toBe(isEmpty);
  // What is announced has passed a stricter rule.
  expect(isEmptyPaper(agreementEvent('a', 'announced', { tasksSaid }), document)).toBe(false);
});
