import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** How long one test, or the opening and closing of what it needs, may take. */
const UNIT_MS = 10_000;
const REAL_SERVER_MS = 120_000;
const WHOLE_SET_UP_MS = 20 * 60_000;

/** Folders whose tests need more than Node, or that are no tests of vitest. Everything else is a unit test. */
const NOT_UNIT = ['data', 'hooks', 'server', 'setup', 'e2e', 'bench', 'faults'];

/** What takes longest begins first, so that no worker is idle while another has a long one left. */
const LONGEST = [
  'setup/start',
  'setup/demo-start',
  'hooks/who-may-what',
  'hooks/audit-races',
  'hooks/sign-in',
  'hooks/scope',
];
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = LONGEST.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return index === -1 ? LONGEST.length : index;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

function project(name: string, folders: string[], limitMs: number) {
  return {
    test: {
      name,
      include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
      environment: 'node' as const,
      testTimeout: limitMs,
      hookTimeout: limitMs,
      teardownTimeout: limitMs,
    },
  };
}

/** What needs nothing but Node; tests/mutation runs them too. */
export const UNIT_TESTS = {
  ...project('unit', [], UNIT_MS).test,
  include: ['tests/**/*.test.ts'],
  exclude: NOT_UNIT.map((folder) => `tests/${folder}/**`),
};

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: UNIT_TESTS },
      project('pocketbase', ['data', 'hooks'], REAL_SERVER_MS),
      project('server', ['server'], REAL_SERVER_MS),
      project('setup', ['setup'], WHOLE_SET_UP_MS),
    ],
  },
});
