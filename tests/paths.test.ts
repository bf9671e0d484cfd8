import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../src/i18n/languages.ts';
import {
  homePath,
  inLanguage,
  isLookUp,
  lookUpPath,
  municipalitiesPath,
  municipalityPath,
  savesWhatIsPosted,
  splitLanguage,
  takesPosts,
} from '../src/paths.ts';

describe('addresses', () => {
  test('carry a prefix in every language but Dutch', () => {
    expect(homePath('nl')).toBe('/');
    expect(homePath('en')).toBe('/en');
    expect(lookUpPath('en')).toBe('/en/zoek');
    expect(municipalityPath('nl', 'bergen-nh')).toBe('/gemeente/bergen-nh');
    expect(municipalityPath('en', 'zwolle')).toBe('/en/gemeente/zwolle');
  });

  test('hold a choice by name, and nothing where none was made', () => {
    expect(municipalityPath('nl', 'zwolle', 'Holtenbroek & Aa-landen')).toBe(
      '/gemeente/zwolle?wijk=Holtenbroek+%26+Aa-landen',
    );
    expect(municipalitiesPath('nl')).toBe('/gemeenten');
    expect(municipalitiesPath('en', 'fryslan')).toBe('/en/gemeenten?provincie=fryslan');
  });
});

describe('the language in an address', () => {
  test.each([
    ['/', 'nl', '/'],
    ['/gemeenten', 'nl', '/gemeenten'],
    ['/en', 'en', '/'],
    ['/en/', 'en', '/'],
    ['/en/gemeente/zwolle', 'en', '/gemeente/zwolle'],
    ['/english', 'nl', '/english'],
    ['/nl/gemeenten', 'nl', '/nl/gemeenten'],
    ['/constructor', 'nl', '/constructor'],
  ] as const)('of %s is %s, the page %s', (pathname, language, path) => {
    expect(splitLanguage(pathname)).toEqual({ language, path });
  });

  test.each(LANGUAGES)('is found again in what was built: %s', (language) => {
    for (const path of ['/', '/gemeenten', '/gemeente/zwolle']) {
      expect(splitLanguage(inLanguage(path, language))).toEqual({ language, path });
    }
  });
});

describe('what is posted to an address', () => {
  test.each([
    // Looks something up, takes a form, saves what is posted.
    ['/zoek', true, true, false],
    ['/en/zoeken', true, true, false],
    ['/xx/zoek', false, false, true],
    ['/zoek/elders', false, false, true],
    ['/inloggen', false, true, false],
    ['/uitloggen', false, true, false],
    ['/klopt-dit-niet/organisatie/x', false, true, true],
    ['/bevestigen/x', false, true, true],
    ['/werk/organisaties/nieuw', false, true, true],
    ['/gemeente/zwolle', false, false, true],
  ])('at %s', (pathname, ...expected) => {
    const { path } = splitLanguage(pathname);
    expect([isLookUp(path), takesPosts(path), savesWhatIsPosted(path)]).toEqual(expected);
  });
});
