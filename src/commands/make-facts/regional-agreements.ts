import { slugOf } from '../../domain/municipality/slug.ts';
import { cell, type ReferenceData, type Row, sortedBy } from './reference-data.ts';

/**
 * Agreements between municipalities, in force, that mention debt help. Who is a member says who decides together; it
 * does not say where the body helps people (GKB Drenthe: 3 members, some 20 others by contract).
 */
export function makeRegionalAgreements(data: ReferenceData, slugByRegisterId: ReadonlyMap<string, string>): object[] {
  const current = data.agreements.filter(
    (row) => cell(row, 'end_date') === '' && cell(row, 'mentions_debt_help') === 'yes',
  );
  return sortedBy(current, (row) => slugOf(cell(row, 'title'))).map((row) => {
    const id = cell(row, 'agreement_id');
    const description = data.additions.regionalAgreements[id];
    if (description === undefined) throw new Error(`additions.json has no description of agreement ${id}`);
    const body = cell(row, 'executing_body_roo_id');
    const bodySlug = slugByRegisterId.get(body);
    if (body !== '' && bodySlug === undefined)
      throw new Error(`The body of agreement ${id} is not in the register file`);
    return {
      slug: slugOf(cell(row, 'title')),
      name: cell(row, 'title'),
      kind: 'regional_agreement',
      description,
      municipalities: membersOf(id, data),
      organizations: bodySlug === undefined ? [] : [bodySlug],
      other_partners: [],
      agreement_signed: false,
      since: cell(row, 'effective_date'),
      status: 'published',
      source: 'register',
      source_url: cell(row, 'source_url'),
      source_date: cell(row, 'last_mutation'),
    };
  });
}

/** Members' codes of today: a member that merged is followed to its successor, where there is just one. */
function membersOf(agreementId: string, data: ReferenceData): string[] {
  const members = data.agreementMembers.filter((row) => cell(row, 'agreement_id') === agreementId);
  return [...new Set(members.flatMap((member) => currentCode(member, data)))].sort();
}

function currentCode(member: Row, data: ReferenceData): string[] {
  const code = cell(member, 'gm_code');
  if (data.municipalities.some((row) => cell(row, 'code') === code)) return [code];
  const oldName = cell(member, 'member_name').replace(/^Gemeente /, '');
  const successors = data.merges.filter((row) => cell(row, 'old_code') === code || cell(row, 'old_name') === oldName);
  const [only] = successors;
  return only && successors.length === 1 ? [cell(only, 'new_code')] : [];
}
