/**
 * `npm run mutation -- [--seed day] [--count 600] [--hooks 40] [--minutes 90] [--in src/domain/rollout]`: tries a sample of
 * mutants, one at a time, against the tests that come by them, and says which ones nobody noticed: `count` of the rules and
 * forms in the unit tests, then `hooks` of the hooks in a real PocketBase, where each takes seconds or minutes. The same seed draws the same
 * sample of the same source. A run that was stopped goes on where it was. Why so: content/decisions/0033-sampled-mutants.md.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../../src/commands/make-demo/random.ts';
import { hashFiles, hashText } from '../../src/commands/setup/stamp.ts';
import { printLine, printUnderWay } from '../../src/commands/setup/steps.ts';
import { dutchToday } from '../support/dutch-today.ts';
import { type Equivalent, judge } from './equivalent.ts';
import { HookTests } from './hook-tests.ts';
import { KeptResults } from './kept-results.ts';
import { type Mutant, makeMutants } from './make-mutants.ts';
import { MUTATED_FOLDERS, type MutatedFolder } from './mutated-folders.ts';
import { isMissed, missedLines, type Result, scoreOf, scoreTable, staleLines } from './tell-score.ts';
import { UnitTests } from './unit-tests.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Of 100; below it the command ends with 1. */
const WANTED = 95;
const EVERY_MS = 30_000;
const KEPT = join(ROOT, '.cache/mutation');

const instrumenter = process.env.INSTRUMENTER;
if (!instrumenter) {
  console.error('Not measured: INSTRUMENTER names no package. Run `npm run mutation`, which fetches it.');
  process.exit(1);
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: dutchToday() },
    count: { type: 'string', default: '600' },
    hooks: { type: 'string', default: '40' },
    minutes: { type: 'string', default: '90' },
    in: { type: 'string', default: '' },
  },
});
const deadline = Date.now() + Number(values.minutes) * 60_000;

const folders = MUTATED_FOLDERS.map(({ folder }) => folder);
const { mutants, texts } = await makeMutants(ROOT, folders, instrumenter);
const judged: Equivalent[] = JSON.parse(readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8'));
const { reasons, stale } = judge(mutants, judged);
const stamp = await hashFiles(ROOT, [...folders, 'tests', 'pocketbase']);
const name = hashText(JSON.stringify([values.seed, values.count, values.hooks, values.in])).slice(0, 12);
const kept = new KeptResults(join(KEPT, `${values.seed}-${name}.jsonl`), stamp);

/** The tests that see mutants, and the share of the sample that is theirs. */
const BENCHES: Record<MutatedFolder['seenBy'], { open(): UnitTests | HookTests; sample: Mutant[] }> = {
  unit: { open: () => new UnitTests(texts), sample: drawn('unit', Number(values.count)) },
  pocketbase: {
    open: () => new HookTests(texts, join(KEPT, 'hooks')),
    sample: drawn('pocketbase', Number(values.hooks)),
  },
};
const [units, hooks] = [BENCHES.unit.sample.length, BENCHES.pocketbase.sample.length];
printLine(
  `${units} mutants of rules and forms and ${hooks} of hooks, of ${mutants.length}, drawn for "${values.seed}"`,
);

const results: Result[] = [];
for (const seenBy of ['unit', 'pocketbase'] as const) await tryAll(seenBy);

const wanted = units + hooks;
printLine('');
if (results.some(isMissed)) printLine(`Not noticed by any test:\n${missedLines(results)}\n`);
if (stale.length > 0) printLine(`${staleLines(stale)}\n`);
printLine(scoreTable(results));
if (results.length < wanted) printLine(`Time is up after ${results.length} of ${wanted}: run it again to go on.`);
process.exit(results.length === wanted && scoreOf(results) >= WANTED && stale.length === 0 ? 0 : 1);

function drawn(seenBy: MutatedFolder['seenBy'], count: number): Mutant[] {
  const seen = MUTATED_FOLDERS.filter((one) => one.seenBy === seenBy).map(({ folder }) => `${folder}/`);
  const all = mutants.filter(
    ({ file }) => file.startsWith(values.in) && seen.some((folder) => file.startsWith(folder)),
  );
  return new Random(values.seed).some(all, count);
}

async function tryAll(seenBy: MutatedFolder['seenBy']): Promise<void> {
  const { open, sample } = BENCHES[seenBy];
  let tests: UnitTests | HookTests | undefined;
  let told = Date.now();
  for (const [index, mutant] of sample.entries()) {
    if (Date.now() > deadline) break;
    if (reasons.has(mutant.id)) {
      results.push({ mutant, outcome: { end: 'equivalent' } });
      continue;
    }
    let outcome = kept.outcomes.get(mutant.id);
    if (!outcome) {
      tests ??= await looked(open(), seenBy);
      outcome = await tests.try(mutant);
      kept.add(mutant.id, outcome);
    }
    results.push({ mutant, outcome });
    const progress = `${seenBy}: ${index + 1} of ${sample.length}; ${results.filter(isMissed).length} not noticed so far`;
    printUnderWay(progress);
    if (Date.now() - told < EVERY_MS) continue;
    printLine(progress);
    told = Date.now();
  }
  tests?.close();
}

/** The tests, once they have all run without a mutant. */
async function looked<Tests extends UnitTests | HookTests>(tests: Tests, seenBy: string): Promise<Tests> {
  printUnderWay(`${seenBy}: all tests without a mutant`);
  const failing = await tests.look(join(KEPT, `looked-${seenBy}-${stamp.slice(0, 16)}.json`));
  if (failing.length > 0) {
    printLine(`✗ These tests fail without any mutant:\n${failing.join('\n')}`);
    process.exit(1);
  }
  printLine(`✓ ${seenBy}: all tests without a mutant`);
  return tests;
}
