import { spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { hooksBundleOptions } from '../../src/commands/setup/bundle-hooks.ts';
import { writeWhole } from '../../src/commands/setup/stamp.ts';
import type { Mutant } from './make-mutants.ts';
import type { Outcome } from './unit-tests.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** A mutant that is come by more often has made a loop without an end: it throws. */
const HITS_MOST = 1_000_000;
/** Starting PocketBase and a whole file on a busy machine. */
const FILE_LIMIT_MS = 5 * 60_000;
/** Some hooks stand before every request: so many test files that come by are asked, of their own topic and the quickest. */
const FILES_MOST = 12;

/** What was seen without a mutant, by test file. */
interface Looked {
  hits: Record<string, string[]>;
  ms: Record<string, number>;
  failed: string[];
}

/**
 * The tests of hooks, in a real PocketBase: they get a folder of hooks whose library has all mutants in it, and which one is
 * active. Each JavaScript machine of PocketBase writes down by itself what it comes by.
 */
export class HookTests {
  readonly #texts: Record<string, string>;
  readonly #folder: string;
  #library = '';
  #looked: Looked = { hits: {}, ms: {}, failed: [] };

  /** `texts`: instrumented source by file. `folder`: for the hooks, and what they write down. */
  constructor(texts: Record<string, string>, folder: string) {
    this.#texts = texts;
    this.#folder = folder;
  }

  /** As `UnitTests.look`. */
  async look(keptAt: string): Promise<string[]> {
    if (existsSync(keptAt)) {
      this.#looked = JSON.parse(readFileSync(keptAt, 'utf8'));
      return this.#looked.failed;
    }
    const hits = join(this.#folder, 'hits');
    const recorder = `new Proxy({}, { get: () => 0, set: (_, id) => { $os.writeFile(${JSON.stringify(`${hits}/`)} + id, "", 0o644); return true; } })`;
    await this.#laidOut(`{ mutantCoverage: { static: ${recorder} } }`);
    for (const file of globSync('tests/hooks/*.test.ts', { cwd: ROOT }).sort()) {
      rmSync(hits, { recursive: true, force: true });
      mkdirSync(hits, { recursive: true });
      const began = performance.now();
      if (!(await this.#passes(file))) this.#looked.failed.push(file);
      this.#looked.ms[file] = performance.now() - began;
      this.#looked.hits[file] = readdirSync(hits);
    }
    if (this.#looked.failed.length === 0) await writeWhole(keptAt, JSON.stringify(this.#looked));
    return this.#looked.failed;
  }

  async try(mutant: Mutant): Promise<Outcome> {
    const files = this.#filesFor(mutant);
    if (files.length === 0) return { end: 'not reached' };
    await this.#laidOut(`{ activeMutant: ${JSON.stringify(mutant.id)}, hitCount: 0, hitLimit: ${HITS_MOST} }`);
    for (const file of files) if (!(await this.#passes(file))) return { end: 'killed', by: file };
    return { end: 'survived' };
  }

  close(): void {}

  #filesFor({ id, file }: Mutant): string[] {
    const [topic = ''] = file.split('/').slice(2);
    const isOfTopic = (test: string) => basename(test).includes(topic.replace(/s$/, ''));
    const ms = (test: string) => this.#looked.ms[test] ?? 0;
    return Object.keys(this.#looked.hits)
      .filter((test) => this.#looked.hits[test]?.includes(id))
      .toSorted((a, b) => Number(isOfTopic(b)) - Number(isOfTopic(a)) || ms(a) - ms(b))
      .slice(0, FILES_MOST);
  }

  /** Writes the folder of hooks. `state`: what the mutants' switches read, as JavaScript. */
  async #laidOut(state: string): Promise<void> {
    this.#library ||= await this.#bundled();
    const hooks = join(this.#folder, 'pb_hooks');
    cpSync(join(ROOT, 'pocketbase/pb_hooks'), hooks, { recursive: true });
    mkdirSync(join(hooks, 'lib'), { recursive: true });
    const start = `globalThis.__stryker__ = globalThis.__stryker__ || ${state};\n`;
    writeFileSync(join(hooks, 'lib/hooks.js'), start + this.#library);
  }

  async #bundled(): Promise<string> {
    const source = {
      name: 'mutants',
      setup: (bundle: Parameters<NonNullable<Parameters<typeof build>[0]['plugins']>[number]['setup']>[0]) =>
        bundle.onLoad({ filter: /\/src\/hooks\/.*\.ts$/ }, ({ path }) => {
          const contents = this.#texts[path.slice(ROOT.length + 1)];
          return contents === undefined ? null : { contents, loader: 'ts' };
        }),
    };
    const { outputFiles } = await build({ ...hooksBundleOptions(ROOT), write: false, plugins: [source] });
    return outputFiles[0]?.text ?? '';
  }

  #passes(file: string): Promise<boolean> {
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
    const parameters = [vitest, 'run', '-c', 'tests/vitest.config.ts', '--project', 'pocketbase', '--bail', '1', file];
    const env = { ...process.env, HOOKS_UNDER_TEST: join(this.#folder, 'pb_hooks') };
    const run = spawn(process.execPath, parameters, { cwd: ROOT, env, stdio: 'ignore', timeout: FILE_LIMIT_MS });
    return new Promise((done) => run.on('exit', (code) => done(code === 0)));
  }
}
