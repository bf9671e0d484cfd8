import type { PersonRole } from '../../domain/access/user.ts';
import { type DemoRecord, demoId } from './demo-records.ts';
import { type DemoMunicipality, neighboursOf } from './reference.ts';

/** Somebody who can look at the demo network. */
export interface DemoPerson {
  id: string;
  email: string;
  name: string;
  role: PersonRole;
  managesUsers?: boolean;
  municipalityIds?: string[];
  organizationIds?: string[];
}

const REGION = 6;

/** Writes the network as staff do, and is made inactive afterwards. */
export const WRITER: DemoPerson = person('invoer', 'Invoer van de demo', 'staff');

/** Makes known what officers make known, for all municipalities where that happens; made inactive afterwards too. */
export function writingOfficer(records: readonly DemoRecord[]): DemoPerson {
  const own = records.filter(({ collection, by }) => collection === 'agreements' && by === 'officer');
  const municipalities = own.flatMap(({ body }) => (Array.isArray(body.municipalities) ? body.municipalities : []));
  return {
    ...person('invoer-gemeenten', 'Invoer van de demo', 'officer'),
    municipalityIds: [...new Set(municipalities)],
  };
}

/** One person for each thing there is to do. */
export function demoPeople(network: {
  largest: DemoMunicipality;
  municipalities: readonly DemoMunicipality[];
  waves: readonly (readonly DemoRecord[])[];
}): DemoPerson[] {
  const { largest, municipalities } = network;
  const region = neighboursOf(largest, municipalities, REGION);
  return [
    { ...person('beheer', 'Beheer (demo)', 'staff'), managesUsers: true },
    person('alliantie', 'Medewerker (demo)', 'staff'),
    { ...person('gemeente', `Gemeente ${largest.name} (demo)`, 'officer'), municipalityIds: [largest.id] },
    { ...person('regio', 'Zes gemeenten (demo)', 'officer'), municipalityIds: region.map(({ id }) => id) },
    {
      ...person('organisatie', 'Organisatie (demo)', 'editor'),
      organizationIds: [busiest(network.waves.flat(), largest)],
    },
  ];
}

function person(name: string, said: string, role: PersonRole): DemoPerson {
  return { id: demoId('users', name), email: `${name}@ketenkaart.example`, name: said, role };
}

/** The published organisation that gives most in a municipality. */
function busiest(records: readonly DemoRecord[], { slug }: DemoMunicipality): string {
  const counts = new Map<unknown, number>();
  for (const { collection, body } of records) {
    if (collection === 'services') counts.set(body.organization, (counts.get(body.organization) ?? 0) + 1);
  }
  const here = records.filter(
    ({ collection, key, body }) =>
      collection === 'organizations' && key.endsWith(`-${slug}`) && body.status === 'published' && !body.valid_to,
  );
  const most = here.toSorted((a, b) => (counts.get(b.body.id) ?? 0) - (counts.get(a.body.id) ?? 0))[0];
  if (!most) throw new RangeError(`no organisation in ${slug}`);
  return most.body.id;
}
