import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterMarkers, type MapSpot } from '../../src/features/map/marker-clusters.ts';
import type { MarkerGroup } from '../../src/features/map/marker-groups.ts';

const CLOSEST = 14;

function group(name: string, latitude: number, longitude: number): MarkerGroup {
  const marker = { name, where: '', latitude, longitude, approximate: true, href: `#${name}` };
  return { latitude, longitude, approximate: true, markers: [marker] };
}

const namesOf = (spots: readonly MapSpot[]) =>
  spots.map(({ groups }) => groups.flatMap(({ markers }) => markers.map(({ name }) => name)).join('+'));

/** At zoom 10 a pixel is about 94 m here: 0.01 degree of latitude is 12 pixels. */
const NEAR = [group('far', 52.6, 5.1), group('a', 52.1, 5.1), group('b', 52.11, 5.1)];

describe('pins on the map', () => {
  it('stand under one number when they would cover each other, and apart from closer by', () => {
    const spotsAt = clusterMarkers(NEAR, CLOSEST);
    expect(namesOf(spotsAt(10))).toEqual(['far', 'a+b']);
    expect(namesOf(spotsAt(13))).toEqual(['far', 'a', 'b']);
  });

  it('say from which zoom a number falls apart', () => {
    const spotsAt = clusterMarkers(NEAR, CLOSEST);
    const opensAt = spotsAt(8).find(({ groups }) => groups.length > 1)?.opensAt ?? 0;
    expect(namesOf(spotsAt(opensAt - 1))).toContain('a+b');
    expect(namesOf(spotsAt(opensAt))).not.toContain('a+b');
  });

  it('keep the order of their list', () => {
    const backwards = [group('z', 51, 4), group('y', 53, 6.5), group('x', 52, 5)];
    expect(namesOf(clusterMarkers(backwards, CLOSEST)(12))).toEqual(['z', 'y', 'x']);
  });

  it('are all there at each zoom, and each alone from closest by', () => {
    const spot = fc.record({
      latitude: fc.double({ min: 50.7, max: 53.6, noNaN: true }),
      longitude: fc.double({ min: 3.3, max: 7.3, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(spot, { maxLength: 60 }),
        fc.double({ min: 6, max: CLOSEST, noNaN: true }),
        (spots, zoom) => {
          const groups = spots.map(({ latitude, longitude }, index) => group(String(index), latitude, longitude));
          const spotsAt = clusterMarkers(groups, CLOSEST);
          const shown = spotsAt(zoom).flatMap((found) => found.groups);
          expect(new Set(shown)).toEqual(new Set(groups));
          expect(shown).toHaveLength(groups.length);
          expect(namesOf(spotsAt(CLOSEST))).toEqual(groups.map((_, index) => String(index)));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('are none where there are none', () => {
    expect(clusterMarkers([], CLOSEST)(10)).toEqual([]);
  });
});
