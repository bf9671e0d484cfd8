import { addDays, addMonths } from '../../../domain/calendar/day.ts';
import type { Scene } from '../scene.ts';
import { plainTemplate } from './names.ts';

export function placeEnded(scene: Scene): void {
  const { today } = scene.records;
  const gone = scene.organization('Het Gesloten Boek', 'welfare', 'confirmed', {
    valid_from: '2017-01-01',
    valid_to: addDays(today, -1),
  });
  scene.presence(gone, { since: '2017', until: addDays(today, -1) });
  scene.area(scene.service(gone, plainTemplate(), 'confirmed'));

  const lastDay = scene.organization('De Laatste Dag', 'welfare', 'confirmed', { valid_to: today });
  scene.presence(lastDay, { since: '2019-03', until: today });

  const withdrawn = scene.organization('De Stille Aftocht', 'other', 'confirmed');
  scene.presence(withdrawn, { since: '2018', until: addMonths(today, -3) });
  const service = scene.service(withdrawn, plainTemplate(), 'confirmed', { status: 'withdrawn' });
  scene.area(service);
  scene.schedule(service, {
    hours: [{ day: 1, opens: '09:00', closes: '12:00' }],
    valid_from: '2018-01-01',
    valid_to: addMonths(today, -3),
  });
  scene.firstDoor(service, 'De deur die dicht ging');
}

export function placeNothingConfirmed(scene: Scene): void {
  for (const name of ['De Oude Kaart', 'Het Vergeten Loket', 'De Stoffige Map']) {
    const organization = scene.organization(name, 'other', 'hidden');
    scene.presence(organization);
    const service = scene.service(organization, plainTemplate(), 'hidden');
    scene.area(service);
    scene.phone({ service: service.id }, 'hidden');
  }
}
