import { addDays } from '../../domain/calendar/day.ts';
import { slugOf } from '../../domain/municipality/slug.ts';
import { cell, type ReferenceData, type Row, sortedBy } from './reference-data.ts';
import { readRegisterPhone } from './register-phone.ts';
import type { Repairs } from './repairs.ts';

const KIND_OF_TYPE: Record<string, string> = {
  welfare: 'welfare',
  social_service: 'social_services',
  kredietbank: 'social_services',
};

export interface RegisterOrganizations {
  organizations: object[];
  locations: object[];
  phones: object[];
  slugByRegisterId: Map<string, string>;
}

/**
 * Organisations of the government register with their office and general number. What they do for people with debts,
 * and where, the register does not say: no services and no areas.
 */
export function makeRegisterOrganizations(data: ReferenceData, repairs: Repairs): RegisterOrganizations {
  const made: RegisterOrganizations = { organizations: [], locations: [], phones: [], slugByRegisterId: new Map() };
  for (const row of sortedBy(data.organizations, (each) => slugOf(displayName(cell(each, 'name'))))) {
    const registerId = cell(row, 'roo_id');
    const partner = data.additions.sameAsPartner[registerId];
    const slug = partner ?? slugOf(displayName(cell(row, 'name')));
    if (registerId !== '') made.slugByRegisterId.set(registerId, slug);
    // A national partner is described by hand; the register adds its office.
    if (partner === undefined) made.organizations.push(organization(row, slug, data, repairs));
    if (cell(row, 'visit_postcode') !== '') made.locations.push(office(row, slug, data));
    if (cell(row, 'phone') !== '') {
      const { number } = readRegisterPhone(cell(row, 'phone'));
      made.phones.push({
        key: `${slug}/general`,
        organization: slug,
        number,
        type: 'voice',
        status: 'published',
        ...sourceOf(row),
      });
    }
  }
  return made;
}

/** "Stichting" says a legal form, not a name, unless what remains would be no name ("voor Welzijn", "Welzijn"). */
function displayName(name: string): string {
  const rest = name.replace(/^Stichting /, '');
  return /^[A-ZÀ-Ý]/.test(rest) && rest.includes(' ') ? rest : name;
}

function organization(row: Row, slug: string, data: ReferenceData, repairs: Repairs): object {
  const name = displayName(cell(row, 'name'));
  const type = cell(row, 'type');
  return {
    slug,
    name,
    kind: KIND_OF_TYPE[type] ?? 'other',
    national_partner: data.additions.partnerOfType[type] ?? '',
    legal_name: cell(row, 'name'),
    kvk_number: cell(row, 'kvk'),
    website: websiteOf(row, repairs),
    email: emailOf(row, data, repairs),
    status: 'published',
    valid_to: lastDay(cell(row, 'valid_until')),
    ...sourceOf(row),
  };
}

/** The register's end date is the first day without the organisation (seen at the 18 merged municipalities). */
function lastDay(validUntil: string): string {
  return validUntil === '' ? '' : addDays(validUntil, -1);
}

function websiteOf(row: Row, repairs: Repairs): string {
  const website = cell(row, 'website');
  if (website === '' || /^https?:\/\//.test(website)) return website;
  const held = `https://${website}`;
  repairs.note(cell(row, 'name'), 'website', website, held, 'an address without https://');
  return held;
}

function emailOf(row: Row, data: ReferenceData, repairs: Repairs): string {
  const email = cell(row, 'email');
  const why =
    data.additions.leftOutEmails[cell(row, 'roo_id')] ?? (email && !email.includes('@') ? 'no mail address' : '');
  if (why === '') return email.toLowerCase();
  repairs.note(cell(row, 'name'), 'email', email, '', why);
  return '';
}

function office(row: Row, slug: string, data: ReferenceData): object {
  const postcode = cell(row, 'visit_postcode');
  const area = data.postcodeByCode.get(postcode.slice(0, 4));
  return {
    key: `${slug}/office`,
    organization: slug,
    street: cell(row, 'visit_street'),
    postcode,
    place: cell(row, 'visit_place'),
    municipality: area ? cell(area, 'municipality_code') : '',
    status: 'published',
    ...sourceOf(row),
  };
}

function sourceOf(row: Row): object {
  return { source: 'register', source_url: cell(row, 'source_url'), source_date: cell(row, 'last_mutation') };
}
