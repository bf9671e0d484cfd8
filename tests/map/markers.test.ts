import { describe, expect, it } from 'vitest';
import { findRoom } from '../../src/features/map/label-room.ts';
import type { MapMarker } from '../../src/features/map/map-props.ts';
import { groupMarkers } from '../../src/features/map/marker-groups.ts';

function marker(name: string, latitude: number, longitude: number, approximate = false): MapMarker {
  return { name, where: '', latitude, longitude, approximate, href: `#${name}` };
}

describe('markers that share a spot', () => {
  it('stand under one pin, in their order', () => {
    const groups = groupMarkers([marker('a', 52.1, 5.1), marker('b', 52.2, 5.2), marker('c', 52.1, 5.1)]);
    expect(groups.map(({ markers }) => markers.map(({ name }) => name))).toEqual([['a', 'c'], ['b']]);
  });

  it('are approximate only if all are, and stand where the exact one is', () => {
    const [mixed] = groupMarkers([marker('a', 52.1001, 5.1, true), marker('b', 52.1002, 5.1)]);
    expect(mixed).toMatchObject({ approximate: false, latitude: 52.1002 });
    const [vague] = groupMarkers([marker('a', 52.1, 5.1, true), marker('b', 52.1, 5.1, true)]);
    expect(vague?.approximate).toBe(true);
  });
});

describe('room for labels', () => {
  const frame = { left: 0, top: 0, right: 100, bottom: 100 };
  const box = (left: number, top: number) => ({ left, top, right: left + 20, bottom: top + 10 });

  it('is given to the first, then to who does not cover it', () => {
    expect(findRoom([[box(10, 10)], [box(15, 15)], [box(40, 10)]], [], frame)).toEqual([0, -1, 0]);
  });

  it('is sought in a second place when the first is taken', () => {
    expect(findRoom([[box(10, 10)], [box(15, 15), box(60, 15)]], [], frame)).toEqual([0, 1]);
  });

  it('is never where a pin or a button stands', () => {
    expect(findRoom([[box(10, 10)]], [box(0, 0), box(25, 5)], frame)).toEqual([-1]);
  });

  it('ends at the edge of the map, and touching is not covering', () => {
    expect(findRoom([[box(85, 10)], [box(80, 30)], [box(60, 30)]], [], frame)).toEqual([-1, 0, 0]);
  });
});
