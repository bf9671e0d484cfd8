/** `npm run lighthouse`: set-up, then Lighthouse on the largest pages of a municipality, in tests/lighthouse. */
import { join } from 'node:path';
import { buildSite } from './setup/build-site.ts';
import { bundleHooks } from './setup/bundle-hooks.ts';
import { runCommand } from './setup/command.ts';
import { obtainChromium } from './setup/find-chromium.ts';
import { obtainPocketBase } from './setup/pocketbase-program.ts';
import { readSettings } from './setup/settings.ts';
import { runStep } from './setup/steps.ts';
import { LIGHTHOUSE, obtainPinned } from './testing/pinned-program.ts';
import { runMeasurement } from './testing/run-measurement.ts';

await runCommand(async (stop) => {
  const settings = readSettings(process.env);
  await runStep('hooks', () => bundleHooks(settings.root));
  const programs = {
    POCKETBASE_BIN: await runStep('PocketBase', () => obtainPocketBase(settings, stop)),
    CHROME_PATH: await runStep('Chromium', () => obtainChromium(process.env, stop)),
    LIGHTHOUSE_CLI: await runStep('Lighthouse', () => obtainPinned(LIGHTHOUSE, settings, stop)),
  };
  await runStep('site', () => buildSite(settings.root, stop));
  return runMeasurement(join(settings.root, 'tests/lighthouse/measure.ts'), programs, stop);
});
