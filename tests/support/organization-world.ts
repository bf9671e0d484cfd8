import { makePerson, signedInVisitor, stranger, type Visitor } from './people.ts';
import { type TestSite, until } from './site.ts';
import { type NetworkIds, storeNetwork } from './stored-network.ts';

/** Two organisations with all that hangs from one, each in a municipality of its own, and a visitor of each role over the first. */
export interface OrganizationWorld {
  own: NetworkIds;
  foreign: NetworkIds;
  visitors: Record<'guest' | 'editor' | 'officer' | 'staff', Visitor>;
}

/** Ready when the directory in the site's memory holds them: a municipality is chosen by its name. */
export async function makeOrganizationWorld(site: TestSite): Promise<OrganizationWorld> {
  const own = await storeNetwork(site.pocketbase.admin, { municipalities: { name: 'Dorpstad' } });
  const foreign = await storeNetwork(site.pocketbase.admin, { municipalities: { name: 'Elders' } });
  const signedIn = async (role: 'editor' | 'officer' | 'staff') =>
    signedInVisitor(
      site,
      await makePerson(site, {
        role,
        ...(role === 'editor' && { organizations: [own.organizations ?? ''] }),
        ...(role === 'officer' && { municipalities: [own.municipalities ?? ''] }),
      }),
    );
  const visitors = {
    guest: stranger(site),
    editor: await signedIn('editor'),
    officer: await signedIn('officer'),
    staff: await signedIn('staff'),
  };
  await until(
    async () =>
      (await (await visitors.staff.get('/werk/organisaties?naam=op+orde')).text()).includes(own.organizations ?? '-'),
    10_000,
    'the networks are in the directory',
  );
  return { own, foreign, visitors };
}

/** Addresses of the forms, for an organisation and what hangs from it. */
export const ORGANIZATION_FORMS: Record<string, (ids: NetworkIds) => string> = {
  'organisation, all of it': (ids) => `/werk/organisaties/${ids.organizations}`,
  organisation: (ids) => `/werk/organisaties/${ids.organizations}/bewerken`,
  presence: (ids) => `/werk/organisaties/${ids.organizations}/gemeenten/${ids.presences}`,
  'new presence': (ids) => `/werk/organisaties/${ids.organizations}/gemeenten/nieuw`,
  location: (ids) => `/werk/organisaties/${ids.organizations}/locaties/${ids.locations}`,
  'new location': (ids) => `/werk/organisaties/${ids.organizations}/locaties/nieuw`,
  phone: (ids) => `/werk/telefoons/${ids.phones}`,
  'new phone of an organisation': (ids) => `/werk/telefoons/nieuw?organisatie=${ids.organizations}`,
  'new phone of a service': (ids) => `/werk/telefoons/nieuw?hulpaanbod=${ids.services}`,
  'new phone of a location': (ids) => `/werk/telefoons/nieuw?locatie=${ids.locations}`,
  'new organisation': () => '/werk/organisaties/nieuw',
  'all organisations': () => '/werk/organisaties',
};
