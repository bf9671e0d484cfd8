import type { Scene } from '../scene.ts';
import { SERVICE_TEMPLATES } from '../service-templates.ts';
import { plainTemplate } from './names.ts';

/** By mail, by website, at a door, and one that says nothing at all. */
export function placeNoPhone(scene: Scene): void {
  const ways = [
    { website: 'https://alleen-site.example', email: '' },
    { website: '', email: 'alleen-mail@alleen-mail.example' },
    { website: '', email: '' },
  ];
  for (const [index, fields] of ways.entries()) {
    const organization = scene.organization(`Stille Hulp ${index + 1}`, 'welfare', 'confirmed', fields);
    scene.presence(organization);
    const service = scene.service(organization, plainTemplate(), 'confirmed');
    scene.area(service);
    if (index < ways.length - 1) scene.givenAt(service, scene.location(organization));
    else scene.firstDoor(service, 'Een deur zonder bel');
  }
}

export function placeManyNumbers(scene: Scene): void {
  const organization = scene.organization('De Telefooncel', 'other', 'confirmed');
  scene.presence(organization);
  const service = scene.service(organization, plainTemplate(), 'confirmed');
  scene.area(service);
  const location = scene.location(organization);
  scene.givenAt(service, location);
  for (const type of ['voice', 'text', 'whatsapp', 'text_relay'])
    scene.phone({ service: service.id }, 'confirmed', { type });
  scene.phone({ service: service.id }, 'confirmed', { extension: '4321', description: 'Vraag naar de avondploeg' });
  scene.phone({ service: service.id }, 'confirmed', { status: 'hidden', description: 'Van een vrijwilliger zelf' });
  scene.phone({ location }, 'to_be_checked');
  scene.phone({ organization: organization.id }, 'hidden');
}

export function placeFullHouses(scene: Scene): void {
  for (const template of SERVICE_TEMPLATES) {
    const organization = scene.organization(`Volle Bak ${template.name}`, 'welfare', 'confirmed');
    scene.presence(organization);
    const capacity = scene.random.chance(0.5) ? 'full' : 'waiting_list';
    const service = scene.service(organization, template, 'confirmed', { capacity });
    scene.area(service);
    scene.phone({ organization: organization.id }, 'confirmed');
  }
}
