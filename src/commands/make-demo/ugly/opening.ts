import { addDays } from '../../../domain/calendar/day.ts';
import { newYearClosure } from '../opening-hours.ts';
import type { Scene } from '../scene.ts';
import { plainTemplate } from './names.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const CLOSURES = 40;

function openService(scene: Scene, name: string) {
  const organization = scene.organization(name, 'other', 'confirmed');
  scene.presence(organization);
  const service = scene.service(organization, plainTemplate(), 'confirmed');
  scene.area(service);
  scene.phone({ service: service.id }, 'confirmed');
  return service;
}

export function placeNewYear(scene: Scene): void {
  const { today } = scene.records;
  const hours = [1, 2, 3, 4, 5].map((day) => ({ day, opens: '09:00', closes: '17:00' }));
  scene.schedule(openService(scene, 'De Winterslaap'), { hours, closures: [newYearClosure(today)] });
  scene.schedule(openService(scene, 'Altijd Vakantie'), {
    hours,
    closures: Array.from({ length: CLOSURES }, (_, index) => {
      const from = addDays(today, index * 9);
      return { from, to: addDays(from, 6), reason: `Verzonnen vrije week ${index + 1}` };
    }),
  });
  scene.schedule(openService(scene, 'Nog Niet Begonnen'), {
    hours,
    valid_from: addDays(today, 30),
    valid_to: addDays(today, 400),
  });
}

export function placeDayAndNight(scene: Scene): void {
  scene.schedule(openService(scene, 'De Nachtlamp'), {
    hours: EVERY_DAY.map((day) => ({ day, opens: '00:00', closes: '24:00' })),
  });
  scene.schedule(openService(scene, 'Tot Middernacht'), {
    hours: EVERY_DAY.flatMap((day) => [
      { day, opens: '00:00', closes: '02:00' },
      { day, opens: '21:15', closes: '24:00' },
    ]),
  });
  scene.schedule(openService(scene, 'Geen Uren'), { hours: [], description: 'Alleen op afspraak.' });
}
