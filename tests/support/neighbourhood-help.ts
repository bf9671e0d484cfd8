import type { TestSite } from './site.ts';
import { until } from './site.ts';

/** One of the municipalities whose starting facts name help that works in each neighbourhood, but not which these are. */
export const MUNICIPALITY = { slug: 'nijmegen', code: 'GM0268', service: 'Financieel Experts in de Wijk' };

const SOURCE = {
  source_name: 'Verzonnen voor een proef',
  retrieved_date: '2026-11-22',
  assured_date: new Date().toISOString().slice(0, 10),
  assured_by: 'proef',
};

const NEIGHBOURHOODS = [
  { name: 'Lindenholt', postcodes: ['6545', '6546'] },
  { name: 'Oude Stad', postcodes: [] },
];

/** Two at one postcode, one near it, one farther away. */
const ROOMS = [
  { street: 'Markt 1', postcode: '6511 RA' },
  { street: 'Markt 2', postcode: '6511 PS' },
  { street: 'Singel 3', postcode: '6521 GE' },
  { street: 'Laan 4', postcode: '6538 SC' },
];

/** Gives the service neighbourhoods and rooms, made up, and waits until the site shows them. */
export async function addNeighbourhoodHelp(site: TestSite): Promise<void> {
  const { admin } = site.pocketbase;
  const service = await admin.collection('services').getFirstListItem(`name = "${MUNICIPALITY.service}"`);
  const areas = admin.collection('service_areas');
  const whole = await areas.getFirstListItem(`service = "${service.id}"`);
  const { municipality } = whole;
  await areas.update(whole.id, { name: 'Dukenburg', postcodes: ['6535', '6536', '6537', '6538'] });
  for (const area of NEIGHBOURHOODS) await areas.create({ ...area, service: service.id, municipality, ...SOURCE });
  for (const [index, room] of ROOMS.entries()) {
    const location = await admin.collection('locations').create({
      ...room,
      name: `Wijkcentrum ${index + 1}`,
      place: 'Proefstad',
      organization: service.organization,
      municipality,
      status: 'published',
      ...SOURCE,
    });
    await admin.collection('service_at_locations').create({ service: service.id, location: location.id, ...SOURCE });
  }
  const last = `Wijkcentrum ${ROOMS.length}`;
  const shows = async () => (await (await fetch(`${site.origin}/gemeente/${MUNICIPALITY.slug}`)).text()).includes(last);
  await until(shows, 30_000, 'what was added on the page');
}
