import type { Page } from '@playwright/test';
import { axeFindings, expect, test } from '../support/browser.ts';

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

/** Voices come a little after the page, as on most phones. Each text takes 50 ms, or until `holdAt` is reached: for good. */
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
          if (heard.said.length !== hold) setTimeout(() => onend?.(), 50);
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
    await page.getByRole('button', START).focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await heardOn(page)).said.length).toBeGreaterThan(10);
    await expect(page.getByRole('button', START)).toBeVisible();
    const { said } = await heardOn(page);
    const texts = said.map(({ text }) => text);
    expect(texts.slice(0, 2)).toEqual(['Begin hier', 'Op Orde']);
    expect(new Set(said.map(({ lang }) => lang))).toEqual(new Set(['nl-BE']));
    expect(texts).toContain('1 4, 0 3 8.');
    expect(texts.find((text) => text.startsWith('0 8 0 0, 8 1 1 5.'))).toBeDefined();
    const steps = texts.indexOf('Wat gebeurt er daarna?');
    expect(texts.length - steps).toBeGreaterThan(3);
    const urgent = texts.indexOf('Is het dringend?');
    expect(texts.indexOf('Of bel Geldfit')).toBeLessThan(urgent);
    expect(texts[urgent + 1]).toContain('binnen 3 werkdagen');
    expect(urgent).toBeLessThan(steps);
    expect(texts.join(' ')).not.toMatch(/Klopt dit niet|Bekijk op|Bron:|Lees voor|Bel gemeente Zwolle:|Lubeckplein/);
  });

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
