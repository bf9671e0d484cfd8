import { expect, test } from 'vitest';
import type { MunicipalityTopology } from '../../src/features/map/areas.ts';
import { progressOfAll } from '../../src/features/progress/figures.ts';
import { drawStages } from '../../src/features/progress/stage-map.ts';
import { at, directoryOf, municipality } from '../support/directory-builder.ts';

/** Three municipalities beside each other, a degree wide each. */
const topology: MunicipalityTopology = {
  type: 'Topology',
  bbox: [4, 51, 7, 52],
  arcs: [0, 1, 2].map((x) => [
    [4 + x, 51],
    [5 + x, 51],
    [5 + x, 52],
    [4 + x, 52],
    [4 + x, 51],
  ]),
  objects: {
    municipalities: {
      type: 'GeometryCollection',
      geometries: [0, 1, 2].map((arc) => ({ type: 'Polygon', id: `GM000${arc}`, arcs: [[arc]] })),
    },
  },
};

test('each municipality is drawn by its step; one left out of a choice does not look like one of which nothing is known', () => {
  const directory = directoryOf({
    municipalities: [municipality({ name: 'A', code: 'GM0000' }), municipality({ name: 'B', code: 'GM0001' })],
    activities: [{ id: '1', municipalityId: 'a', kind: 'acquaintance', date: '2026-01-01' }],
  });
  const { tones } = drawStages(topology, progressOfAll(directory, at('12:00')), (placed) => placed.municipality.name);
  const titles = tones.flatMap(({ tone, paths }) => paths.map(({ title }) => [tone, title]));
  expect(titles).toEqual([
    ['elsewhere', ''],
    ['unknown', 'B'],
    ['acquainted', 'A'],
  ]);
});
