import { defineConfig } from 'vitest/config';

/** How long one test, or the opening and closing of what it needs, may take. */
const UNIT_MS = 10_000;
const REAL_SERVER_MS = 120_000;
const WHOLE_SET_UP_MS = 20 * 60_000;

/** Folders whose tests need more than Node, or that are no tests of vitest. Everything else is a unit test. */
const NOT_UNIT = ['data', 'hooks', 'server', 'setup', 'e2e', 'bench', 'faults'];

function project(name: string, folders: string[], limitMs: number, oneAtATime: boolean) {
  return {
    test: {
      name,
      include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
      environment: 'node' as const,
      testTimeout: limitMs,
      hookTimeout: limitMs,
      teardownTimeout: limitMs,
      fileParallelism: !oneAtATime,
    },
  };
}

const unit = project('unit', [], UNIT_MS, false);

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...unit.test,
          include: ['tests/**/*.test.ts'],
          exclude: NOT_UNIT.map((folder) => `tests/${folder}/**`),
        },
      },
      project('pocketbase', ['data', 'hooks'], REAL_SERVER_MS, false),
      project('server', ['server'], REAL_SERVER_MS, false),
      project('setup', ['setup'], WHOLE_SET_UP_MS, true),
    ],
  },
});
