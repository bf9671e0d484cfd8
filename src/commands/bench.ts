/** `npm run bench`: set-up, then the benchmarks of tests/bench, each side by side in one run. */
import { join } from 'node:path';
import { buildSite } from './setup/build-site.ts';
import { bundleHooks } from './setup/bundle-hooks.ts';
import { runCommand } from './setup/command.ts';
import { obtainPocketBase } from './setup/pocketbase-program.ts';
import { readSettings } from './setup/settings.ts';
import { runStep } from './setup/steps.ts';
import { runMeasurement } from './testing/run-measurement.ts';

/** In tests/bench, on the demo network; the first run loads it, which takes minutes. */
const BENCHMARKS = [
  'demo-network.ts',
  'search.ts',
  'dearest-search.ts',
  'municipality-page.ts',
  'dearest-requests.ts',
  'hooks.ts',
];

await runCommand(async (stop) => {
  const settings = readSettings(process.env);
  await runStep('hooks', () => bundleHooks(settings.root));
  const program = await runStep('PocketBase', () => obtainPocketBase(settings, stop));
  await runStep('site', () => buildSite(settings.root, stop));
  let failed = 0;
  for (const name of BENCHMARKS) {
    const file = join(settings.root, 'tests/bench', name);
    const code = await runMeasurement(file, { POCKETBASE_BIN: program }, stop);
    if (stop.aborted) return code;
    if (code !== 0) failed = code;
  }
  return failed;
});
