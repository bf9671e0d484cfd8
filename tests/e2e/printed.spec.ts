import { LANGUAGES } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/translate.ts';
import {
  agreementPath,
  debtHelpPath,
  explanationPath,
  matterPath,
  municipalityHelpPath,
  municipalityPath,
  organizationPath,
  questionsPath,
} from '../../src/paths.ts';
import { expect, test } from '../support/browser.ts';
import { printPage } from '../support/printed-page.ts';

/**
 * Zwolle: a first door that cannot be reached. Nijmegen: the most help beside debts, and a long name in three phases.
 * Utrecht: a place to walk in, and no number. Almere: organisations of which it is not known how they help.
 */
const MUNICIPALITIES = ['zwolle', 'nijmegen', 'utrecht', 'almere'];

for (const language of LANGUAGES)
  test(`what is printed is there whole, on one side of A4, in "${language}"`, async ({ page, site }) => {
    const t = translator(language);
    const onOneSide = [
      ...MUNICIPALITIES.map((slug) => municipalityPath(language, slug)),
      municipalityHelpPath(language, 'zwolle'),
      organizationPath(language, 'humanitas'),
      agreementPath(language, 'alliantie-dordrecht'),
      debtHelpPath(language),
      explanationPath(language),
    ];
    for (const path of [...onOneSide, questionsPath(language), matterPath(language, 'deurwaarder')]) {
      await page.goto(site.origin + path);
      const { sides, texts, cut, overNothing } = await printPage(page);
      expect({ path, cut, overNothing }).toEqual({ path, cut: [], overNothing: [] });
      // What stands earlier on a screen may not be on the paper.
      expect(texts).not.toContain(t('entry.see_above'));
      if (onOneSide.includes(path)) expect([path, sides]).toEqual([path, 1]);
      if (language !== 'nl') expect(texts.join(' ')).toContain(t('frame.unreviewed'));
    }
  });
