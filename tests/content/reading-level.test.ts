import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { isDutchOnlyKey, LANGUAGES, languageFacts } from '../../src/i18n/languages.ts';
import { choicesOf, valuesOf } from '../i18n/message-values.ts';
import { readProse } from './read-prose.ts';
import { GLOSSARY, sentenceFaults, unexplainedTerms, wholeSentences } from './reading-level.ts';

/** A message as a reader may meet it: names of one word, two of what is counted. */
function shown(message: string): string {
  const counted = new Set(
    choicesOf(message)
      .filter((choice) => choice.isPlural)
      .map(({ value }) => value),
  );
  const values = valuesOf(message).map((name) => [name, counted.has(name) ? 2 : 'Naam']);
  return String(
    new IntlMessageFormat(message, 'nl', undefined, { ignoreTag: true }).format(Object.fromEntries(values)),
  );
}

/** What residents read in a language, by topic: the strings of one topic stand on one page. */
function topicsIn(language: (typeof LANGUAGES)[number]): Map<string, string[]> {
  const topics = new Map<string, string[]>();
  for (const [key, message] of Object.entries(languageFacts(language).strings)) {
    if (typeof message !== 'string' || isDutchOnlyKey(key)) continue;
    const topic = key.split('.')[0] ?? key;
    topics.set(topic, [...(topics.get(topic) ?? []), shown(message)]);
  }
  return topics;
}

describe.each(LANGUAGES)('the strings for residents in "%s"', (language) => {
  test.each([...topicsIn(language)])('%s: short sentences', (_, texts) => {
    const sentences = texts.flatMap(wholeSentences);
    expect(sentenceFaults(sentences, language === 'nl' ? 'dutch' : 'other')).toEqual([]);
  });
});

describe('words of the trade', () => {
  test.each([...topicsIn('nl')])('are explained in the strings of %s', (_, texts) => {
    expect(unexplainedTerms(texts.join('\n'))).toEqual([]);
  });

  const dutchPages = readProse().filter(({ language }) => language === 'nl');
  test.each(dutchPages.map(({ page, body }) => [page, body]))('are explained on the page %s', (_, body) => {
    expect(unexplainedTerms(body)).toEqual([]);
  });

  test('have a meaning that is itself short and free of them', () => {
    const meanings = Object.entries(GLOSSARY).map(([term, { means }]) => [term, `${means}.`] as const);
    const faults = meanings.flatMap(([term, means]) => [
      ...sentenceFaults([means], 'dutch'),
      ...unexplainedTerms(means.replace(/Wet gemeentelijke schuldhulpverlening/, '')).map(
        (fault) => `${term}: ${fault}`,
      ),
    ]);
    expect(faults).toEqual([]);
  });
});

describe('the check itself', () => {
  const glossary = {
    bewind: { means: 'iemand anders regelt uw geld', told_by: ['Wie onder bewind staat'] },
    KvK: { means: 'Kamer van Koophandel' },
    schuldhulpverlening: { means: 'hulp', in_names: ['Wet schuldhulpverlening'] },
  };

  test.each([
    ['U staat onder bewind.', ['bewind is not explained: iemand anders regelt uw geld']],
    ['Iemand anders regelt uw geld. Dat heet **bewind**.', []],
    ['Bewind is dat iemand anders uw geld regelt.', []],
    ['Onder bewind (iemand regelt uw geld) mag dat.', []],
    ['Wie onder bewind staat, heeft iemand die het geld regelt.', []],
    ['Een bewindvoerder.', []],
    ['Het KvK-nummer.', ['KvK is not explained: Kamer van Koophandel']],
    ['Bij de Kamer van Koophandel (KvK).', []],
    ['In de Wet schuldhulpverlening.', []],
    ['Schuldhulpverlening helpt.', ['schuldhulpverlening is not explained: hulp']],
  ])('of words in %j finds %j', (text, found) => {
    expect(unexplainedTerms(text, glossary)).toEqual(found);
  });

  test('names sentences that are too long, and an average that is', () => {
    const words = (count: number) => `${'woord '.repeat(count).trim()}.`;
    expect(sentenceFaults([words(15), words(3)], 'dutch')).toEqual([]);
    expect(sentenceFaults([words(16)], 'dutch')).toEqual(['sentences have 16.0 words']);
    expect(sentenceFaults([words(21), words(3)], 'dutch')).toEqual([`too long: ${words(21)}`]);
    expect(sentenceFaults([words(21), words(3)], 'other')).toEqual([]);
  });
});
