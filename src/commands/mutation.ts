/** `npm run mutation`: a sample of small changes of the rules, and which of them no unit test notices; in tests/mutation. */
import { join } from 'node:path';
import { runCommand } from './setup/command.ts';
import { readSettings } from './setup/settings.ts';
import { runStep } from './setup/steps.ts';
import { INSTRUMENTER, obtainPinned } from './testing/pinned-program.ts';
import { runMeasurement } from './testing/run-measurement.ts';

await runCommand(async (stop) => {
  const settings = readSettings(process.env);
  const instrumenter = await runStep(INSTRUMENTER.name, () => obtainPinned(INSTRUMENTER, settings, stop));
  const file = join(settings.root, 'tests/mutation/measure.ts');
  return runMeasurement(file, { INSTRUMENTER: instrumenter }, stop, process.argv.slice(2));
});
