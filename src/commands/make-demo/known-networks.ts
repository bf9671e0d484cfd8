import { NETWORK_KINDS } from '../../domain/directory/types.ts';
import { slugOf } from '../../domain/municipality/slug.ts';
import type { DemoRecords } from './demo-records.ts';
import type { Random } from './random.ts';
import { type DemoMunicipality, neighboursOf } from './reference.ts';
import { partnerId } from './scene.ts';
import { COLOURS, PARTNERS, THINGS } from './words.ts';

const NETWORKS = 40;

/** Networks over a few municipalities each, with national partners among their members. */
export function placeNetworks(records: DemoRecords, municipalities: readonly DemoMunicipality[], random: Random): void {
  for (const [index, centre] of random.some(municipalities, NETWORKS).entries()) {
    const name = `Samen om de ${random.pick(COLOURS)} ${random.pick(THINGS)} ${centre.name}`;
    const slug = slugOf(name);
    const members = [centre, ...neighboursOf(centre, municipalities, random.whole(0, 6))];
    const fields = {
      name,
      slug,
      kind: NETWORK_KINDS[index % NETWORK_KINDS.length],
      description: 'Verzonnen samenwerking.',
      municipalities: members.map(({ id }) => id),
      organizations: random.some(PARTNERS, random.whole(1, 4)).map((partner) => partnerId(partner.slug)),
      other_partners: random.chance(0.5) ? ['De verzonnen woningstichting'] : [],
      agreement_signed: random.chance(0.3),
      website: '',
      since: String(random.whole(2016, Number(records.today.slice(0, 4)))),
      valid_to: '',
      status: 'published',
    };
    records.add('networks', slug, fields, random.chance(0.5) ? 'confirmed' : 'to_be_checked', random);
  }
}
