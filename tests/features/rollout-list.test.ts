import { describe, expect, test } from 'vitest';
import { progressOfAll } from '../../src/features/progress/figures.ts';
import {
  chooseRows,
  type RolloutRow,
  rolloutChoice,
  rolloutQuery,
  rolloutRows,
} from '../../src/features/progress/rollout-list.ts';
import { stageLabel } from '../../src/features/progress/stage-labels.ts';
import { at, directoryOf, municipality, organization, presence, TODAY } from '../support/directory-builder.ts';

/** The table of how far municipalities are, as staff filter and sort it. */
const activity = (municipalityId: string, kind: 'acquaintance' | 'wider_meeting', date: string) => ({
  id: `${municipalityId}-${kind}`,
  municipalityId,
  kind,
  date,
});
const directory = directoryOf({
  municipalities: [
    municipality({ name: 'Zwolle', province: 'Overijssel' }),
    municipality({ name: "'s-Gravenhage", province: 'Zuid-Holland', aliases: ['Den Haag'] }),
    municipality({ name: 'Assen', province: 'Drenthe' }),
    municipality({ name: 'Delft', province: 'Zuid-Holland' }),
  ],
  organizations: [
    organization({ id: 'humanitas', name: 'Humanitas', slug: 'humanitas', kind: 'alliance_partner' }),
    organization({ id: 'maatje', name: 'Maatje', slug: 'maatje', kind: 'alliance_partner' }),
  ],
  presences: [presence('maatje', 'zwolle'), presence('humanitas', 'zwolle'), presence('humanitas', 'delft')],
  activities: [activity('zwolle', 'wider_meeting', '2026-01-10'), activity('assen', 'acquaintance', '2026-02-10')],
});
const open = { since: '2026-01-01', until: '2026-12-31', resolved: '', note: '', updated: '', kind: 'other' as const };
const obstacles = [
  { ...open, id: '1', municipalityId: 'delft' },
  { ...open, id: '2', municipalityId: 'delft', resolved: '2026-02-01' },
  { ...open, id: '3', municipalityId: 'delft', until: '2026-03-10' },
  { ...open, id: '4', municipalityId: 'assen', resolved: '2026-02-01' },
  { ...open, id: '5', municipalityId: 'zwolle', until: '2026-03-10' },
];
const rows = rolloutRows(progressOfAll(directory, at('12:00')), obstacles, TODAY);
const choose = (query: string) => chooseRows(rows, rolloutChoice(new URLSearchParams(query)));
const names = (chosen: RolloutRow[]) => chosen.map((row) => row.municipality.name);

describe('which municipalities stand in the table', () => {
  test.each([
    ['', ['Assen', 'Delft', "'s-Gravenhage", 'Zwolle']],
    ['naam=den+haag', ["'s-Gravenhage"]],
    ['naam=ZW', ['Zwolle']],
    ['provincie=Zuid-Holland', ['Delft', "'s-Gravenhage"]],
    ['stap=others_joined', ['Zwolle']],
    ['stap=onbekend', ['Delft', "'s-Gravenhage"]],
    ['partner=humanitas', ['Delft', 'Zwolle']],
    ['niets=ja', ["'s-Gravenhage"]],
    ['stap=bestaat-niet', []],
    ['sorteer=-gemeente', ['Zwolle', "'s-Gravenhage", 'Delft', 'Assen']],
    ['sorteer=-stap', ['Zwolle', 'Assen', 'Delft', "'s-Gravenhage"]],
    ['sorteer=bewijs', ['Delft', "'s-Gravenhage", 'Zwolle', 'Assen']],
    ['sorteer=-partners', ['Zwolle', 'Delft', 'Assen', "'s-Gravenhage"]],
    ['sorteer=-belemmeringen', ['Delft', 'Assen', "'s-Gravenhage", 'Zwolle']],
    ['sorteer=onzin', ['Assen', 'Delft', "'s-Gravenhage", 'Zwolle']],
  ])('"%s" gives %j', (query, expected) => {
    expect(names(choose(query))).toEqual(expected);
  });

  test('obstacles count while they stand; none is only said where all were resolved', () => {
    expect(rows.map(({ municipality, openObstacles }) => [municipality.name, openObstacles])).toEqual([
      ['Assen', 0],
      ['Delft', 1],
      // Nothing was ever recorded.
      ["'s-Gravenhage", null],
      // It ran out: nobody said that it is out of the way.
      ['Zwolle', null],
    ]);
  });

  test('the address holds the choice and no more', () => {
    const query = 'naam=a&provincie=Drenthe&stap=onbekend&partner=maatje&niets=ja&kaart=ja&sorteer=-stap';
    expect(new URLSearchParams(rolloutQuery(rolloutChoice(new URLSearchParams(query)))).toString()).toBe(query);
    expect(Object.values(rolloutQuery(rolloutChoice(new URLSearchParams('sorteer=gemeente&x=1')))).join('')).toBe('');
  });
});

test('a step is named with its number, and one that nobody knows is not called zero', () => {
  expect([stageLabel('others_joined', 'nl'), stageLabel(null, 'nl')]).toEqual(['3. Aanhaken', 'Nog niet bekend']);
  expect([stageLabel('structural', 'en'), stageLabel(null, 'en')]).toEqual(['5. Work together', 'Not yet known']);
});
