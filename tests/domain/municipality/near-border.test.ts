import { describe, expect, test } from 'vitest';
import { isOpenBetween, metresBetween, neighboursOf } from '../../../src/domain/municipality/near-border.ts';
import { directoryOf, municipality, postcodeArea } from '../../support/directory-builder.ts';
import { seedDirectory } from '../../support/seed-directory.ts';

const TODAY = '2026-11-22';
/** Kilometres to the east of one point. */
const at = (km: number) => ({ latitude: 52.5, longitude: 6.1 + km / (111.2 * Math.cos((52.5 * Math.PI) / 180)) });

const directory = directoryOf({
  municipalities: ['West', 'Oost', 'Ver', 'Eiland', 'Rand'].map((name) => municipality({ name })),
  postcodeAreas: [
    postcodeArea('1001', 'west', { place: 'West', ...at(0) }),
    postcodeArea('1002', 'west', { place: 'Grensdorp', ...at(2) }),
    postcodeArea('1003', 'oost', { place: 'Oost', ...at(3.5) }),
    postcodeArea('1004', 'oost', { place: 'Grensdorp', ...at(4.5) }),
    postcodeArea('1005', 'rand', { place: 'Rand', ...at(7) }),
    postcodeArea('1006', 'oost', { place: 'Oost', ...at(6.2) }),
    postcodeArea('1007', 'west', { place: 'Deel', sharedWithIds: ['oost'], ...at(3.4) }),
    postcodeArea('2001', 'eiland', { place: 'Eiland', ...at(40) }),
    postcodeArea('3001', 'ver', { place: 'Grensdorp', ...at(90) }),
  ],
});
const open = (code: string) => neighboursOf(directory, code, TODAY).map(({ slug }) => slug);

describe('where somebody may live instead', () => {
  test.each([
    ['1001', [], 'the nearest point is of the same municipality'],
    ['1002', ['oost'], 'the place lies in both; one of that name far off does not count'],
    ['1004', ['west'], 'the same, from the other side'],
    ['1005', ['oost', 'west'], 'no own point is as near as those of others'],
    ['1007', [], 'a shared one: that is asked at once'],
    ['2001', [], 'no other point within six kilometres'],
    ['9999', [], 'no such code'],
  ])('%s: %j, %s', (code, slugs) => {
    expect(open(code)).toEqual(slugs);
  });

  test('a page may ask about just these', () => {
    const isOpen = (slug: string, others: string[]) =>
      isOpenBetween(directory, directory.municipalities.by('slug', slug)[0] as never, others, TODAY);
    expect(isOpen('west', ['oost'])).toBe(true);
    expect(isOpen('west', ['ver'])).toBe(false);
    expect(isOpen('west', ['oost', 'ver'])).toBe(false);
    expect(isOpen('west', ['1002'])).toBe(false);
    expect(isOpen('west', [])).toBe(false);
  });

  test('of the real postcodes about one in seven is asked about, most of them near one other municipality', () => {
    const real = seedDirectory();
    const found = real.postcodeAreas.all().map(({ code }) => neighboursOf(real, code, TODAY).length);
    const asked = found.filter((count) => count > 0).length;
    expect(asked).toBeGreaterThan(500);
    expect(asked).toBeLessThan(700);
    expect(Math.max(...found)).toBe(2);
  });
});

test('a hundredth of a degree to the north is 1,112 metres, to the east 677', () => {
  const here = { latitude: 52.5, longitude: 6 };
  expect(Math.round(metresBetween(here, { ...here, latitude: 52.51 }))).toBe(1112);
  expect(Math.round(metresBetween(here, { ...here, longitude: 6.01 }))).toBe(677);
});
