import { slugOf } from '../../domain/municipality/slug.ts';
import { cell, type ReferenceData, type Row, sortedBy } from './reference-data.ts';

/** A source as `sources.json` names it; only what is compared with the fact. */
export type Sources = Record<string, { url: string; date: string }>;

/**
 * Walk-ins of several parties, as networks. Who the parties are stands in the reference data; our own words about them
 * in `additions.json`. A party that is an organisation of ours is a member, any other a name.
 * @throws Error when a walk-in with partners has no addition, or its source is another page or date than the fact's.
 */
export function makeLocalNetworks(data: ReferenceData, sources: Sources): object[] {
  const walkIns = data.localFacts.filter((fact) => cell(fact, 'kind') === 'walk_in' && cell(fact, 'partners') !== '');
  return sortedBy(walkIns, (fact) => slugOf(cell(fact, 'name'))).map((fact) => {
    const name = cell(fact, 'name');
    const addition = data.additions.localNetworks[name];
    if (addition === undefined) throw new Error(`additions.json has nothing about the walk-in ${name}`);
    requireSameSource(fact, addition.source, sources);
    const partners = [...cell(fact, 'partners').split('|'), ...(addition.morePartners ?? [])];
    const organizationOf = (partner: string) => data.additions.organizationOfPartner[partner];
    return {
      slug: slugOf(name),
      name,
      kind: 'local_alliance',
      description: addition.description,
      municipalities: [cell(fact, 'gm_code')],
      organizations: partners.flatMap((partner) => organizationOf(partner) ?? []),
      other_partners: partners
        .filter((partner) => organizationOf(partner) === undefined)
        .map((partner) => data.additions.partnerInDutch[partner] ?? partner),
      agreement_signed: false,
      since: addition.since ?? '',
      status: 'published',
      source: addition.source,
    };
  });
}

function requireSameSource(fact: Row, key: string, sources: Sources): void {
  const source = sources[key];
  if (source?.url !== cell(fact, 'source_url') || source.date !== cell(fact, 'source_date')) {
    throw new Error(`${cell(fact, 'name')}: sources.json has another page or date under ${key} than the fact`);
  }
}
