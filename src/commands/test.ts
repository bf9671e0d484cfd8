/**
 * `npm test`: its own set-up, then every check and every test there is. With names of parts behind it
 * (`npm test -- unit e2e`) only those; the names stand in `PARTS`. `npm run test:all` is the same with TEST_ALL=1: what is a
 * sample in `npm test` is tried whole (tests/support/whole-run.ts).
 */
import { buildSite } from './setup/build-site.ts';
import { bundleHooks } from './setup/bundle-hooks.ts';
import { runCommand } from './setup/command.ts';
import { obtainChromium } from './setup/find-chromium.ts';
import { obtainPocketBase } from './setup/pocketbase-program.ts';
import { readSettings } from './setup/settings.ts';
import { SetupError } from './setup/setup-error.ts';
import { runStep } from './setup/steps.ts';
import { checkParts, syncPart } from './testing/check-parts.ts';
import { inWords, runParts, type Total } from './testing/run-parts.ts';
import { playwrightPart, vitestPart } from './testing/test-parts.ts';

const PARTS = ['check', 'unit', 'pocketbase', 'server', 'e2e', 'setup'];
/** Their tests start the built site, several at once: none of them should find that it must build it. */
const BEFORE_BUILT_SITE = ['server', 'e2e', 'setup'];
/** Checks are small and many; tests start servers and browsers of their own and get the machine to themselves. */
const CHECKS_ABREAST = 2;

function chosenParts(names: readonly string[]): readonly string[] {
  const unknown = names.find((name) => !PARTS.includes(name));
  if (unknown) throw new SetupError(`"${unknown}" is not one of ${PARTS.join(', ')}.`);
  return names.length > 0 ? names : PARTS;
}

await runCommand(async (stop) => {
  const chosen = chosenParts(process.argv.slice(2));
  const settings = readSettings(process.env);
  const root = settings.root;
  await runStep('hooks', () => bundleHooks(root));
  const program = await runStep('PocketBase', () => obtainPocketBase(settings, stop));
  const browser = chosen.includes('e2e') ? await runStep('Chromium', () => obtainChromium(process.env, stop)) : '';
  const env = { ...process.env, POCKETBASE_BIN: program, ...(browser && { CHROMIUM_BIN: browser }) };

  const totals: Total[] = [];
  if (chosen.includes('check')) {
    totals.push(await runParts([syncPart(root)], 1, stop));
    totals.push(await runParts(await checkParts(root), CHECKS_ABREAST, stop));
  }
  if (chosen.some((name) => BEFORE_BUILT_SITE.includes(name))) await runStep('site', () => buildSite(root, stop));
  const tests = PARTS.filter((name) => name !== 'check' && chosen.includes(name));
  const parts = tests.map((name) => (name === 'e2e' ? playwrightPart(env) : vitestPart(name, env)));
  totals.push(await runParts(parts, 1, stop));

  const sum = (key: keyof Total) => totals.reduce((all, total) => all + total[key], 0);
  if (tests.length > 0 && sum('tests') === 0) throw new SetupError('No test was run: that is a failure too.');
  console.log(inWords({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }));
  return sum('failed') > 0 ? 1 : 0;
});
