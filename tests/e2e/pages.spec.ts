import { LANGUAGES } from '../../src/i18n/languages.ts';
import { inLanguage } from '../../src/paths.ts';
import { readProse } from '../content/read-prose.ts';
import { axeFindings, expect, sidewaysPixels, test } from '../support/browser.ts';
import { isWholeRun } from '../support/whole-run.ts';

// They only read, and are many: nobody waits for who looks at them all.
test.describe.configure({ mode: 'parallel' });

/** The first door of Zwolle in the starting facts. */
const DOOR = '/klopt-dit-niet/eerste-deur/bf0e4a1f-5fee-557e-bf50-e8f6750a8836';

/** Each kind of page, once. `/gemeente/…`: with an intake point, with much help, with none, with a choice. */
const KINDS = [
  '/',
  '/gemeente/zwolle',
  '/gemeente/utrecht',
  '/gemeente/rozendaal',
  '/gemeente/utrecht/hulp',
  '/gemeente/utrecht/hulp?situatie=debt_support',
  '/gemeente/utrecht/hulp?situatie=threat&taal=ti',
  '/gemeente/haaren',
  '/gemeente/bestaat-niet',
  '/gemeenten',
  '/organisatie/isofa-delft',
  '/organisatie/humanitas',
  '/organisatie/bestaat-niet',
  '/zoeken',
  '/zoeken?q=voedselbank',
  '/zoeken?q=xqzwv',
  '/afspraken',
  '/afspraken/alliantie-dordrecht',
  '/initiatieven',
  '/voortgang',
  '/inloggen',
  '/uitleg',
  '/vragen',
  '/wat-is-er-aan-de-hand',
  '/wat-is-er-aan-de-hand/deurwaarder',
  DOOR,
  `${DOOR}/bedankt`,
  '/bestaat-niet',
];
/** Pages of content/pages: one kind, in many texts. An address is the same in each language. */
const PROSE = [...new Set(readProse().map(({ page }) => `/${page}`))];

const WIDE = { width: 1280, height: 800 };
/** 320 CSS pixels: a small phone, and a 1280-pixel window at 400 % zoom. */
const NARROW = { width: 320, height: 256 };
const SIZES = [WIDE, NARROW];
const LOOKS = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const;

interface View {
  look: (typeof LOOKS)[number];
  size: (typeof SIZES)[number];
}
const EVERY_VIEW = SIZES.flatMap((size) => LOOKS.map((look): View => ({ look, size })));

/**
 * How axe sees a page in one of the languages. In a sample each kind of page comes by in each language, with each look, wide
 * and narrow, and each language with each look, but not all with all; and each page of prose once.
 */
function viewsOf(page: number, language: number, isProse: boolean): readonly View[] {
  if (isWholeRun()) return EVERY_VIEW;
  const isTurn = language === page % LANGUAGES.length;
  const look = LOOKS[(page + language) % LOOKS.length] ?? LOOKS[0];
  if (isProse) return isTurn ? [{ look, size: page % 2 === 0 ? NARROW : WIDE }] : [];
  return [{ look, size: isTurn ? NARROW : WIDE }];
}

for (const [index, path] of [...KINDS, ...PROSE].entries()) {
  test(`${path} is accessible and loads nothing it should not`, async ({ page, site, misdeeds }) => {
    // The longest list takes axe half a minute on a busy machine.
    test.slow();
    for (const [nth, language] of LANGUAGES.entries()) {
      const address = inLanguage(path, language);
      await page.setViewportSize(NARROW);
      const answer = await page.goto(site.origin + address);
      const mayFail = (answer?.status() ?? 0) >= 400;
      expect(await sidewaysPixels(page), `${address}, narrow`).toBe(0);
      await expect(page.locator('h1')).toHaveCount(1);
      for (const { look, size } of viewsOf(index, nth, PROSE.includes(path))) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce', ...look });
        expect(await axeFindings(page), `${address}, ${JSON.stringify({ look, size })}`).toEqual([]);
      }
      expect(misdeeds.violations, address).toEqual([]);
      expect(misdeeds.foreign, address).toEqual([]);
      // Chromium itself reports the page's own 404 as an error.
      const errors = misdeeds.consoleErrors.filter((text) => !(mayFail && /status of 4\d\d/.test(text)));
      expect(errors, address).toEqual([]);
    }
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}

test('every page has one language, a skip link and the alliance notice', async ({ page, site }) => {
  await page.goto(`${site.origin}/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(page.getByRole('contentinfo')).toContainText('niet van of namens de Alliantie Vrijwillige Schuldhulp');
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  await expect(skip).toHaveAttribute('href', '#inhoud');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await page.goto(`${site.origin}/en`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test.describe('the checks can fail', () => {
  test('axe names a planted image without text and text without contrast', async ({ page, site }) => {
    await page.goto(`${site.origin}/`);
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = '/favicon.svg';
      document.querySelector('main')?.append(image);
      const text = document.createElement('p');
      text.textContent = 'grijs op wit';
      text.style.color = '#ccc';
      text.style.background = '#fff';
      document.querySelector('main')?.append(text);
    });
    const findings = (await axeFindings(page)).join('\n');
    expect(findings).toContain('image-alt');
    expect(findings).toContain('color-contrast');
  });

  test('a planted script and a planted foreign picture are refused and reported', async ({ page, site, misdeeds }) => {
    await page.goto(`${site.origin}/`);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.planted = true';
      document.body.append(script);
      const picture = document.createElement('img');
      picture.src = 'http://127.0.0.2:9/x.png';
      document.body.append(picture);
    });
    await expect.poll(() => misdeeds.violations.length).toBeGreaterThanOrEqual(2);
    expect(await page.evaluate(() => 'planted' in window)).toBe(false);
  });

  test('a block that is too wide is noticed at 320 pixels', async ({ page, site }) => {
    await page.goto(`${site.origin}/`);
    await page.setViewportSize(NARROW);
    await page.evaluate(() => {
      const block = document.createElement('div');
      block.style.width = '500px';
      block.style.height = '10px';
      document.querySelector('main')?.append(block);
    });
    expect(await sidewaysPixels(page)).toBeGreaterThan(0);
  });
});
