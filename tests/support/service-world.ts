import { randomUUID } from 'node:crypto';
import { GOOD_RECORDS } from './good-records.ts';
import { makePerson, signedInVisitor, stranger, type Visitor } from './people.ts';
import type { TestSite } from './site.ts';

/** Who a form is tried as; `foreign`: has a scope, but not over this service. */
export const WHO = ['guest', 'editor', 'foreign editor', 'officer', 'foreign officer', 'staff'] as const;
export type Who = (typeof WHO)[number];

/** A published service with an organisation of its own in a real municipality, and one visitor of each sort. */
export interface ServiceWorld {
  ids: Record<'organization' | 'service' | 'area' | 'location' | 'municipality' | 'elsewhere', string>;
  slug: string;
  /** A PC4 of the municipality, and one of the other. */
  postcode: string;
  postcodeElsewhere: string;
  visitors: Record<Who, Visitor>;
}

const NEW = { assured_date: new Date().toISOString().slice(0, 10), assured_by: 'the test' };

/** `slug`: of a municipality among the starting facts; `elsewhere`: of another. */
export async function makeServiceWorld(site: TestSite, slug: string, elsewhere: string): Promise<ServiceWorld> {
  const { admin } = site.pocketbase;
  const municipalities = admin.collection('municipalities');
  const here = await municipalities.getFirstListItem(`slug = "${slug}"`);
  const there = await municipalities.getFirstListItem(`slug = "${elsewhere}"`);
  const areaOf = (id: string) => admin.collection('postcode_areas').getFirstListItem(`municipality = "${id}"`);
  const [own, other] = [await areaOf(here.id), await areaOf(there.id)];
  const ids = {
    organization: randomUUID(),
    service: randomUUID(),
    area: randomUUID(),
    location: randomUUID(),
    municipality: here.id,
    elsewhere: there.id,
  };
  const records: [string, object][] = [
    ['organizations', { id: ids.organization, name: 'De Rekenkamer', slug: `rekenkamer-${ids.service.slice(0, 8)}` }],
    ['locations', { id: ids.location, organization: ids.organization, name: 'Het Trefpunt', municipality: here.id }],
    ['services', { id: ids.service, organization: ids.organization, name: 'Schuldenspreekuur' }],
    ['service_areas', { id: ids.area, service: ids.service, municipality: here.id, name: '', postcodes: [] }],
  ];
  for (const [collection, fields] of records) {
    const retrieved_date = NEW.assured_date;
    await admin.collection(collection).create({ ...GOOD_RECORDS[collection], retrieved_date, ...NEW, ...fields });
  }
  const stored = await admin.collection('organizations').getFirstListItem(`id != "${ids.organization}"`);
  const visitor = async (role: 'editor' | 'officer' | 'staff', scope: object = {}) =>
    signedInVisitor(site, await makePerson(site, { role, ...scope }));
  return {
    ids,
    slug,
    postcode: own.code,
    postcodeElsewhere: other.code,
    visitors: {
      guest: stranger(site),
      editor: await visitor('editor', { organizations: [ids.organization] }),
      'foreign editor': await visitor('editor', { organizations: [stored.id] }),
      officer: await visitor('officer', { municipalities: [here.id] }),
      'foreign officer': await visitor('officer', { municipalities: [there.id] }),
      staff: await visitor('staff'),
    },
  };
}

/** Later than any change: whoever sends it has seen all of them. */
export const SEEN_ALL = '9999';

/** A service's form, filled in. */
export const TYPED_SERVICE = {
  name: 'Schuldenspreekuur',
  kind: 'walk_in',
  phases: 'prevention',
  capacity: 'unknown',
  status: 'published',
  languages: 'Nederlands, Turks',
};
