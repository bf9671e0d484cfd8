import type { DemoRecords } from './demo-records.ts';
import type { Random } from './random.ts';
import { PARTNERS } from './words.ts';

/** The national partners: invented too, so that nobody's name stands beside what is not so. */
export function placePartners(records: DemoRecords, random: Random): void {
  for (const { slug, name } of PARTNERS) {
    const fields = {
      name,
      slug,
      kind: 'alliance_partner',
      national_partner: '',
      legal_name: '',
      kvk_number: '',
      description: 'Verzonnen landelijke organisatie met vrijwilligers in het hele land.',
      website: `https://${slug}.example`,
      email: '',
      status: 'published',
    };
    records.add('organizations', slug, fields, 'confirmed', random);
  }
}
