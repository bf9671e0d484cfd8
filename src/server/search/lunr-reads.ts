import lunr from 'lunr';
import arabic from 'lunr-languages/lunr.ar.js';
import dutch from 'lunr-languages/lunr.nl.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import turkish from 'lunr-languages/lunr.tr.js';

stemmerSupport(lunr);
for (const install of [arabic, dutch, turkish]) install(lunr);

interface LanguagePart extends lunr.Builder.Plugin {
  stemmer: lunr.PipelineFunction;
  stopWordFilter: lunr.PipelineFunction;
}

/** What lunr knows of the site's languages, installed once; of English it knows what lunr itself has. */
export const { nl, tr, ar } = lunr as typeof lunr & Record<'nl' | 'tr' | 'ar', LanguagePart>;
export const en = lunr;

/** The stem of a word in one of these languages. */
export function stemIn(language: LanguagePart, word: string): string {
  return String(language.stemmer(new lunr.Token(word, {}), 0, []));
}

/** Whether a word is one of a language's words without a meaning of their own. */
export function isStopWord(language: Pick<LanguagePart, 'stopWordFilter'>, word: string): boolean {
  return !language.stopWordFilter(new lunr.Token(word, {}), 0, []);
}
