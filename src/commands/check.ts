/** `npm run check`: the fast part of the tests: types, lint, format, unit and architecture tests; and which laws to read again. */
import { dutchMoment } from '../domain/calendar/dutch-time.ts';
import { runCommand } from './setup/command.ts';
import { PROJECT_ROOT } from './setup/settings.ts';
import { checkParts, syncPart } from './testing/check-parts.ts';
import { oldLaws } from './testing/old-laws.ts';
import { inWords, runParts } from './testing/run-parts.ts';
import { vitestPart } from './testing/test-parts.ts';

const ABREAST = 2;

await runCommand(async (stop) => {
  const sync = await runParts([syncPart(PROJECT_ROOT)], 1, stop);
  const parts = [...(await checkParts(PROJECT_ROOT)), vitestPart('unit', process.env)];
  const total = await runParts(parts, ABREAST, stop);
  const all = { passed: sync.passed + total.passed, failed: sync.failed + total.failed, skipped: total.skipped };
  for (const line of await oldLaws(PROJECT_ROOT, dutchMoment(Date.now()).day)) console.log(line);
  console.log(inWords(all));
  return all.failed > 0 ? 1 : 0;
});
