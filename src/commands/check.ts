/** `npm run check`: the fast part of the tests: types, lint, format, unit and architecture tests. */
import { runCommand } from './setup/command.ts';
import { PROJECT_ROOT } from './setup/settings.ts';
import { checkParts, syncPart } from './testing/check-parts.ts';
import { inWords, runParts } from './testing/run-parts.ts';
import { vitestPart } from './testing/test-parts.ts';

const ABREAST = 2;

await runCommand(async (stop) => {
  const sync = await runParts([syncPart(PROJECT_ROOT)], 1, stop);
  const parts = [...(await checkParts(PROJECT_ROOT)), vitestPart('unit', process.env)];
  const total = await runParts(parts, ABREAST, stop);
  const all = { passed: sync.passed + total.passed, failed: sync.failed + total.failed, skipped: total.skipped };
  console.log(inWords(all));
  return all.failed > 0 ? 1 : 0;
});
