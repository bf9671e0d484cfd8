import arabicWords from '../../../content/search/kind-words.ar.json' with { type: 'json' };
import englishWords from '../../../content/search/kind-words.en.json' with { type: 'json' };
import dutchWords from '../../../content/search/kind-words.nl.json' with { type: 'json' };
import turkishWords from '../../../content/search/kind-words.tr.json' with { type: 'json' };

export const KIND_WORDS_IN = { nl: dutchWords, en: englishWords, tr: turkishWords, ar: arabicWords };

/** Of all languages whatever the page's: many who read another language know the Dutch word, from a letter. */
export const KIND_WORDS = Object.values(KIND_WORDS_IN);
