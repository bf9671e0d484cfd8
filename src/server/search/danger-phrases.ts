import arabicCrisis from '../../../content/search/crisis.ar.json' with { type: 'json' };
import englishCrisis from '../../../content/search/crisis.en.json' with { type: 'json' };
import dutchCrisis from '../../../content/search/crisis.nl.json' with { type: 'json' };
import otherCrisis from '../../../content/search/crisis.other.json' with { type: 'json' };
import turkishCrisis from '../../../content/search/crisis.tr.json' with { type: 'json' };
import dangerWeights from '../../../content/search/danger-weights.json' with { type: 'json' };
import arabicEveryday from '../../../content/search/everyday.ar.json' with { type: 'json' };
import englishEveryday from '../../../content/search/everyday.en.json' with { type: 'json' };
import dutchEveryday from '../../../content/search/everyday.nl.json' with { type: 'json' };
import otherEveryday from '../../../content/search/everyday.other.json' with { type: 'json' };
import turkishEveryday from '../../../content/search/everyday.tr.json' with { type: 'json' };
import { dangerReader } from '../../domain/crisis/danger-reader.ts';
import { dangerWeigher } from '../../domain/crisis/danger-weigher.ts';

export const DANGER_PHRASES = {
  nl: { crisis: dutchCrisis, everyday: dutchEveryday },
  en: { crisis: englishCrisis, everyday: englishEveryday },
  tr: { crisis: turkishCrisis, everyday: turkishEveryday },
  ar: { crisis: arabicCrisis, everyday: arabicEveryday },
  /** Spoken here and typed in Latin letters: Arabic as it is chatted, Tarifit, Sranan, Papiamento, Kurdish. */
  other: { crisis: otherCrisis, everyday: otherEveryday },
};

/** Whether the words are those of a phrase that was foreseen. */
export const saysDangerPhrase = dangerReader(Object.values(DANGER_PHRASES));
const weighsAsDanger = dangerWeigher(dangerWeights);

/**
 * Whether somebody says that they, or somebody else, may want to die, in any of the site's languages: in a phrase that was
 * foreseen, or in words that weigh as those of people who do.
 */
export function saysDanger(typed: string): boolean {
  return saysDangerPhrase(typed) || weighsAsDanger(typed);
}
