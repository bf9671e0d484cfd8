import type { Day } from '../calendar/day.ts';
import { type PublicCollectionName, saidOf } from '../collections.ts';
import { isDutchNumber } from '../directory/telephone.ts';
import { isSlug } from '../municipality/slug.ts';
import { checkAgreement, checkAgreementEvent, checkAgreementVersion } from './check-agreement.ts';
import { checkDates, checkPast, checkPeriod, checkProvenance, checkWebAddress } from './check-dates.ts';
import { checkSchedule } from './check-schedule.ts';
import { type FieldErrorCode, type FieldErrors, listOf, type StoredRecord, textOf } from './field-errors.ts';
import { isMailAddress } from './mail-address.ts';

/** What a check must know of other records; the hook reads it in the transaction of the write. */
export interface CheckContext {
  /** Municipalities in which the record's service is given. Only filled for an intake point. */
  serviceMunicipalities: string[];
  /** The Dutch calendar day of the write. */
  today: Day;
}

function when(wrong: boolean, field: string, code: FieldErrorCode): FieldErrors {
  return wrong ? { [field]: code } : {};
}

type Check = (record: StoredRecord, context: CheckContext) => FieldErrors;

function checkName(record: StoredRecord): FieldErrors {
  return textOf(record, 'name').trim() === '' ? { name: 'required' } : {};
}

function checkSlug(record: StoredRecord): FieldErrors {
  return isSlug(textOf(record, 'slug')) ? {} : { slug: 'invalid_slug' };
}

function checkPostcode(record: StoredRecord, field: string): FieldErrors {
  const postcode = textOf(record, field);
  return postcode === '' || /^[1-9]\d{3} [A-Z]{2}$/.test(postcode) ? {} : { [field]: 'invalid_postcode' };
}

function checkTexts(record: StoredRecord, field: string): FieldErrors {
  return listOf(record, field).every((item) => typeof item === 'string' && item.trim() !== '')
    ? {}
    : { [field]: 'not_a_list_of_texts' };
}

function checkPhoneNumber(record: StoredRecord, field: string): FieldErrors {
  const number = textOf(record, field);
  return number === '' || isDutchNumber(number) ? {} : { [field]: 'invalid_phone' };
}

/** The number of the trade register. */
function checkKvkNumber(record: StoredRecord): FieldErrors {
  const number = textOf(record, 'kvk_number');
  return when(number !== '' && !/^\d{8}$/.test(number), 'kvk_number', 'invalid_kvk_number');
}

function checkEmail(record: StoredRecord): FieldErrors {
  const email = textOf(record, 'email');
  return when(email !== '' && !isMailAddress(email), 'email', 'invalid_email');
}

/** What is "there since" is there: pages show it as of now. */
const checkSince: Check = (record, { today }) => checkPast(record, ['since'], today);

const checkWebsite: Check = (record) => checkWebAddress(record, 'website');

function checkLanguages(record: StoredRecord): FieldErrors {
  return listOf(record, 'languages').every((code) => typeof code === 'string' && /^[a-z]{2,3}$/.test(code))
    ? {}
    : { languages: 'invalid_language' };
}

function checkPhoneOwner(record: StoredRecord): FieldErrors {
  const owners = ['organization', 'service', 'location'].filter((field) => textOf(record, field) !== '');
  return owners.length === 1 ? {} : { organization: 'exactly_one_owner' };
}

function checkArea(record: StoredRecord): FieldErrors {
  const postcodes = listOf(record, 'postcodes');
  if (!postcodes.every((code) => typeof code === 'string' && /^[1-9]\d{3}$/.test(code))) {
    return { postcodes: 'invalid_pc4' };
  }
  return postcodes.length > 0 && textOf(record, 'name').trim() === '' ? { name: 'neighbourhood_needs_name' } : {};
}

const CHECKS: Record<PublicCollectionName, Check[]> = {
  municipalities: [
    checkName,
    checkSlug,
    (record) => checkTexts(record, 'aliases'),
    (record) => checkPhoneNumber(record, 'phone'),
    (record) => checkPostcode(record, 'town_hall_postcode'),
    (record) => checkDates(record, ['valid_from', 'valid_to']),
    (record) => checkPeriod(record, 'valid_from', 'valid_to'),
  ],
  municipality_successions: [
    (record) => checkDates(record, ['date']),
    (record) => when(textOf(record, 'predecessor') === textOf(record, 'successor'), 'successor', 'same_municipality'),
  ],
  postcode_areas: [],
  organizations: [
    checkName,
    checkSlug,
    checkKvkNumber,
    checkWebsite,
    checkEmail,
    (record) => checkDates(record, ['valid_from', 'valid_to']),
    (record) => checkPeriod(record, 'valid_from', 'valid_to'),
    (record) =>
      when(
        textOf(record, 'national_partner') !== '' && textOf(record, 'national_partner') === textOf(record, 'id'),
        'national_partner',
        'own_partner',
      ),
  ],
  presences: [
    (record) => checkDates(record, ['until'], ['since']),
    checkSince,
    (record) => checkPeriod(record, 'since', 'until'),
  ],
  locations: [(record) => checkPostcode(record, 'postcode')],
  services: [checkName, checkWebsite, checkEmail, checkLanguages],
  service_at_locations: [],
  service_areas: [checkArea],
  phones: [checkPhoneOwner, (record) => checkPhoneNumber(record, 'number')],
  schedules: [
    checkSchedule,
    (record) => checkDates(record, ['valid_from', 'valid_to']),
    (record) => checkPeriod(record, 'valid_from', 'valid_to'),
  ],
  intake_points: [
    checkName,
    (record, context) =>
      when(!context.serviceMunicipalities.includes(textOf(record, 'municipality')), 'service', 'service_not_here'),
  ],
  networks: [
    checkName,
    checkSlug,
    checkWebsite,
    (record) => checkTexts(record, 'other_partners'),
    (record) => checkDates(record, ['valid_to'], ['since']),
    checkSince,
  ],
  initiatives: [checkName, checkSlug, checkWebsite, (record) => checkDates(record, [], ['since']), checkSince],
  agreements: [checkAgreement],
  agreement_versions: [checkAgreementVersion],
  agreement_events: [checkAgreementEvent],
};

/**
 * Everything wrong with a record of a public collection, whoever writes it; empty when it may be stored. What no text of
 * any collection may hold is `textErrors`' to say. The site's forms call the same functions first.
 */
export function checkRecord(collection: string, record: StoredRecord, context: CheckContext): FieldErrors {
  const checks = saidOf(CHECKS, collection);
  if (!checks) throw new RangeError(`no rules for the collection ${collection}`);
  const errors: FieldErrors = {};
  for (const check of [checkProvenance, ...checks]) {
    for (const [field, code] of Object.entries(check(record, context))) {
      if (!(field in errors)) errors[field] = code;
    }
  }
  return errors;
}
