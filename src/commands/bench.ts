/** `npm run bench`: set-up, then the benchmarks of tests/bench, each side by side in one run. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildSite } from './setup/build-site.ts';
import { bundleDomain } from './setup/bundle-domain.ts';
import { runCommand } from './setup/command.ts';
import { obtainPocketBase } from './setup/pocketbase-program.ts';
import { readSettings } from './setup/settings.ts';
import { runStep } from './setup/steps.ts';

/** In tests/bench, on the demo network; the first run loads it, which takes minutes. */
const BENCHMARKS = ['demo-network.ts', 'search.ts', 'municipality-page.ts'];

function runBenchmark(file: string, program: string, stop: AbortSignal): Promise<number> {
  const bench = spawn(process.execPath, [file], {
    stdio: 'inherit',
    env: { ...process.env, POCKETBASE_BIN: program },
  });
  stop.addEventListener('abort', () => bench.kill('SIGTERM'));
  return new Promise((done) => bench.once('exit', (code) => done(code ?? 1)));
}

await runCommand(async (stop) => {
  const settings = readSettings(process.env);
  await runStep('rules for the hooks', () => bundleDomain(settings.root));
  const program = await runStep('PocketBase', () => obtainPocketBase(settings, stop));
  await runStep('site', () => buildSite(settings.root, stop));
  let failed = 0;
  for (const name of BENCHMARKS) {
    const code = await runBenchmark(join(settings.root, 'tests/bench', name), program, stop);
    if (stop.aborted) return code;
    if (code !== 0) failed = code;
  }
  return failed;
});
