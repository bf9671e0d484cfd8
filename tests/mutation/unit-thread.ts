/**
 * A process of `npm run mutation`: keeps vitest with the unit tests of instrumented source, and answers its parent. A process
 * of its own, so that a test that never ends can be ended with it.
 */
import { join, resolve } from 'node:path';
import { createVitest, type TestModule, type TestSpecification } from 'vitest/node';
import { UNIT_TESTS } from '../vitest.config.ts';

/** What the parent asks, and what it is told. */
export type Question =
  | { kind: 'begin'; texts: Record<string, string> }
  | { kind: 'look' }
  | { kind: 'try'; mutant: string; hitLimit: number; files: string[] };

export interface Looked {
  /** By test file: the mutants it comes by, and how often. */
  hits: Record<string, Record<string, number>>;
  ms: Record<string, number>;
  failed: string[];
}

export interface Tried {
  /** The test file that failed, empty when none did. */
  failed: string;
}

const ROOT = resolve(import.meta.dirname, '../..');
/** Counting what is come by takes time, and a machine may have other things to do: neither must fail a test without a mutant. */
const PATIENCE = 30;
const SWITCH = join(ROOT, 'tests/mutation/switch-mutant.ts');

class AsAsked {
  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
  async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

async function openVitest(texts: ReadonlyMap<string, string>) {
  const source = { name: 'mutants', enforce: 'pre' as const, load: (id: string) => texts.get(id) };
  return createVitest(
    'test',
    {
      ...UNIT_TESTS,
      testTimeout: PATIENCE * UNIT_TESTS.testTimeout,
      root: ROOT,
      config: false,
      watch: false,
      cache: false,
      // It knows a module by its file, whose text is not what is run here.
      fsModuleCache: false,
      pool: 'threads',
      maxWorkers: 1,
      setupFiles: [SWITCH],
      sequence: { sequencer: AsAsked },
      reporters: [{}],
      onConsoleLog: () => false,
    },
    { plugins: [source] },
  );
}

type Vitest = Awaited<ReturnType<typeof openVitest>>;

function hasRun(module: TestModule): boolean {
  return module.state() === 'passed' || module.state() === 'failed';
}

async function look(vitest: Vitest): Promise<Looked> {
  vitest.provide('mutant', '');
  vitest.provide('hitLimit', Number.MAX_SAFE_INTEGER);
  const { testModules } = await vitest.runTestSpecifications(await vitest.globTestSpecifications());
  const found: Looked = { hits: {}, ms: {}, failed: [] };
  for (const module of testModules) {
    found.hits[module.moduleId] = module.meta().hits ?? {};
    found.ms[module.moduleId] = module.diagnostic().duration;
    if (!module.ok()) found.failed.push(module.moduleId);
  }
  return found;
}

async function tryMutant(vitest: Vitest, { mutant, hitLimit, files }: Question & { kind: 'try' }): Promise<Tried> {
  vitest.provide('mutant', mutant);
  vitest.provide('hitLimit', hitLimit);
  // One file after the other: what the first one finds, the others need not look for.
  for (const file of files) {
    const specification = vitest.getRootProject().createSpecification(file);
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
    const module = testModules.find(({ moduleId }) => moduleId === file);
    if (!module || !hasRun(module) || !module.ok() || unhandledErrors.length > 0) return { failed: file };
  }
  return { failed: '' };
}

let vitest: Promise<Vitest> | undefined;

process.on('message', async (question: Question) => {
  if (question.kind === 'begin') {
    const texts = Object.entries(question.texts).map(([name, text]) => [join(ROOT, name), text] as const);
    vitest = openVitest(new Map(texts));
    await vitest;
    process.send?.({});
    return;
  }
  if (!vitest) throw new Error('asked before it was begun');
  const opened = await vitest;
  process.send?.(question.kind === 'look' ? await look(opened) : await tryMutant(opened, question));
});
process.on('disconnect', () => process.exit());
