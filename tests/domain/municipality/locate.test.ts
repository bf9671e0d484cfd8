import { describe, expect, test } from 'vitest';
import { locate, type NamedPoint, packPoints, unpackPoints } from '../../../src/domain/municipality/locate.ts';

/** Kilometres to the east of one point. */
const at = (km: number) => ({ latitude: 52.5, longitude: 6.1 + km / (111.2 * Math.cos((52.5 * Math.PI) / 180)) });
const point = (code: string, name: string, km: number): NamedPoint => ({ code, name, ...at(km) });
const points = [
  point('1003', 'Oost', 6),
  point('1001', 'West', 0),
  point('1002', 'West', 2),
  point('2001', 'Eiland', 60),
];

describe('where a device is', () => {
  test.each([
    ['at a point', 0, 20, { kind: 'one', code: '1001', name: 'West' }],
    ['clearly nearer to one municipality', 3.4, 20, { kind: 'one', code: '1002', name: 'West' }],
    [
      'between two',
      4.2,
      20,
      {
        kind: 'ask',
        near: [
          { code: '1003', name: 'Oost' },
          { code: '1002', name: 'West' },
        ],
      },
    ],
    [
      'nearer to one, but not to be relied on',
      3,
      3_000,
      {
        kind: 'ask',
        near: [
          { code: '1002', name: 'West' },
          { code: '1003', name: 'Oost' },
        ],
      },
    ],
    ['far from its village, on an island', 68, 20, { kind: 'one', code: '2001', name: 'Eiland' }],
    ['nowhere near', 30, 20, { kind: 'outside' }],
  ])('%s', (_, km, accuracy, located) => {
    expect(locate(points, at(km), accuracy)).toEqual(located);
  });

  test('without any point it is nowhere', () => {
    expect(locate([], at(0), 20)).toEqual({ kind: 'outside' });
  });
});

test('points are the same after the way to the browser, to a thousandth of a degree', () => {
  const sent = unpackPoints(JSON.parse(JSON.stringify(packPoints(points))));
  expect(sent.map(({ code, name }) => [code, name])).toEqual([
    ['1001', 'West'],
    ['1002', 'West'],
    ['1003', 'Oost'],
    ['2001', 'Eiland'],
  ]);
  for (const { code, latitude, longitude } of sent) {
    const own = points.find((one) => one.code === code);
    expect(latitude).toBeCloseTo(own?.latitude ?? 0, 3);
    expect(longitude).toBeCloseTo(own?.longitude ?? 0, 3);
  }
});
