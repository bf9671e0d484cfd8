import { axeFindings, expect, sidewaysPixels, test } from '../support/browser.ts';

test.describe('from a postcode to help', () => {
  test('by keyboard alone: type, enter, read whom to call', async ({ page, site, misdeeds }) => {
    await page.goto(`${site.origin}/`);
    const field = page
      .getByRole('textbox', { name: /postcode/i })
      .or(page.getByRole('combobox', { name: /postcode/i }));
    for (
      let presses = 0;
      presses < 20 && !(await field.evaluate((node) => node === document.activeElement));
      presses += 1
    ) {
      await page.keyboard.press('Tab');
    }
    await expect(field).toBeFocused();
    await page.keyboard.type('8011 ab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${site.origin}/gemeente/zwolle`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Zwolle');
    const door = page.getByRole('region', { name: 'Begin hier' });
    await expect(door).toContainText('Op Orde');
    await expect(door).toContainText(/nog niet gecontroleerd/i);
    await expect(door.locator('a[href="tel:14038"]')).toBeVisible();
    await expect(door.locator('a[href="tel:08008115"]')).toBeVisible();
    // 113 stands on a line of its own, never among the lines about debts.
    await expect(door.locator('a[href="tel:113"]')).toHaveCount(0);
    await expect(page.locator('a[href="tel:113"]')).not.toHaveCount(0);
    expect(misdeeds).toEqual({ consoleErrors: [], violations: [], foreign: [] });
  });

  test('a typing error keeps what was typed, names the field and moves there', async ({ page, site }) => {
    await page.goto(`${site.origin}/`);
    await page.locator('input[name=postcode]').fill('801 A');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${site.origin}/zoek`);
    const field = page.locator('input[name=postcode]');
    await expect(field).toHaveValue('801 A');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    const described = await field.getAttribute('aria-describedby');
    for (const id of (described ?? '').split(' ')) await expect(page.locator(`#${id}`)).toBeVisible();
    await page.locator('main a[href^="#"]').first().click();
    await expect(field).toBeFocused();
    // Without the port, which may hold any digits.
    expect(page.url().slice(site.origin.length)).toBe('/zoek#postcode');
  });

  test('a postcode typed in the search box leads to the same page and stands in no address', async ({ page, site }) => {
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url().replace(site.origin, '')));
    await page.goto(`${site.origin}/zoeken`);
    await page.getByRole('searchbox').fill('8011 AB');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${site.origin}/gemeente/zwolle`);
    expect(addresses.filter((address) => address.includes('8011'))).toEqual([]);
    await page.goto(`${site.origin}/zoeken`);
    await page.getByRole('searchbox').fill('schuldhulp maatje');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${site.origin}/zoeken?q=schuldhulp+maatje`);
    await expect(page.getByRole('link', { name: 'SchuldHulpMaatje', exact: true })).toBeVisible();
  });

  test('a mistyped municipality is offered as it is written, one press away', async ({ page, site }) => {
    await page.goto(`${site.origin}/`);
    await page.locator('input[name=postcode]').fill('nijmgen');
    await page.keyboard.press('Enter');
    await expect(page.locator('input[name=postcode]')).toHaveValue('nijmgen');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Bedoelt u Nijmegen?' }).click();
    await expect(page).toHaveURL(`${site.origin}/gemeente/nijmegen`);
  });

  for (const typed of ['5383', '1000']) {
    test(`the answer to ${typed}, which is not one municipality, is accessible`, async ({ page, site }) => {
      await page.goto(`${site.origin}/`);
      await page.locator('input[name=postcode]').fill(typed);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${site.origin}/zoek`);
      expect(await axeFindings(page)).toEqual([]);
    });
  }

  test('no postcode stays in the address, the history or the page that follows', async ({ page, site }) => {
    await page.goto(`${site.origin}/`);
    await page.locator('input[name=postcode]').fill('8011 QX');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${site.origin}/gemeente/zwolle`);
    expect(await page.content()).not.toMatch(/8011\s*QX/i);
    expect((await page.evaluate(() => document.referrer)).replace(site.origin, '')).not.toContain('8011');
  });

  test('on a small phone a number that can be called stands on the first screen', async ({ page, site }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${site.origin}/gemeente/zwolle`);
    await expect(page.locator('.call').first()).toBeInViewport({ ratio: 1 });
  });

  test('what people dare not ask is answered in place, by keyboard too', async ({ page, site }) => {
    await page.goto(`${site.origin}/gemeente/zwolle`);
    const questions = page.getByRole('region', { name: 'Wat mensen vaak niet durven te vragen' });
    const cost = questions.locator('#vraag-kosten');
    await expect(cost.getByText('gratis').first()).toBeHidden();
    await page.getByRole('link', { name: 'Wat kost het?' }).click();
    // Tab goes on from where the link led.
    await page.keyboard.press('Tab');
    await expect(cost.locator('summary')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(cost.getByText('gratis').first()).toBeVisible();
    const all = page.locator('main details');
    await all.evaluateAll((found) => {
      for (const one of found) one.setAttribute('open', '');
    });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
  });

  test('on paper it has its day and the addresses of websites', async ({ page, site }) => {
    await page.goto(`${site.origin}/gemeente/zwolle`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(/^Deze pagina is van/)).toBeVisible();
    const after = await page
      .locator('a.website')
      .last()
      .evaluate((node) => getComputedStyle(node, '::after').content);
    expect(after).toContain('(');
  });

  test('a phone number dials', async ({ page, site }) => {
    await page.goto(`${site.origin}/gemeente/zwolle`);
    const links = await page
      .locator('a[href^="tel:"]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')));
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(link).toMatch(/^tel:(\+31\d{9}|0\d{7,10}|14\d{2,4}|11\d)$/);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole way works, and all that is on the map is in the list', async ({ page, site }) => {
    await page.goto(`${site.origin}/`);
    await page.locator('input[name=postcode]').fill('3511');
    await page.locator('form[method=post] button').first().click();
    await expect(page).toHaveURL(`${site.origin}/gemeente/utrecht`);
    await expect(page.getByText('De Geldzaak').first()).toBeVisible();
    await expect(page.getByText('0800-8115').first()).toBeVisible();
    await page.getByText('Wat neem ik mee?').last().click();
    await expect(page.getByText('Neem ze dicht mee.')).toBeVisible();
  });
});

test.describe('the map', () => {
  test('is drawn when it comes near, by our own data alone, and can be used by keyboard', async ({
    page,
    site,
    misdeeds,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.origin}/gemeente/zwolle`);
    expect(asked).not.toContain('/kaart/gemeenten.json');
    expect(asked.filter((path) => path.includes('leaflet'))).toEqual([]);
    await page.locator('.map-section').scrollIntoViewIfNeeded();
    const map = page.locator('.leaflet-container');
    await expect(map).toBeVisible();
    await expect(page.locator('.map-section')).toContainText(/schematische kaart/i);
    const zoomIn = page.getByRole('button', { name: 'Inzoomen', exact: true });
    await zoomIn.focus();
    await page.keyboard.press('Enter');
    await expect(zoomIn).toBeFocused();
    expect(await page.locator('.leaflet-container path').count()).toBeGreaterThan(1);
    expect(misdeeds).toEqual({ consoleErrors: [], violations: [], foreign: [] });
  });
});

test.describe('at 320 pixels (400 % zoom)', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the first phone number is seen without scrolling sideways, and targets are large enough', async ({
    page,
    site,
  }) => {
    await page.goto(`${site.origin}/gemeente/vlieland`);
    expect(await sidewaysPixels(page)).toBe(0);
    const call = page.getByRole('region', { name: 'Begin hier' }).locator('a[href^="tel:"]').first();
    const box = await call.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.y ?? 9_999) + (box?.height ?? 0)).toBeLessThan(640);
  });
});

test('renaming the intake point in PocketBase changes the page', async ({ page, site }) => {
  const points = site.pocketbase.admin.collection('intake_points');
  const point = await points.getFirstListItem('name = "Op Orde"');
  await points.update(point.id, { name: 'Loket Geld en Papier' });
  try {
    await expect
      .poll(async () => {
        await page.goto(`${site.origin}/gemeente/zwolle`);
        return page.getByRole('region', { name: 'Begin hier' }).textContent();
      })
      .toContain('Loket Geld en Papier');
  } finally {
    await points.update(point.id, { name: 'Op Orde' });
  }
});
