import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AUDIENCES,
  answeredIn,
  audiencesIn,
  countWith,
  fittingHelp,
  type HelpChoices,
  languagesIn,
  NO_CHOICES,
  RELAXATION_ORDER,
  SITUATIONS,
  without,
} from '../../../src/domain/directory/fitting-help.ts';
import { PHASES, SERVICE_KINDS, TARGET_GROUPS } from '../../../src/domain/directory/types.ts';
import type { HelpEntry } from '../../../src/domain/directory/views.ts';
import { service } from '../../support/directory-builder.ts';
import { help, names, zwolleWith } from '../../support/zwolle.ts';

type Given = Parameters<typeof service>[0];

const entriesOf = (services: Given[]) => help(zwolleWith(services.map((given) => service(given)))).entries;
const chose = (choices: Partial<HelpChoices>): HelpChoices => ({ ...NO_CHOICES, ...choices });
const found = (services: Given[], choices: Partial<HelpChoices>) => {
  const { entries, relaxedAnswers } = fittingHelp(entriesOf(services), chose(choices));
  return { names: names(entries.map(({ entry }) => entry)), relaxedAnswers };
};

describe('what is going on', () => {
  const all: Given[] = [
    { id: 'budget', kind: 'professional_support', phases: ['prevention'] },
    { id: 'early', kind: 'early_warning', phases: ['early_detection'] },
    { id: 'debts', kind: 'professional_support', phases: ['debt_support'] },
    { id: 'food', kind: 'food_aid', phases: [] },
    { id: 'desk', kind: 'walk_in', phases: ['prevention'] },
    { id: 'buddy', kind: 'volunteer_support', phases: ['aftercare'] },
  ];

  test.each([
    ['', ['buddy', 'budget', 'debts', 'desk', 'early', 'food']],
    ['prevention', ['budget', 'desk']],
    ['early_detection', ['early']],
    ['debt_support', ['debts']],
    ['aftercare', ['buddy']],
    ['threat', ['debts', 'early']],
    ['beside_debts', ['food']],
    ['walk_in', ['desk']],
    ['volunteer', ['buddy']],
  ] as const)('"%s" leaves %j', (situation, left) => {
    expect(found(all, { situation })).toEqual({ names: left, relaxedAnswers: [] });
  });
});

describe('work, age and family', () => {
  const all: Given[] = [
    { id: 'a general' },
    { id: 'b for businesses', targetGroups: ['self_employed'] },
    { id: 'c for the young', targetGroups: ['young_people'] },
    { id: 'd for an origin', targetGroups: ['turkish_dutch'] },
    { id: 'e for both', targetGroups: ['turkish_dutch', 'self_employed'] },
  ];

  test('what is meant for others goes, what is meant for the asked group comes first', () => {
    expect(found(all, { audience: 'self_employed' }).names).toEqual([
      'b for businesses',
      'e for both',
      'a general',
      'd for an origin',
    ]);
  });

  test('only groups that matter here are asked about, and the one that was answered; never an origin', () => {
    expect(audiencesIn(entriesOf(all), '')).toEqual(['self_employed', 'young_people']);
    expect(audiencesIn(entriesOf([{ id: 'any' }]), 'families')).toEqual(['families']);
  });
});

describe('languages', () => {
  test('those spoken here, those of the site, and the one that was answered; not Dutch', () => {
    const entries = entriesOf([{ id: 'a', languages: ['nl', 'pl'] }, { id: 'b' }]);
    expect(languagesIn(entries, ['nl', 'tr'], '').sort()).toEqual(['pl', 'tr']);
    expect(languagesIn(entries, ['nl', 'tr'], 'ti').sort()).toEqual(['pl', 'ti', 'tr']);
  });

  test('are not asked about where none but Dutch is known', () => {
    expect(languagesIn(entriesOf([{ id: 'a', languages: ['nl'] }, { id: 'b' }]), ['tr'], '')).toEqual([]);
  });
});

describe('when nothing fits all answers, as few as possible are let go', () => {
  const turkish: Given = { id: 'turkish', languages: ['tr'], phases: ['prevention'], targetGroups: ['families'] };
  /** What would be left if another answer were let go. */
  const polish: Given = { id: 'polish', languages: ['pl'], phases: ['debt_support'] };
  test.each([
    ['the group first', { audience: 'young_people', language: 'tr' }, ['audience']],
    ['then the language', { situation: 'prevention', language: 'pl' }, ['language']],
    ['then what is going on', { situation: 'aftercare', language: 'tr' }, ['situation']],
    [
      'two of three, when one is not enough, and not the one that has help',
      { situation: 'aftercare', audience: 'young_people', language: 'tr' },
      ['audience', 'situation'],
    ],
  ] as const)('%s', (_, choices, relaxedAnswers) => {
    expect(found([turkish, polish], choices)).toEqual({ names: ['turkish'], relaxedAnswers });
  });

  test('all of them, when none has help here by itself: then there is all other help', () => {
    const left = found([turkish, polish], { situation: 'aftercare', language: 'ar' });
    expect(left).toEqual({ names: ['polish', 'turkish'], relaxedAnswers: ['language', 'situation'] });
  });

  test('none, when there is no help at all', () => {
    expect(found([], { situation: 'aftercare', language: 'pl' })).toEqual({ names: [], relaxedAnswers: [] });
    expect(found([], {})).toEqual({ names: [], relaxedAnswers: [] });
  });

  test('and the counts beside the other answers say what choosing them shows', () => {
    const entries = entriesOf([turkish, polish]);
    const choices = chose({ situation: 'aftercare', language: 'ar' });
    const counts = (answer: Partial<HelpChoices>) => countWith(entries, choices, answer);
    expect([counts({ situation: 'aftercare' }), counts({ language: 'ar' })]).toEqual([0, 0]);
    expect([counts({ situation: 'prevention' }), counts({ language: 'tr' }), counts({ language: '' })]).toEqual([
      1, 1, 2,
    ]);
  });
});

test('each result says why it fits, and nothing that was not asked', () => {
  const services: Given[] = [
    { id: 'a', languages: ['tr'], targetGroups: ['self_employed'] },
    { id: 'b', languages: ['tr'] },
    { id: 'c', languages: ['tr'], targetGroups: ['moroccan_dutch'] },
  ];
  const reasons = (choices: Partial<HelpChoices>) =>
    fittingHelp(entriesOf(services), chose(choices)).entries.map((one) => one.reasons);
  const spoken = { kind: 'language', language: 'tr' };
  expect(reasons({})).toEqual([[], [], []]);
  expect(reasons({ audience: 'self_employed', language: 'tr' })).toEqual([
    [{ kind: 'audience', audience: 'self_employed' }, spoken],
    [{ kind: 'everybody' }, spoken],
    [spoken],
  ]);
  // The answer that was let go is no reason.
  expect(reasons({ situation: 'aftercare' })).toEqual([[], [], []]);
});

describe('whatever help there is and whatever is answered', () => {
  const languages = ['tr', 'ar', 'pl'];
  const services = fc.array(
    fc.record({
      kind: fc.constantFrom(...SERVICE_KINDS),
      phases: fc.subarray([...PHASES]),
      targetGroups: fc.subarray([...TARGET_GROUPS]),
      languages: fc.subarray(languages),
    }),
    { maxLength: 8 },
  );
  const answers = fc.record({
    situation: fc.constantFrom('' as const, ...SITUATIONS),
    audience: fc.constantFrom('' as const, ...AUDIENCES),
    language: fc.constantFrom('', ...languages),
  });
  const entriesFrom = (given: Omit<Given, 'id'>[]) =>
    entriesOf(given.map((one, index) => ({ id: `${index}`, ...one })));
  const question = fc.constantFrom(...RELAXATION_ORDER);

  const idsOf = (entries: HelpEntry[], choices: HelpChoices) =>
    fittingHelp(entries, choices).entries.map(({ entry }) => entry.service.id);
  const fitsAll = (entries: HelpEntry[], choices: HelpChoices) =>
    fittingHelp(entries, choices).relaxedAnswers.length === 0;

  test('the count beside an answer is what choosing it shows, and all of that fits the answer', () => {
    fc.assert(
      fc.property(services, answers, answers, question, (given, choices, other, asked) => {
        const entries = entriesFrom(given);
        const answer = { [asked]: other[asked] };
        const count = countWith(entries, choices, answer);
        const shown = idsOf(entries, { ...choices, ...answer });
        if (count === 0) return;
        expect(shown).toHaveLength(count);
        expect(fitsAll(entries, { ...NO_CHOICES, ...answer })).toBe(true);
        expect(idsOf(entries, { ...NO_CHOICES, ...answer })).toEqual(expect.arrayContaining(shown));
      }),
    );
  });

  test('one more answer never gives more, and gives no other help', () => {
    fc.assert(
      fc.property(services, answers, question, (given, choices, asked) => {
        const entries = entriesFrom(given);
        const more = idsOf(entries, { ...choices, [asked]: '' });
        if (fitsAll(entries, choices)) expect(more).toEqual(expect.arrayContaining(idsOf(entries, choices)));
      }),
    );
  });

  test('answers are let go only when nothing fits, and no fewer would do; where there is help, something is left', () => {
    fc.assert(
      fc.property(services, answers, fc.subarray([...RELAXATION_ORDER]), (given, choices, fewer) => {
        const entries = entriesFrom(given);
        const { entries: left, relaxedAnswers } = fittingHelp(entries, choices);
        expect(left.length > 0).toBe(entries.length > 0);
        expect(relaxedAnswers.every((asked) => choices[asked] !== '')).toBe(true);
        if (entries.length === 0) return;
        expect(fitsAll(entries, without(choices, relaxedAnswers))).toBe(true);
        if (fewer.length < relaxedAnswers.length) expect(fitsAll(entries, without(choices, fewer))).toBe(false);
      }),
    );
  });

  test('of one answer as good as another, the first that helps is let go', () => {
    fc.assert(
      fc.property(services, answers, (given, choices) => {
        const entries = entriesFrom(given);
        const { relaxedAnswers } = fittingHelp(entries, choices);
        if (relaxedAnswers.length !== 1) return;
        expect(relaxedAnswers[0]).toBe(RELAXATION_ORDER.find((asked) => fitsAll(entries, without(choices, [asked]))));
      }),
    );
  });

  test('without answers, all help is there', () => {
    fc.assert(
      fc.property(services, (given) => {
        const entries = entriesFrom(given);
        expect(fittingHelp(entries, NO_CHOICES).entries.map(({ entry }) => entry)).toEqual(entries);
      }),
    );
  });
});

test('the questions that were answered stand in the order in which they are let go', () => {
  expect(answeredIn(NO_CHOICES)).toEqual([]);
  expect(answeredIn(chose({ situation: 'threat', language: 'tr' }))).toEqual(['language', 'situation']);
  expect(answeredIn(chose({ situation: 'threat', language: 'tr', audience: 'families' }))).toEqual([
    'audience',
    'language',
    'situation',
  ]);
});
