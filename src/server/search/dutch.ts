import lunr from 'lunr';
import dutch from 'lunr-languages/lunr.nl.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import { foldName } from '../../domain/municipality/slug.ts';
import { romanized } from './arabic.ts';

stemmerSupport(lunr);
dutch(lunr);

interface DutchPart extends lunr.Builder.Plugin {
  stemmer: lunr.PipelineFunction;
  stopWordFilter: lunr.PipelineFunction;
}
const nl = (lunr as typeof lunr & { nl: DutchPart }).nl;

/** Words inside names of places and organisations, and of questions, that neither list of stop words holds. */
const FILLERS = new Set([
  'den',
  'des',
  'ten',
  'ter',
  'sint',
  'gemeente',
  'weten',
  'weet',
  'mag',
  'moet',
  'word',
  'zie',
]);

/** Lets an index of lunr read Dutch. */
export const readsDutch: lunr.Builder.Plugin = nl;

/**
 * The form in which index and query meet: Latin letters, no capitals, no diacritics, and "-jes" as "-je", which the
 * stemmer would leave as it is: "maatjes" and "maatje" would be two words to it.
 */
export function searchText(text: string): string {
  return foldName(romanized(text)).replace(/jes\b/g, 'je');
}

/** The stem of one word in the form of `searchText`. */
export function stemOf(word: string): string {
  return String(nl.stemmer(new lunr.Token(word, {}), 0, []));
}

/** Words that say nothing about what is looked for, in Dutch or English: single letters, "aan", "den", "with". */
export function isFiller(word: string): boolean {
  if (word.length < 2 || FILLERS.has(word)) return true;
  return [nl.stopWordFilter, lunr.stopWordFilter].some((filter) => !filter(new lunr.Token(word, {}), 0, []));
}
