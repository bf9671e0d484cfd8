/**
 * `npm run mutation -- [--seed day] [--count 600] [--minutes 90] [--in src/domain/rollout]`: tries a sample of mutants of
 * the rules, one at a time, against the unit tests that come by them, and says which ones nobody noticed. The same seed
 * draws the same sample of the same source. A run that was stopped goes on where it was. Why so: content/decisions/0033-sampled-mutants.md.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../../src/commands/make-demo/random.ts';
import { hashFiles, hashText } from '../../src/commands/setup/stamp.ts';
import { printLine, printUnderWay } from '../../src/commands/setup/steps.ts';
import { dutchToday } from '../support/dutch-today.ts';
import { type Equivalent, judge } from './equivalent.ts';
import { KeptResults } from './kept-results.ts';
import { makeMutants } from './make-mutants.ts';
import { MUTATED_FOLDERS } from './mutated-folders.ts';
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
    minutes: { type: 'string', default: '90' },
    in: { type: 'string', default: '' },
  },
});
const deadline = Date.now() + Number(values.minutes) * 60_000;

const folders = MUTATED_FOLDERS.map(({ folder }) => folder);
const { mutants, texts } = await makeMutants(ROOT, folders, instrumenter);
const judged: Equivalent[] = JSON.parse(readFileSync(join(import.meta.dirname, 'equivalent.json'), 'utf8'));
const { reasons, stale } = judge(mutants, judged);
const sample = new Random(values.seed).some(
  mutants.filter(({ file }) => file.startsWith(values.in)),
  Number(values.count),
);
printLine(`${sample.length} of ${mutants.length} mutants, drawn for "${values.seed}"`);

const stamp = await hashFiles(ROOT, [...folders, 'tests']);
const name = hashText(JSON.stringify(values)).slice(0, 12);
const kept = new KeptResults(join(KEPT, `${values.seed}-${name}.jsonl`), stamp);
const tests = new UnitTests(texts);
const results = await tryAll();
tests.close();

printLine('');
if (results.some(isMissed)) printLine(`Not noticed by any test:\n${missedLines(results)}\n`);
if (stale.length > 0) printLine(`${staleLines(stale)}\n`);
printLine(scoreTable(results));
if (results.length < sample.length)
  printLine(`Time is up after ${results.length} of ${sample.length}: run it again to go on.`);
process.exit(results.length === sample.length && scoreOf(results) >= WANTED && stale.length === 0 ? 0 : 1);

async function tryAll(): Promise<Result[]> {
  const done: Result[] = [];
  let looked = false;
  let told = Date.now();
  for (const mutant of sample) {
    if (Date.now() > deadline) break;
    if (reasons.has(mutant.id)) {
      done.push({ mutant, outcome: { end: 'equivalent' } });
      continue;
    }
    let outcome = kept.outcomes.get(mutant.id);
    if (!outcome) {
      if (!looked) await lookFirst();
      looked = true;
      outcome = await tests.try(mutant);
      kept.add(mutant.id, outcome);
    }
    done.push({ mutant, outcome });
    const progress = `${done.length} of ${sample.length}, ${done.filter(isMissed).length} not noticed`;
    printUnderWay(progress);
    if (Date.now() - told < EVERY_MS) continue;
    printLine(progress);
    told = Date.now();
  }
  return done;
}

async function lookFirst(): Promise<void> {
  printUnderWay('unit tests without a mutant');
  const failing = await tests.look(join(KEPT, `looked-${stamp.slice(0, 16)}.json`));
  if (failing.length === 0) return printLine('✓ unit tests without a mutant');
  printLine(`✗ These tests fail without any mutant:\n${failing.join('\n')}`);
  process.exit(1);
}
