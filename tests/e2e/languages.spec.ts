import type { Page } from '@playwright/test';
import { LANGUAGES, type Language, languageFacts } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/translate.ts';
import { homePath, municipalityPath, organizationPath, searchPath } from '../../src/paths.ts';
import { expect, sidewaysPixels, test } from '../support/browser.ts';

const PHONE = { width: 320, height: 640 };

/** What axe finds on these pages in each language: pages.spec.ts. */
async function expectInLanguage(page: Page, language: Language) {
  const { direction } = languageFacts(language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('dir', direction);
  await expect(page.locator('h1')).toHaveCount(1);
  expect(await sidewaysPixels(page), page.url()).toBe(0);
}

/** Whether the characters of a text stand on the page from left to right, as they are dialled. */
function readsLeftToRight(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((node) => {
      const text = node.firstChild;
      const length = text?.textContent?.length ?? 0;
      const lefts = Array.from({ length }, (_, index) => {
        const range = document.createRange();
        range.setStart(text ?? node, index);
        range.setEnd(text ?? node, index + 1);
        return range.getBoundingClientRect().left;
      });
      return length > 1 && lefts.every((left, index) => index === 0 || left > (lefts[index - 1] ?? 0));
    });
}

for (const language of LANGUAGES) {
  test(`the way from a postcode to help can be gone in "${language}"`, async ({ page, site, misdeeds }) => {
    const t = translator(language);
    await page.setViewportSize(PHONE);
    await page.goto(site.origin + homePath(language));
    await expectInLanguage(page, language);
    await page.getByLabel(t('postcode.label')).fill('8011 AB');
    await page.keyboard.press('Enter');

    await expect(page).toHaveURL(site.origin + municipalityPath(language, 'zwolle'));
    const door = page.getByRole('region', { name: t('begin.title') });
    await expect(door.locator('.call').first()).toBeInViewport({ ratio: 1 });
    expect(await readsLeftToRight(page, '.call bdi')).toBe(true);
    await expectInLanguage(page, language);

    await page
      .getByRole('navigation', { name: t('frame.menu') })
      .getByText(t('menu.search'), { exact: true })
      .click();
    await page.getByRole('searchbox').fill('humanitas');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(site.origin + searchPath(language, 'humanitas'));
    await expectInLanguage(page, language);
    await page.getByRole('link', { name: 'Humanitas', exact: true }).click();
    await expect(page).toHaveURL(site.origin + organizationPath(language, 'humanitas'));
    await expectInLanguage(page, language);
    expect(misdeeds).toEqual({ consoleErrors: [], violations: [], foreign: [] });
  });
}

test('each page leads to itself in the other languages, and tells search engines so', async ({ page, site }) => {
  await page.goto(site.origin + municipalityPath('tr', 'zwolle'));
  const links = page.getByRole('banner').locator('a[hreflang]');
  expect(await links.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')))).toEqual(
    LANGUAGES.filter((language) => language !== 'tr').map((language) => municipalityPath(language, 'zwolle')),
  );
  const alternates = await page
    .locator('link[rel=alternate][hreflang]')
    .evaluateAll((nodes) => nodes.map((node) => [node.getAttribute('hreflang'), node.getAttribute('href')]));
  expect(alternates).toEqual([
    ...LANGUAGES.map((language) => [language, site.origin + municipalityPath(language, 'zwolle')]),
    ['x-default', site.origin + municipalityPath('nl', 'zwolle')],
  ]);
});

test('the language comes from the address, never from what the browser prefers', async ({ browser, site }) => {
  const context = await browser.newContext({ locale: 'ar' });
  const page = await context.newPage();
  await page.goto(`${site.origin}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await page.getByRole('banner').getByRole('link', { name: 'العربية' }).click();
  await expect(page).toHaveURL(`${site.origin}/ar`);
  await page.goto(`${site.origin}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test('a translation that nobody read says so, and what is Dutch is marked as Dutch', async ({ page, site }) => {
  await page.goto(site.origin + municipalityPath('ar', 'zwolle'));
  const t = translator('ar');
  await page.getByRole('link', { name: t('frame.unreviewed_short') }).click();
  const about = page.getByRole('complementary', { name: t('frame.translation_title') });
  await expect(about).toBeInViewport();
  await expect(about).toContainText(t('frame.unreviewed'));
  await expect(about).toContainText(t('frame.records_in_dutch'));
  // Outside what is marked, and names of institutions within Arabic sentences, no Dutch sentence stands on the page.
  const dutch = await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const node of copy.querySelectorAll('[lang], bdi, script, datalist')) node.remove();
    return (copy.textContent ?? '').match(/(?:[a-z]+ ){4,}/g);
  });
  expect(dutch).toBeNull();
});

test('no word on a map that is read from right to left lies over its buttons', async ({ page, site }) => {
  const t = translator('ar');
  await page.goto(site.origin + municipalityPath('ar', 'utrecht'));
  const map = page.locator('.map-section');
  await map.scrollIntoViewIfNeeded();
  const button = await map.getByRole('button', { name: t('map.zoom_in'), exact: true }).boundingBox();
  const note = await map.getByText(t('map.schematic'), { exact: true }).boundingBox();
  if (!button || !note) throw new Error('the map has no button or no note');
  const isApart = note.x + note.width <= button.x || button.x + button.width <= note.x;
  expect(isApart, JSON.stringify({ button, note })).toBe(true);
});
