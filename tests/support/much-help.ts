import { randomUUID } from 'node:crypto';
import { GOOD_RECORDS } from './good-records.ts';
import type { TestSite } from './site.ts';
import { until } from './site.ts';
import { goodOrganization } from './stored-network.ts';

const PHASES = ['prevention', 'early_detection', 'debt_support', 'aftercare'];
const HELPERS_OF_EACH = 3;
/** Stored last: with it all the rest is there. */
const DOOR_NAME = 'Geldpunt aan het plein';

/**
 * Gives a municipality a first door with every way to reach it and three helpers in each phase, and waits until they show.
 * `ending`: of every name, to make them long.
 */
export async function addMuchHelp(site: TestSite, slug: string, ending = ''): Promise<void> {
  const { admin } = site.pocketbase;
  const municipality = (await admin.collection('municipalities').getFirstListItem(`slug = "${slug}"`)).id;
  const create = (collection: string, fields: object) =>
    admin.collection(collection).create({ ...GOOD_RECORDS[collection], ...fields });
  const addService = async (fields: object, number: string) => {
    const organization = goodOrganization({ name: `Stichting Samen Uit de Schulden ${number}${ending}` });
    await create('organizations', organization);
    const service = randomUUID();
    await create('services', { id: service, organization: organization.id, ...fields });
    await create('service_areas', { service, municipality, name: '', postcodes: [] });
    await create('phones', { organization: organization.id, number });
    return { service, organization: organization.id };
  };

  for (const [index, phase] of PHASES.entries())
    for (let nth = 0; nth < HELPERS_OF_EACH; nth += 1)
      await addService(
        { name: `Een helper met een lange naam ${phase}${ending}`, phases: [phase] },
        `026 76${index} 43 2${nth}`,
      );

  const door = await addService(
    { name: 'Geldpunt', phases: ['debt_support'], email: 'loket@voorbeeld.nl' },
    '026 123 45 67',
  );
  const location = randomUUID();
  await create('locations', { id: location, organization: door.organization, municipality, street: 'Kerkplein 1' });
  await create('service_at_locations', { service: door.service, location });
  await create('schedules', { service: door.service, closures: [], valid_from: '', valid_to: '' });
  await create('intake_points', { municipality, service: door.service, name: DOOR_NAME + ending });
  const shows = async () => (await (await fetch(`${site.origin}/gemeente/${slug}`)).text()).includes(DOOR_NAME);
  await until(shows, 30_000, 'what was added on the page');
}
