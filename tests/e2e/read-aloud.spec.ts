import type { Page } from '@playwright/test';
import { axeFindings, expect, test } from '../support/browser.ts';
import { addMuchHelp } from '../support/much-help.ts';

/** A voice as browsers describe theirs; `here`: on the device itself, not at somebody else's computer. */
interface Voice {
  lang: string;
  here: boolean;
}

/** What the stand-in for the browser's voice, which Chromium without a screen has none of, was asked. */
interface Heard {
  said: { text: string; lang: string }[];
  cancelled: number;
}

/** Voices come a little after the page, as on most phones. Each text takes 5 ms, or until `holdAt` is reached: for good. */
async function giveVoices(page: Page, voices: Voice[], holdAt = Number.POSITIVE_INFINITY): Promise<void> {
  await page.addInitScript(
    ([given, hold]) => {
      class Utterance extends EventTarget {
        voice: { lang: string } | null = null;
        onend: (() => void) | null = null;
        readonly text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      const heard: Heard = { said: [], cancelled: 0 };
      let known: object[] = [];
      const speech = {
        onvoiceschanged: () => {},
        getVoices: () => known,
        speak: ({ text, voice, onend }: Utterance) => {
          heard.said.push({ text, lang: voice?.lang ?? 'any' });
          if (heard.said.length !== hold) setTimeout(() => onend?.(), 5);
        },
        cancel: () => {
          heard.cancelled += 1;
        },
      };
      setTimeout(() => {
        known = given.map(({ lang, here }) => ({ lang, localService: here }));
        speech.onvoiceschanged();
      }, 100);
      Object.assign(window, { SpeechSynthesisUtterance: Utterance, heard });
      Object.defineProperty(window, 'speechSynthesis', { value: speech });
    },
    [voices, holdAt] as const,
  );
}

const heardOn = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard }).heard);
/** Everything that the page's voice says, once it is done. */
async function hear(page: Page): Promise<string[]> {
  await page.getByRole('button', START).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', START)).toBeVisible({ timeout: 30_000 });
  return (await heardOn(page)).said.map(({ text }) => text);
}

/** Of the device itself, so that it is taken. */
const DUTCH = [{ lang: 'nl-NL', here: true }];
const START = { name: 'Lees voor', exact: true };

test.describe('reading aloud', () => {
  test('says the first door and then the steps, a number digit by digit, and nothing that is not in sight', async ({
    page,
    site,
  }) => {
    await giveVoices(page, [
      { lang: 'nl-NL', here: false },
      { lang: 'nl-BE', here: true },
    ]);
    await page.goto(`${site.origin}/gemeente/zwolle`);
    const texts = await hear(page);
    expect(texts.slice(0, 2)).toEqual(['Begin hier', 'Op Orde']);
    expect(new Set((await heardOn(page)).said.map(({ lang }) => lang))).toEqual(new Set(['nl-BE']));
    expect(texts).toContain('1 4, 0 3 8.');
    expect(texts.find((text) => text.startsWith('0 8 0 0, 8 1 1 5.'))).toBeDefined();
    const steps = texts.indexOf('Wat gebeurt er daarna?');
    expect(texts.length - steps).toBeGreaterThan(3);
    const urgent = texts.indexOf('Is het dringend?');
    expect(texts.indexOf('Of bel Geldfit')).toBeLessThan(urgent);
    expect(texts.slice(urgent, urgent + 7).join(' ')).toContain('binnen 3 werkdagen');
    expect(urgent).toBeLessThan(steps);
    expect(texts.join(' ')).not.toMatch(/Klopt dit niet|Bekijk op|Bron:|Lees voor|Bel gemeente Zwolle:|Lubeckplein/);
  });

  test('says who helps, with their numbers, and what somebody opened', async ({ page, site }) => {
    await addMuchHelp(site, 'renswoude');
    await giveVoices(page, DUTCH);
    await page.goto(`${site.origin}/gemeente/renswoude`);
    const texts = await hear(page);
    const helper = texts.indexOf('Een helper met een lange naam prevention');
    expect(helper).toBeGreaterThan(texts.indexOf('Wie kan u helpen in Renswoude'));
    expect(texts.slice(helper + 1, helper + 3)).toEqual([
      expect.stringMatching(/^Van: Stichting Samen Uit de Schulden/),
      expect.stringMatching(/^0 2 6, 7 6 0, 4 3, 2 \d\./),
    ]);
    expect(texts).not.toContain('Moet ik bellen?');
    // The sheet of a helper is for paper, the code to it too.
    expect(texts.join(' ')).not.toMatch(/Scan de code|Website van|Toon alle|Meer over/);

    await page.getByText('Moet ik bellen?').click();
    expect(await hear(page)).toContain('Iemand anders mag ook voor u bellen.');
  });

  for (const [path, first, amongOthers] of [
    ['/gemeente/zwolle/hulp?situatie=threat', 'Hulp die bij u past in Zwolle', 'Zit uw hulp er niet bij?'],
    ['/', 'Geldzorgen?', 'Uw postcode of gemeente'],
    ['/zoeken?q=geldfit', 'Zoeken', '0 8 0 0, 8 1 1 5.'],
    ['/vragen', 'Wat mensen vaak niet durven te vragen', 'Moet ik bellen?'],
    ['/wat-is-er-aan-de-hand/water', 'Mijn water wordt afgesloten', 'Vraag of u in delen kunt betalen.'],
    ['/hulp-bij-schulden', 'Hoe gaat hulp bij schulden?', 'U mag nee zeggen.'],
    ['/organisatie/humanitas', 'Humanitas', 'Waar deze organisatie mee helpt'],
  ] as const) {
    test(`says ${path} from its name on, a sentence at a time`, async ({ page, site, misdeeds }) => {
      await giveVoices(page, DUTCH);
      await page.goto(site.origin + path);
      const texts = await hear(page);
      expect(texts[0]).toBe(first);
      expect(texts).toContain(amongOthers);
      expect(texts.filter((text) => /[.?] \p{Lu}/u.test(text))).toEqual([]);
      expect(texts.join(' ')).not.toMatch(/Klopt dit niet|Bron:|Lees voor|Deze pagina delen|Vul uw postcode in:/);
      expect(misdeeds).toEqual({ consoleErrors: [], violations: [], foreign: [] });
    });
  }

  test('takes a Dutch voice for Dutch names on a page in another language, and that of the page without one', async ({
    page,
    site,
  }) => {
    await giveVoices(page, [
      { lang: 'tr-TR', here: true },
      { lang: 'nl-NL', here: true },
    ]);
    await page.goto(`${site.origin}/tr/gemeente/zwolle`);
    await page.getByRole('button', { name: 'Sesli oku' }).click();
    await expect
      .poll(async () => (await heardOn(page)).said)
      .toEqual(expect.arrayContaining([{ text: 'Op Orde', lang: 'nl-NL' }]));
    expect((await heardOn(page)).said[0]).toEqual({ text: 'Buradan başlayın', lang: 'tr-TR' });
  });

  test('pauses, goes on where it was, stops, and falls silent for who leaves', async ({ page, site }) => {
    await giveVoices(page, [{ lang: 'nl-NL', here: true }], 3);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${site.origin}/gemeente/zwolle`);
    await page.getByRole('button', START).click();
    await expect.poll(async () => (await heardOn(page)).said.length).toBe(3);
    const third = (await heardOn(page)).said[2];
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Pauze' }).click();
    await page.getByRole('button', { name: 'Lees verder' }).click();
    await expect.poll(async () => (await heardOn(page)).said[3]).toEqual(third);
    await page.getByRole('button', { name: 'Stop' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', START)).toBeFocused();
    await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden();

    await page.getByRole('button', START).click();
    const before = (await heardOn(page)).cancelled;
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect((await heardOn(page)).cancelled).toBeGreaterThan(before);
    await expect(page.getByRole('button', { name: 'Stop' })).toBeHidden();
  });

  for (const [why, voices] of [
    ['sends the text away', [{ lang: 'nl-NL', here: false }]],
    ['speaks another language', [{ lang: 'en-GB', here: true }]],
  ] as const) {
    test(`is not offered by a voice that ${why}`, async ({ page, site }) => {
      await giveVoices(page, [...voices]);
      await page.goto(`${site.origin}/gemeente/zwolle`);
      await page.waitForTimeout(300);
      await expect(page.locator('[data-read-aloud]')).toBeHidden();
    });
  }

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('is not there', async ({ page, site }) => {
      await page.goto(`${site.origin}/gemeente/zwolle`);
      await expect(page.locator('[data-read-aloud]')).toBeHidden();
    });
  });
});
