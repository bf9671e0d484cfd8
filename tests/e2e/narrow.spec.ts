import { rolloutRecord } from '../hooks/rollout-records.ts';
import { expect, sidewaysPixels, test } from '../support/browser.ts';
import { brokenWords, mostLines, outOfSight } from '../support/layout.ts';
import { makePerson } from '../support/people.ts';
import { makeServiceWorld } from '../support/service-world.ts';
import { storeNetwork } from '../support/stored-network.ts';
import { firstAdministratorLink, signIn } from '../support/work-pages.ts';

const NARROW = { width: 320, height: 640 };

test('how far municipalities are, on a small phone: no name is broken, and the unknown is said once', async ({
  page,
  site,
}) => {
  await page.setViewportSize(NARROW);
  for (const language of ['', '/en', '/tr', '/ar']) {
    await page.goto(`${site.origin}${language}/voortgang`);
    expect(await brokenWords(page.getByRole('rowheader')), language).toEqual([]);
    // The words beside a patch of colour do not run on under it.
    const under = await page.locator('.legend li').evaluateAll(
      (items) =>
        items.filter((item) => {
          const range = document.createRange();
          range.selectNodeContents(item);
          const text = [...item.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
          const patch = item.querySelector('svg')?.getBoundingClientRect();
          const rtl = getComputedStyle(item).direction === 'rtl';
          return text.some((node) => {
            range.selectNodeContents(node);
            return [...range.getClientRects()].some(({ left, right, width }) =>
              width > 1 && patch ? (rtl ? right > patch.left + 1 : left < patch.right - 1) : false,
            );
          });
        }).length,
    );
    expect(under, language).toBe(0);
  }
  await page.goto(`${site.origin}/voortgang`);
  await expect(page.getByText('is de stap nog niet bekend')).toHaveCount(1);
});

test('the work on a small phone: the changes and what is given in a municipality stand in sight', async ({
  page,
  site,
}) => {
  await signIn(page, site.origin, await makePerson(site, { role: 'staff', name: 'Stella Staf' }));
  for (const path of ['/werk/audit', '/werk/gemeenten/zwolle']) {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site.origin + path);
      expect(await outOfSight(page.getByRole('cell')), `${path} ${width}`).toEqual([]);
    }
  }
  await page.goto(`${site.origin}/werk/audit`);
  const moments = page.getByRole('cell').filter({ hasText: /^\d+ \S+ \d{4} om [\d.]+ uur$/ });
  expect(await moments.count()).toBeGreaterThan(10);
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await mostLines(moments), `${width}`).toBe(1);
  }
});

test('no page of the work is wider than a small phone, nor is any table on it', async ({ page, site }) => {
  const { admin } = site.pocketbase;
  const long = 'Steunpuntvrijwilligersondersteuning voor Thuisadministratiebegeleiding';
  const network = await storeNetwork(admin, { organizations: { name: long }, services: { name: long } });
  const activity = rolloutRecord('activities', network.municipalities ?? '');
  await admin.collection('activities').create({ ...activity, organizations: [network.organizations] });
  const { id: agreement } = await admin.collection('agreements').getFirstListItem('');
  // The link is an invitation that stands in the table of them.
  await firstAdministratorLink(site);
  const staff = await makePerson(site, { role: 'staff', name: 'Stella Staf', manages_users: true });
  await signIn(page, site.origin, staff);
  const { slug } = await admin.collection('municipalities').getOne(network.municipalities ?? '');
  const pages: [path: string, tables: number][] = [
    ['/werk', 0],
    ['/werk/afspraken', 1],
    [`/werk/afspraken/${agreement}/geschiedenis`, 1],
    ['/werk/audit', 1],
    ['/werk/gebruikers', 2],
    [`/werk/gemeenten/${slug}`, 1],
    ['/werk/meldingen', 0],
    ['/werk/organisaties', 1],
    [`/werk/organisaties/${network.organizations}`, 2],
    ['/werk/voortgang', 1],
    [`/werk/voortgang/${slug}`, 1],
  ];
  for (const width of [320, 768]) {
    await page.setViewportSize({ width, height: 900 });
    for (const [path, tables] of pages) {
      await page.goto(site.origin + path);
      expect(await page.getByRole('table').count(), path).toBeGreaterThanOrEqual(tables);
      expect(await sidewaysPixels(page), `${path} ${width}`).toBe(0);
      expect(await outOfSight(page.getByRole('table')), `${path} ${width}`).toEqual([]);
      expect(await outOfSight(page.getByRole('cell')), `${path} ${width}`).toEqual([]);
      const hidden = await page
        .locator('.table-scroll:has(td.lines)')
        .evaluateAll((boxes) => boxes.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
      expect(
        hidden.filter((pixels) => pixels > 0),
        `${path} ${width}`,
      ).toEqual([]);
    }
  }
});

test('a name of one very long word breaks in the table of what is given in a municipality, and on its pages', async ({
  page,
  site,
}) => {
  const world = await makeServiceWorld(site, 'zwolle', 'utrecht');
  const name = 'Schuldhulpmaatjesvrijwilligerscoordinatiebureauvoorzwolle';
  await site.pocketbase.admin.collection('services').update(world.ids.service, { name });
  await signIn(page, site.origin, await makePerson(site, { role: 'staff', name: 'Stella Staf' }));
  await page.setViewportSize(NARROW);
  const link = page.getByRole('rowheader').getByRole('link', { name });
  await expect(async () => {
    await page.goto(`${site.origin}/werk/gemeenten/${world.slug}`);
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(await outOfSight(link)).toEqual([]);
  // Where lines run from the right, a Dutch name that is too wide sticks out at the left.
  for (const path of [`/gemeente/${world.slug}`, `/ar/gemeente/${world.slug}`, `/ar/gemeente/${world.slug}/hulp`]) {
    await page.goto(site.origin + path);
    await expect(page.getByRole('heading', { name })).toBeVisible();
    expect(await sidewaysPixels(page), path).toBe(0);
  }
});
