import { addDays } from '../../domain/calendar/day.ts';
import { slugOf } from '../../domain/municipality/slug.ts';
import { cell, type ReferenceData, type Row, sortedBy } from './reference-data.ts';
import { readRegisterPhone } from './register-phone.ts';
import type { Repairs } from './repairs.ts';
import type { CsvRow } from './seed-files.ts';

/** The 342 in force with what the register knows of them, those that ended in a merger, and what became of these. */
export function makeMunicipalities(
  data: ReferenceData,
  repairs: Repairs,
): { municipalities: CsvRow[]; successions: CsvRow[] } {
  const contacts = new Map(data.contacts.map((row) => [cell(row, 'gm_code'), row]));
  const current = sortedBy(data.municipalities, (row) => cell(row, 'code'));
  const merges = sortedBy(data.merges, (row) => `${cell(row, 'old_code')} ${cell(row, 'new_code')}`);
  const endedCodes = [...new Set(merges.map((row) => cell(row, 'old_code')))];
  return {
    municipalities: [
      ...current.map((row) => inForce(row, contactOf(contacts, cell(row, 'code')), data, repairs)),
      ...endedCodes.map((code) => ended(code, merges, current, contactOf(contacts, code), data)),
    ],
    successions: merges.map((row) => ({
      predecessor: cell(row, 'old_code'),
      successor: cell(row, 'new_code'),
      date: cell(row, 'date'),
      source: 'succession',
      source_url: cell(contactOf(contacts, cell(row, 'old_code')), 'source_url'),
    })),
  };
}

function contactOf(contacts: Map<string, Row>, code: string): Row {
  const contact = contacts.get(code);
  if (!contact) throw new Error(`The register has no municipality ${code}`);
  return contact;
}

function inForce(row: Row, contact: Row, data: ReferenceData, repairs: Repairs): CsvRow {
  const name = cell(row, 'name');
  const code = cell(row, 'code');
  const phone = readRegisterPhone(cell(contact, 'phone'));
  if (phone.repaired) {
    repairs.note(`${code} ${name}`, 'phone', cell(contact, 'phone'), phone.number, 'a 14-number without an area code');
  }
  return {
    code,
    name,
    slug: slugOf(name),
    aliases: (data.additions.aliases[code] ?? []).join('|'),
    province: cell(row, 'province'),
    province_code: cell(row, 'province_code'),
    latitude: cell(row, 'lat'),
    longitude: cell(row, 'lon'),
    population: cell(contact, 'inhabitants') || cell(row, 'population'),
    // The register does not say of when its number is; the day of its last change is about something else.
    population_year: cell(contact, 'inhabitants') ? '' : 2021,
    phone: phone.number,
    website: cell(contact, 'website'),
    town_hall_street: cell(contact, 'visit_street'),
    town_hall_postcode: cell(contact, 'visit_postcode'),
    town_hall_place: placeOfTownHall(contact, data),
    valid_from: '',
    valid_to: '',
    source: 'municipality',
    source_url: cell(contact, 'source_url'),
    source_date: cell(contact, 'last_mutation'),
  };
}

/** What ended has no phone, site or town hall any more: the old ones would mislead. Its point is its old town hall's PC4. */
function ended(
  code: string,
  merges: readonly Row[],
  current: readonly Row[],
  contact: Row,
  data: ReferenceData,
): CsvRow {
  const merge = merges.find((row) => cell(row, 'old_code') === code);
  const successor = current.find((row) => merge && cell(row, 'code') === cell(merge, 'new_code'));
  const area = data.postcodeByCode.get(cell(contact, 'visit_postcode').slice(0, 4));
  if (!merge || !successor || !area) throw new Error(`No merger, successor or postcode is known of ${code}`);
  const name = cell(merge, 'old_name');
  return {
    code,
    name,
    slug: slugOf(name),
    aliases: '',
    province: cell(successor, 'province'),
    province_code: cell(successor, 'province_code'),
    latitude: cell(area, 'lat'),
    longitude: cell(area, 'lon'),
    population: 0,
    population_year: 0,
    phone: '',
    website: '',
    town_hall_street: '',
    town_hall_postcode: '',
    town_hall_place: '',
    valid_from: '',
    valid_to: addDays(cell(merge, 'date'), -1),
    source: 'succession',
    source_url: cell(contact, 'source_url'),
    source_date: cell(contact, 'last_mutation'),
  };
}

/**
 * The register writes town halls' places in capitals. The postcode table has them in ordinary letters, and also stands
 * where the register adds a province (" NH" behind the name) or another name that the postcode already settles.
 */
function placeOfTownHall(contact: Row, data: ReferenceData): string {
  const area = data.postcodeByCode.get(cell(contact, 'visit_postcode').slice(0, 4));
  if (!area) throw new Error(`The town hall of ${cell(contact, 'name')} has a postcode that the table does not know`);
  return cell(area, 'place')
    .replace(/ ca$/, '')
    .replace(/ \(\w+\)$/, '');
}
