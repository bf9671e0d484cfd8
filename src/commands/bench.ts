/** `npm run bench`: set-up, then the benchmarks of tests/bench, each side by side in one run. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildSite } from './setup/build-site.ts';
import { bundleDomain } from './setup/bundle-domain.ts';
import { runCommand } from './setup/command.ts';
import { obtainPocketBase } from './setup/pocketbase-program.ts';
import { readSettings } from './setup/settings.ts';
import { runStep } from './setup/steps.ts';

await runCommand(async (stop) => {
  const settings = readSettings(process.env);
  await runStep('rules for the hooks', () => bundleDomain(settings.root));
  const program = await runStep('PocketBase', () => obtainPocketBase(settings, stop));
  await runStep('site', () => buildSite(settings.root, stop));
  const bench = spawn(process.execPath, [join(settings.root, 'tests/bench/municipality-page.ts')], {
    stdio: 'inherit',
    env: { ...process.env, POCKETBASE_BIN: program },
  });
  stop.addEventListener('abort', () => bench.kill('SIGTERM'));
  return new Promise((done) => bench.once('exit', (code) => done(code ?? 1)));
});
