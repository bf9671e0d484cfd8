/**
 * Learns content/search/danger-weights.json from tests/fixtures/crisis, and says how many phrases the weights alone see of those
 * that were held back from them, in turn. Usage: node src/commands/learn-danger.ts
 * The same phrases give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dangerWeigher } from '../domain/crisis/danger-weigher.ts';
import { DANGER_PHRASES } from '../server/search/danger-phrases.ts';
import { type Example, markOf, readExamples } from './learn-danger/examples.ts';
import { learnWeights } from './learn-danger/learn-weights.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const TURNS = 5;
/** In hundredths; a higher one shows the number less often to who is in no danger, and misses more who are. */
const THRESHOLD = 125;

const examples = readExamples(project, Object.keys(DANGER_PHRASES));
const learnt = { learntFrom: markOf(examples), threshold: THRESHOLD, ...learnWeights(examples) };
const file = `${project}content/search/danger-weights.json`;
writeFileSync(file, `${JSON.stringify(learnt, null, 2)}\n`);
console.log(`${Object.keys(learnt.weights).length} weights of ${examples.length} phrases`);

const seen = { danger: 0, everyday: 0 };
for (let turn = 0; turn < TURNS; turn += 1) {
  const isHeldBack = (_: Example, at: number) => at % TURNS === turn;
  const saysDanger = dangerWeigher({
    threshold: THRESHOLD,
    ...learnWeights(examples.filter((example, at) => !isHeldBack(example, at))),
  });
  for (const { text, isDanger } of examples.filter(isHeldBack)) {
    if (saysDanger(text)) seen[isDanger ? 'danger' : 'everyday'] += 1;
  }
}
const count = (isDanger: boolean) => examples.filter((example) => example.isDanger === isDanger).length;
console.log(`Held back in turn: ${seen.danger} of ${count(true)} seen, ${seen.everyday} of ${count(false)} wrongly`);
