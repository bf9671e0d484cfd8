import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoNetwork, makeDemoNetwork } from '../../src/commands/make-demo/demo-network.ts';
import { writingOfficer } from '../../src/commands/make-demo/demo-people.ts';
import { readUglyCases } from '../../src/commands/make-demo/ugly-cases.ts';
import { PROJECT_ROOT } from '../../src/commands/setup/settings.ts';
import { renewDemoAccount } from '../../src/data/access/demo-accounts.ts';
import { connectForSetUp } from '../../src/data/pocketbase/set-up-connection.ts';
import { doDemoDeeds, writeDemoRecords } from '../../src/data/starting-facts/demo-network.ts';
import { readReferenceFacts } from '../../src/data/starting-facts/load-starting-facts.ts';
import { LANGUAGES } from '../../src/i18n/languages.ts';
import { municipalityPath } from '../../src/paths.ts';
import { expectLittleWeight, fetchSent } from '../support/page-weight.ts';
import { makePerson } from '../support/people.ts';
import { SUPERUSER } from '../support/pocketbase.ts';
import { startSite, type TestSite, until } from '../support/site.ts';

/** The ugliest cases of the demo network, really written and served. */
const UGLY_CASES = await readUglyCases(PROJECT_ROOT);
const SEEN_WITHIN_MS = 60_000;
/** The facts may have to be loaded first. */
const LOAD_MS = 300_000;

let site: TestSite;
let network: DemoNetwork;
beforeAll(async () => {
  site = await startSite({ KETENKAART_DEMO: '1' });
  const today = new Date().toISOString().slice(0, 10);
  network = makeDemoNetwork(await readReferenceFacts(), { seed: 'test', today, share: 0.001, uglyCases: UGLY_CASES });
  const admin = await connectForSetUp(site.pocketbase.url, '_superusers', SUPERUSER);
  const staff = await connectForSetUp(site.pocketbase.url, 'users', await makePerson(site, { role: 'staff' }));
  const account = { ...writingOfficer(network.waves.flat()), password: SUPERUSER.password };
  await renewDemoAccount(admin, account);
  const officer = await connectForSetUp(site.pocketbase.url, 'users', account);
  const options = {
    admin,
    writers: { importer: admin, staff, officer },
    onProgress: () => {},
    stop: new AbortController().signal,
  };
  await writeDemoRecords(network.waves, options);
  await doDemoDeeds(network.acts, options);
}, LOAD_MS);
afterAll(() => site.stop());

async function page(slug: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(`${site.origin}/gemeente/${slug}`);
  return { status: answer.status, text: await answer.text() };
}

test.each(UGLY_CASES.map(({ municipality, what }) => [municipality, what]))('%s (%s) has its page', async (slug) => {
  const { status, text } = await page(slug);
  expect(status).toBe(200);
  expect(text).toContain('</html>');
});

test('the page of the largest municipality shows its help', async () => {
  await until(
    async () => (await page('amsterdam')).text.split('/organisatie/').length > 15,
    SEEN_WITHIN_MS,
    'its help',
  );
});

test('what looks like markup is text', async () => {
  await until(async () => (await page('delft')).text.includes('&lt;b&gt;Hulp'), SEEN_WITHIN_MS, 'the case of delft');
  const { text } = await page('delft');
  expect(text).not.toContain('<b>Hulp');
  expect(text).not.toContain('<h1>spreekuur');
});

test('the heaviest page weighs little before its map, in every language', async () => {
  const slugs = new Set([network.largest.slug, ...UGLY_CASES.map(({ municipality }) => municipality)]);
  const weights = await Promise.all(
    [...slugs].map(async (slug) => ({ slug, ...(await fetchSent(site.origin, municipalityPath('nl', slug))) })),
  );
  const [heaviest] = weights.sort((a, b) => b.bytes - a.bytes);
  for (const language of LANGUAGES)
    await expectLittleWeight(site.origin, municipalityPath(language, heaviest?.slug ?? ''));
});
