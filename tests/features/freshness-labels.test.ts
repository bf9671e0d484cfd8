import { describe, expect, test } from 'vitest';
import { type DatedPart, ENTRY_PARTS, type EntryPart, entryFreshness } from '../../src/domain/directory/freshness.ts';
import { freshnessLabel } from '../../src/features/directory/freshness-labels.ts';
import { formatDay } from '../../src/i18n/format.ts';
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts';
import { translator } from '../../src/i18n/translate.ts';

const TODAY = '2026-12-01';

type Parts = readonly [DatedPart, ...DatedPart[]];

function part(name: EntryPart, assuredDate: string, assuredBy = 'staff'): DatedPart {
  return { part: name, record: { assuredDate, assuredBy, retrievedDate: '2026-08-01' } };
}

function say(records: Parts, language: Language = 'nl'): string {
  return freshnessLabel(entryFreshness(records, TODAY), language);
}

describe('how far an entry may be trusted: checked', () => {
  test.each<[string, Parts, string]>([
    ['by its owner', [part('whole', TODAY, 'de voedselbank')], 'Gecontroleerd op 1 december 2026 door de voedselbank'],
    ['by who is not known', [part('whole', TODAY, '')], 'Gecontroleerd op 1 december 2026'],
    ['by an officer', [part('whole', TODAY, 'officer')], 'Gecontroleerd op 1 december 2026 door de gemeente'],
    ['by staff', [part('whole', TODAY)], 'Gecontroleerd op 1 december 2026 door de redactie van deze site'],
    [
      'on two days: all of it was right on the first',
      [part('service', TODAY, 'officer'), part('phone', '2026-08-03', 'officer')],
      'Gecontroleerd op 3 augustus 2026 door de gemeente',
    ],
    ['by two', [part('service', TODAY), part('phone', TODAY, 'officer')], 'Gecontroleerd op 1 december 2026'],
    ['never', [part('service', ''), part('phone', '')], 'Nog niet gecontroleerd'],
    [
      'long ago',
      [part('service', '2026-01-05'), part('phone', '2026-01-05')],
      'Lang niet gecontroleerd. Klopte nog op 5 januari 2026',
    ],
    [
      'all but the number',
      [part('service', TODAY), part('phone', '2025-05-03')],
      'Het telefoonnummer is lang niet gecontroleerd (klopte op 3 mei 2025). De rest klopte op 1 december 2026.',
    ],
    [
      'all but the hours',
      [part('service', TODAY), part('hours', ''), part('hours', '')],
      'De openingstijden zijn nog niet gecontroleerd. De rest klopte op 1 december 2026.',
    ],
    [
      'all but one of two numbers',
      [part('service', TODAY), part('phone', '2026-11-01'), part('phone', '')],
      'Een deel van de telefoonnummers is nog niet gecontroleerd. De rest klopte op 1 november 2026.',
    ],
    [
      'all but both numbers and the address',
      [part('service', TODAY), part('phone', ''), part('phone', ''), part('location', '')],
      'Nog niet gecontroleerd: de telefoonnummers en het adres. De rest klopte op 1 december 2026.',
    ],
    [
      'nothing of it, each part since another day',
      [part('first_door', ''), part('service', '2026-01-05'), part('phone', '2026-01-03')],
      'Dat u hier begint, is nog niet gecontroleerd. Het telefoonnummer is lang niet gecontroleerd (klopte op 3 januari 2026). De uitleg is lang niet gecontroleerd (klopte op 5 januari 2026).',
    ],
  ])('%s', (_, records, words) => {
    expect(say(records)).toBe(words);
  });

  test('by a role, in the language of the page', () => {
    expect(say([part('whole', TODAY, 'officer')], 'en')).toMatch(/by the municipality$/);
  });
});

/** Days long ago, no two the same: a day in a sentence gives away whose it is. */
const LONG_AGO = new Map<EntryPart, string>([
  ['first_door', '2026-01-01'],
  ['service', '2026-01-02'],
  ['phone', '2026-01-04'],
  ['location', '2026-01-06'],
]);

/** Every way in which parts are not there, right today, right long ago or never checked: 255 and none. */
function combinations(days: readonly (readonly [EntryPart, string])[]): Map<EntryPart, string>[] {
  const [first, ...others] = days;
  if (!first) return [new Map()];
  const [name, longAgo] = first;
  const rest = combinations(others);
  const ways = ['', TODAY, longAgo];
  return [...rest, ...ways.flatMap((day) => rest.map((chosen) => new Map([[name, day], ...chosen])))];
}

describe.each(LANGUAGES)('in "%s"', (language) => {
  const t = translator(language);

  test('whatever was checked when, a day that is said is that of the part that is said', () => {
    const days = new Map([...LONG_AGO].map(([name, day]) => [name, formatDay(day, language)]));
    const today = formatDay(TODAY, language);
    for (const checked of combinations([...LONG_AGO])) {
      const [first, ...others] = [...checked].map(([name, day]) => part(name, day));
      if (!first) continue;
      const words = say([first, ...others], language);
      const longAgo = [...days].filter(([name]) => checked.get(name) === LONG_AGO.get(name));
      const said = [...days].filter(([, day]) => words.includes(day));
      expect(said).toEqual(longAgo);
      for (const [name, day] of checked.size > 1 ? longAgo : []) {
        expect(words).toContain(t('freshness.part_again', { part: name, day }));
      }
      expect(words.includes(today)).toBe([...checked.values()].includes(TODAY));
    }
  });

  test('every part has words of its own', () => {
    const names = ENTRY_PARTS.map((name) => t('freshness.part_name', { part: name }));
    expect(new Set(names).size).toBe(ENTRY_PARTS.length);
  });
});
