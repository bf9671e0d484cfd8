import { join } from 'node:path';
import { expect, type Page, type Request, test } from '@playwright/test';
import { foundInFiles, tablesWith } from '../support/canary.ts';
import { keep, unfoldSaving } from '../support/offline-pages.ts';
import { makePerson, signedInVisitor } from '../support/people.ts';
import { startSite } from '../support/site.ts';

/** A whole visit by somebody whose every word is rare enough to be found again: in requests, in print, on disk. */
const POSTCODE = '8011QX';
const POSTCODE_FORMS = [POSTCODE, '8011 QX', '8011+QX', '8011%20QX', '8011qx'];
const WORDS = 'kanariewoord';
const CONTACT = 'kanarie@bezoeker.example';
const TOLD = 'kanarievertelling';
/** No language that anybody here helps in: whatever is stored of it is stored of this visitor. */
const CHOICE = 'taal=haw';

/** Looks for help by everything that says something of who looks. */
async function lookForHelp(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page
    .getByLabel(/postcode/i)
    .first()
    .fill('8011 QX');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${origin}/gemeente/zwolle`);
  await page.goto(`${origin}/gemeente/zwolle/hulp?situatie=aftercare&${CHOICE}`);
  await page.goto(`${origin}/tr/gemeente/zwolle`);
  // The map is drawn when it comes near the screen.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState('networkidle');
  for (const [typed, leadsTo] of [
    [`voedselbank ${WORDS}`, /\/zoeken\?q=/],
    [`voedselbank ${POSTCODE}`, /\/gemeente\/zwolle$/],
  ] as const) {
    await page.goto(`${origin}/zoeken`);
    await page.locator('main [name=q]').fill(typed);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(leadsTo);
  }
}

/** All that stands in this site's stores on the device: addresses, what is said about them, and what they hold. */
const storedOnDevice = (page: Page) =>
  page.evaluate(async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        const heads = [...request.headers, ...(answer?.headers ?? [])];
        texts.push(`${name} ${request.url} ${JSON.stringify(heads)} ${await answer?.text()}`);
      }
    }
    return texts;
  });

/** What browsers can keep for a site, beside cookies. */
const storesOnDevice = (page: Page) =>
  page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);

test('a whole visit leaves nothing behind but what the visitor sent to be kept', async ({ browser }) => {
  test.setTimeout(240_000);
  const site = await startSite({ TRUST_PROXY: '1' });
  try {
    const page = await browser.newPage({
      userAgent: 'KanarieBrowser/1.0',
      // As a proxy says it.
      extraHTTPHeaders: { 'X-Forwarded-For': '198.51.100.77' },
    });
    const requests: Request[] = [];
    page.context().on('request', (request) => requests.push(request));

    await lookForHelp(page, site.origin);
    expect(await storesOnDevice(page)).toEqual([0, 0, 0, 0, 0]);
    // Once more, past the worker of who keeps a municipality on the phone.
    await keep(page, `${site.origin}/gemeente/zwolle`);
    await lookForHelp(page, site.origin);
    await page.goto(`${site.origin}/gemeente/zwolle`);
    await page
      .getByRole('link', { name: /^Klopt dit niet/ })
      .first()
      .click();
    await page.getByRole('radio', { name: 'De openingstijden kloppen niet' }).check();
    await page.locator('[name=text]').fill(TOLD);
    await page.locator('[name=contact]').fill(CONTACT);
    await page.getByRole('button', { name: 'Verstuur' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Dank u wel' })).toBeVisible();

    // Nobody but the site was asked for anything, and what was typed went there in the body of a post alone.
    expect([...new Set(requests.map((request) => new URL(request.url()).origin))]).toEqual([site.origin]);
    const heads = await Promise.all(
      requests.map(async (request) => `${request.url()} ${JSON.stringify(await request.allHeaders())}`),
    );
    const spoken = [...POSTCODE_FORMS, CONTACT, TOLD];
    expect(heads.filter((head) => spoken.some((text) => head.includes(text)))).toEqual([]);
    const posts = requests.filter((request) => /8011|kanarie/i.test(request.postData() ?? ''));
    const once = ['zoek', 'zoeken', expect.stringMatching(/^zoek(en)?$/)];
    expect(posts.map((request) => new URL(request.url()).pathname.split('/')[1])).toEqual([
      ...once,
      ...once,
      'klopt-dit-niet',
    ]);
    expect(await page.context().cookies()).toEqual([]);
    // The worker passes on what the page asks for, never a post, and asks for nothing by itself that was chosen or searched.
    const byWorker = requests.filter((request) => request.serviceWorker() !== null);
    expect([...new Set(byWorker.map((request) => request.method()))]).toEqual(['GET']);
    const asked = byWorker.map((request) => request.url().slice(site.origin.length));
    expect(asked).toContain('/gemeente/zwolle');
    expect(asked.filter((address) => address.includes('?'))).toEqual([
      `/gemeente/zwolle/hulp?situatie=aftercare&${CHOICE}`,
      `/zoeken?q=voedselbank+${WORDS}`,
    ]);
    // What is kept says nothing of who keeps it.
    const onDevice = await storedOnDevice(page);
    expect(onDevice.length).toBeGreaterThan(6);
    const says = [...spoken, WORDS, CHOICE, 'aftercare&', 'KanarieBrowser', '198.51.100.77', 'set-cookie'];
    expect(onDevice.filter((text) => says.some((said) => text.includes(said)))).toEqual([]);
    expect(await storesOnDevice(page)).toEqual([0, 0, 0, 1, 1]);
    await page.goto(`${site.origin}/gemeente/zwolle`);
    await unfoldSaving(page);
    await page.getByRole('button', { name: 'Verwijder Zwolle van uw telefoon' }).click();
    await expect.poll(() => storesOnDevice(page)).toEqual([0, 0, 0, 0, 0]);

    // What the site holds in memory is written when it ends; what PocketBase has beside its databases is read with them.
    await site.restart();
    const never = [...POSTCODE_FORMS, WORDS, CHOICE, 'haw"', 'KanarieBrowser', '198.51.100.77'];
    expect(foundInFiles(site.dataDir, never)).toEqual([]);
    const database = join(site.pocketbase.dataDir, 'data.db');
    for (const sent of [CONTACT, TOLD]) expect(tablesWith(database, sent)).toEqual(['corrections']);
    expect(tablesWith(join(site.pocketbase.dataDir, 'auxiliary.db'), 'anarie')).toEqual([]);

    // What was sent to be answered is found until then, and goes with the answer.
    expect(foundInFiles(site.dataDir, [CONTACT])).not.toEqual([]);
    const staff = await signedInVisitor(site, await makePerson(site, { role: 'staff' }));
    const { id } = await site.pocketbase.admin.collection('corrections').getFirstListItem('state = "open"');
    const answered = await staff.post('/werk/meldingen', { id, state: 'solved', answer: 'Aangepast' });
    expect(answered.status).toBe(303);
    expect(tablesWith(database, CONTACT)).toEqual([]);
    await site.pocketbase.kill('SIGTERM');
    expect(foundInFiles(site.dataDir, [...never, CONTACT])).toEqual([]);
    const printed = site.output() + site.pocketbase.output();
    expect([...never, CONTACT, TOLD].filter((text) => printed.includes(text))).toEqual([]);
  } finally {
    await site.stop();
  }
});
