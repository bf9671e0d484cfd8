import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isComplete, isDutchOnlyKey, LANGUAGES, languageFacts } from '../../src/i18n/languages.ts';
import { valuesOf } from './message-values.ts';
import { addUsage, isUsed, readUsage, type Usage } from './source-usage.ts';
import { orderFaults, pluralFaults, valueFaults } from './string-faults.ts';

const DUTCH = messagesOf('nl');

function messagesOf(language: (typeof LANGUAGES)[number]): Map<string, string> {
  const { strings } = languageFacts(language);
  return new Map(Object.entries(strings).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

/** Calls whose key is not in the strings, or that give other values than the message names. */
function faultsIn(usage: Usage, messages: ReadonlyMap<string, string>): string[] {
  return usage.calls.flatMap(({ file, key, values }) => {
    const message = messages.get(key);
    if (message === undefined) return [`${file}: ${key} is missing`];
    if (values === null) return [`${file}: ${key} gets values that cannot be read`];
    const needed = valuesOf(message).join();
    return [...values].sort().join() === needed ? [] : [`${file}: ${key} needs "${needed}", gets "${values.sort()}"`];
  });
}

describe('the strings that the sources show', () => {
  let usage: Usage;
  beforeAll(() => {
    usage = readUsage(resolve(import.meta.dirname, '../../src'));
  });

  test('are all there, with just the values their sentences name', () => {
    expect(usage.calls.length).toBeGreaterThan(100);
    expect(faultsIn(usage, DUTCH)).toEqual([]);
  });

  test('are all used', () => {
    expect([...DUTCH.keys()].filter((key) => !isUsed(usage, key))).toEqual([]);
  });
});

test.each(LANGUAGES)('each key of "%s" stands there once: of two, JSON takes the last without a word', (language) => {
  const text = readFileSync(new URL(`../../content/strings/${language}.json`, import.meta.url), 'utf8');
  const keys = [...text.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key);
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

/** Names alone may be the same in every language. */
const SENTENCE = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/;

function faults(messages: ReadonlyMap<string, string>, find: (text: string, key: string) => string[]): string[] {
  return [...messages].flatMap(([key, text]) => find(text, key).map((fault) => `${key}: ${fault}`));
}

test.each(LANGUAGES)('plurals in "%s" have just the forms of that language', (language) => {
  expect(faults(messagesOf(language), (text) => pluralFaults(text, languageFacts(language).locale))).toEqual([]);
});

describe.each(LANGUAGES.filter((language) => language !== 'nl'))('the strings in "%s"', (language) => {
  const messages = messagesOf(language);

  test('have the keys of the Dutch ones, so that no page is half Dutch', () => {
    const wanted = [...DUTCH.keys()].filter((key) => !isDutchOnlyKey(key));
    expect([...messages.keys()].sort()).toEqual(wanted.sort());
    expect(isComplete(language)).toBe(true);
  });

  test('name the same values as the Dutch ones, in each of their forms', () => {
    expect(faults(messages, (text, key) => valueFaults(text, DUTCH.get(key) ?? ''))).toEqual([]);
  });

  test('are not Dutch sentences that somebody left there', () => {
    const same = [...messages].filter(([key, text]) => text === DUTCH.get(key) && SENTENCE.test(text));
    expect(same).toEqual([]);
  });

  test('say who reviewed the translation', () => {
    expect(languageFacts(language).strings).toHaveProperty('_meta.reviewed_by');
  });
});

test.each(LANGUAGES.filter((language) => languageFacts(language).direction === 'rtl'))(
  'numbers in the strings in "%s" keep their order among words from right to left',
  (language) => {
    expect(faults(messagesOf(language), orderFaults)).toEqual([]);
  },
);

describe('the check itself', () => {
  const messages = new Map([
    ['known', 'Bel {name}'],
    ['plural', '{count, plural, one {# keer in {place}} other {# keren}}'],
  ]);
  const NO_USAGE = (): Usage => ({ calls: [], quoted: new Set(), named: new Set(), beginnings: new Set() });
  const faultsOf = (source: string) => {
    const usage = NO_USAGE();
    addUsage(usage, 'page.astro', source);
    return faultsIn(usage, messages);
  };

  test.each([
    ["t('known', { name })", []],
    ["t('known', { name: t('plural', { count: 1, place }) })", []],
    ["t('forgotten')", ['page.astro: forgotten is missing']],
    ["t('known')", ['page.astro: known needs "name", gets ""']],
    ["t('known', { nam: 1 })", ['page.astro: known needs "name", gets "nam"']],
    ["t('plural', { count })", ['page.astro: plural needs "count,place", gets "count"']],
    ["t('known', values)", ['page.astro: known gets values that cannot be read']],
  ])('finds in %s: %j', (source, faults) => {
    expect(faultsOf(source)).toEqual(faults);
  });

  test.each([
    ['work.location_street', true],
    ['work.location_floor', false],
    ['work.street', false],
  ])('knows whether %s is used where keys are built: %s', (key, expected) => {
    const usage = NO_USAGE();
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how sources build keys
    addUsage(usage, 'page.astro', 'const fields = { street: text() }; t(`work.location_${name}`)');
    expect(isUsed(usage, key)).toBe(expected);
  });

  test.each([
    ['nl-NL', '{count, plural, one {# dag} other {# dagen}}', []],
    ['nl-NL', '{count, plural, =0 {geen} one {# dag} other {# dagen}}', []],
    ['ar', '{count, plural, one {# dag} other {# dagen}}', ['count has one,other, not few,many,one,other,two,zero']],
    ['tr', '{kind, select, day {op} other {in}}', []],
  ])('knows the plurals of %s: %s', (locale, message, found) => {
    expect(pluralFaults(message, locale)).toEqual(found);
  });

  test.each([
    ['Call {name}', []],
    ['Call {nam}', ['names "nam", the Dutch "name"']],
    ['{name, select, a {to {name}} other {nobody}}', ['the forms of name name different values']],
  ])('compares values: %s', (message, found) => {
    expect(valueFaults(message, 'Bel {name}')).toEqual(found);
  });

  test.each([
    ['مثلًا 8011 AB', ['8011 AB']],
    ['0800-8115 أو 24-12-2026', ['0800-8115', '24-12-2026']],
    ['مثلًا \u20668011 AB\u2069، خلال 3 أيام، 90%', []],
  ])('finds what would be read in another order: %s', (message, found) => {
    expect(orderFaults(message)).toEqual(found);
  });
});
