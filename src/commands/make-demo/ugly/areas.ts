import { type DemoMunicipality, neighboursOf } from '../reference.ts';
import type { Scene } from '../scene.ts';
import { plainTemplate } from './names.ts';

const SHARED_WITH = 39;

export function placeSharedAreas(scene: Scene, all: readonly DemoMunicipality[]): void {
  const organization = scene.organization('Overal Tegelijk', 'welfare', 'confirmed');
  scene.presence(organization);
  const service = scene.service(organization, plainTemplate(), 'confirmed');
  scene.area(service);
  for (const neighbour of neighboursOf(scene.municipality, all, SHARED_WITH)) scene.area(service, {}, neighbour);
  scene.phone({ service: service.id }, 'confirmed');
}

/** Parts that share postcodes, a part without postcodes, and one name in two spellings. */
export function placeNeighbourhoodsOnly(scene: Scene): void {
  const codes = scene.municipality.postcodes.map(({ code }) => code);
  const half = Math.ceil(codes.length / 2);
  const parts = [
    { name: 'Noord', postcodes: codes.slice(0, half) },
    { name: 'noord', postcodes: codes.slice(0, 1) },
    { name: 'Centrum', postcodes: codes.slice(half - 1, half + 1) },
    { name: 'De wijk waarvan niemand weet waar zij begint of eindigt', postcodes: [] },
  ];
  for (const part of parts) {
    const organization = scene.organization(`Wijkhulp ${part.name}`, 'welfare', 'confirmed');
    scene.presence(organization);
    const service = scene.service(organization, plainTemplate(), 'confirmed');
    scene.area(service, part);
    scene.phone({ service: service.id }, 'confirmed');
  }
}
