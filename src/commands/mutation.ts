/** `npm run mutation`: a sample of small changes of rules, forms and hooks, and which of them no test notices; in tests/mutation. */
import { join } from 'node:path';
import { bundleHooks } from './setup/bundle-hooks.ts';
import { runCommand } from './setup/command.ts';
import { obtainPocketBase } from './setup/pocketbase-program.ts';
import { readSettings } from './setup/settings.ts';
import { runStep } from './setup/steps.ts';
import { INSTRUMENTER, obtainPinned } from './testing/pinned-program.ts';
import { runMeasurement } from './testing/run-measurement.ts';

await runCommand(async (stop) => {
  const settings = readSettings(process.env);
  const instrumenter = await runStep(INSTRUMENTER.name, () => obtainPinned(INSTRUMENTER, settings, stop));
  await runStep('hooks', () => bundleHooks(settings.root));
  const program = await runStep('PocketBase', () => obtainPocketBase(settings, stop));
  const file = join(settings.root, 'tests/mutation/measure.ts');
  return runMeasurement(file, { INSTRUMENTER: instrumenter, POCKETBASE_BIN: program }, stop, process.argv.slice(2));
});
