import { readFileSync } from 'node:fs';
import { sentencesOf, wordCount } from './read-prose.ts';

/** On average over a text. A floor, not proof that it reads well. */
const SENTENCE_WORDS_MAX = 15;
/** Of a single sentence, in Dutch, and in translations, which may need more words for the same. */
const LONGEST_SENTENCE_WORDS_MAX = { dutch: 20, other: 28 } as const;

/** A word of the trade: what it means in plain words, and where it is no word of ours or is told in another way. */
export interface Term {
  means: string;
  /** Names of laws and the like, which hold the word and cannot be changed. */
  in_names?: string[];
  /** Beginnings of sentences that tell it, beside the usual "dat heet …", "… is …" and "… (…)". */
  told_by?: string[];
}
export type Glossary = Readonly<Record<string, Term>>;

export const GLOSSARY: Glossary = JSON.parse(
  readFileSync(new URL('../../content/glossary.json', import.meta.url), 'utf8'),
);

/** Sentences that are too long, and an average that is; the long ones are named. */
export function sentenceFaults(sentences: readonly string[], language: keyof typeof LONGEST_SENTENCE_WORDS_MAX) {
  const lengths = sentences.map((sentence) => [wordCount(sentence), sentence] as const);
  const average = lengths.reduce((sum, [words]) => sum + words, 0) / Math.max(1, lengths.length);
  const long = lengths.filter(([words]) => words > LONGEST_SENTENCE_WORDS_MAX[language]);
  return [
    ...(average > SENTENCE_WORDS_MAX ? [`sentences have ${average.toFixed(1)} words`] : []),
    ...long.map(([, sentence]) => `too long: ${sentence}`),
  ];
}

/** Words of the trade in a Dutch text that it does not tell the meaning of. */
export function unexplainedTerms(text: string, glossary: Glossary = GLOSSARY): string[] {
  return Object.entries(glossary).flatMap(([term, facts]) => {
    const own = (facts.in_names ?? []).reduce((rest, name) => rest.replaceAll(name, ''), text).replaceAll('**', '');
    if (!usedIn(own, term)) return [];
    const isTold = isExplained(own, term) || (facts.told_by ?? []).some((words) => own.includes(words));
    return isTold ? [] : [`${term} is not explained: ${facts.means}`];
  });
}

/** Abbreviations as they are written; words with any capital and ending. */
function pattern(term: string, around: (word: string) => string): RegExp {
  const isAbbreviation = /[A-Z]/.test(term);
  const word = isAbbreviation ? `(?<![\\p{L}\\d])${term}(?![\\p{L}\\d])` : `(?<!\\p{L})${term}(?:e?n|s|’s)?(?!\\p{L})`;
  return new RegExp(around(word), isAbbreviation ? 'u' : 'iu');
}

function usedIn(text: string, term: string): boolean {
  return pattern(term, (word) => word).test(text);
}

function isExplained(text: string, term: string): boolean {
  return [
    // "Dat heet vroegsignalering."
    (word: string) => `\\b(?:heet|heten|noemen)\\b[^.?!]{0,40}${word}`,
    // "Een schuldregeling is een plan", "Beslag betekent", "Beslag: iemand mag …"
    (word: string) => `${word}(?: is | zijn | betekent |: )`,
    // "kredietbank (een bank van gemeenten)"
    (word: string) => `${word} \\(`,
    // "de Kamer van Koophandel (KvK)"
    (word: string) => `[\\p{L}]+ [^(.]*\\([^)]*${word}[^)]*\\)`,
  ].some((around) => pattern(term, around).test(text));
}

/** The whole sentences of a text, without labels and headings, which end without a stop. */
export function wholeSentences(text: string): string[] {
  return sentencesOf(text).filter((sentence) => /[.?!؟]["”’»)]*$/.test(sentence));
}
