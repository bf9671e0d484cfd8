import { describe, expect, test } from 'vitest';
import { checkRecord } from '../../../src/domain/checks/check-record.ts';
import type { StoredRecord } from '../../../src/domain/checks/field-errors.ts';
import { PUBLIC_COLLECTIONS } from '../../../src/domain/collections.ts';
import { GOOD_RECORDS } from '../../support/good-records.ts';

const HERE = { serviceMunicipalities: ['zwolle'], today: '2026-11-22' };

/** What is wrong with a good record of a collection after this change. */
function check(collection: string, change: StoredRecord = {}, context = HERE) {
  return checkRecord(collection, { ...GOOD_RECORDS[collection], ...change }, context);
}

describe('a good record', () => {
  test.each(PUBLIC_COLLECTIONS)('of %s may be stored', (collection) => {
    expect(GOOD_RECORDS[collection]).toBeDefined();
    expect(check(collection)).toEqual({});
  });

  test('of a collection that has no rules is refused loudly: nobody forgets to write them', () => {
    expect(() => checkRecord('rumours', {}, HERE)).toThrow(RangeError);
  });
});

describe('where every public record comes from', () => {
  test.each(PUBLIC_COLLECTIONS)('is checked in %s', (collection) => {
    expect(check(collection, { retrieved_date: '2026-02-30', source_date: '2026-13' })).toMatchObject({
      retrieved_date: 'invalid_day',
      source_date: 'invalid_partial_date',
    });
  });

  test.each(['', '2020', '2021-04', '2021-04-13'])('a source may date itself as %j', (date) => {
    expect(check('networks', { source_date: date, since: date })).toEqual({});
  });

  test.each(['2021-4', '2021-00', '2021-02-29', 'spring 2021', '21'])('but not as %j', (date) => {
    expect(check('networks', { source_date: date })).toEqual({ source_date: 'invalid_partial_date' });
  });
});

describe('what is refused, by field and code', () => {
  test.each<[string, StoredRecord, StoredRecord]>([
    ['municipalities', { name: '  ' }, { name: 'required' }],
    ['municipalities', { slug: 'Zwolle' }, { slug: 'invalid_slug' }],
    ['municipalities', { slug: '' }, { slug: 'invalid_slug' }],
    ['municipalities', { aliases: ['Swolle', ' '] }, { aliases: 'not_a_list_of_texts' }],
    ['municipalities', { aliases: [5] }, { aliases: 'not_a_list_of_texts' }],
    ['municipalities', { aliases: 'Swolle' }, { aliases: 'not_a_list_of_texts' }],
    ['municipalities', { phone: '(014) 013' }, { phone: 'invalid_phone' }],
    ['municipalities', { town_hall_postcode: '8011AB' }, { town_hall_postcode: 'invalid_postcode' }],
    ['municipalities', { town_hall_postcode: '0111 AB' }, { town_hall_postcode: 'invalid_postcode' }],
    ['municipalities', { valid_from: '2022-02-29' }, { valid_from: 'invalid_day' }],
    ['municipalities', { valid_from: '2022-01-02', valid_to: '2022-01-01' }, { valid_to: 'ends_before_start' }],
    ['municipality_successions', { date: '2022-06-31' }, { date: 'invalid_day' }],
    ['municipality_successions', { successor: 'haaren' }, { successor: 'same_municipality' }],
    ['organizations', { name: '' }, { name: 'required' }],
    ['organizations', { slug: 'op--orde' }, { slug: 'invalid_slug' }],
    ['organizations', { kvk_number: '1234567' }, { kvk_number: 'invalid_kvk_number' }],
    ['organizations', { website: 'voorbeeld.nl' }, { website: 'invalid_web_address' }],
    ['organizations', { website: 'javascript:alert(1)//x.nl' }, { website: 'invalid_web_address' }],
    ['organizations', { email: 'naam@voorbeeld' }, { email: 'invalid_email' }],
    ['services', { website: 'https://' }, { website: 'invalid_web_address' }],
    ['services', { email: 'naam' }, { email: 'invalid_email' }],
    ['networks', { website: 'ftp://voorbeeld.nl' }, { website: 'invalid_web_address' }],
    ['initiatives', { website: 'x' }, { website: 'invalid_web_address' }],
    ['phones', { source_url: 'data:text/html,x' }, { source_url: 'invalid_web_address' }],
    ['organizations', { national_partner: 'org' }, { national_partner: 'own_partner' }],
    ['organizations', { valid_from: '2026-01-02', valid_to: '2026-01-01' }, { valid_to: 'ends_before_start' }],
    ['presences', { since: '2021-13' }, { since: 'invalid_partial_date' }],
    ['presences', { since: '2026-11-23', until: '' }, { since: 'in_future' }],
    ['presences', { since: '2026-12', until: '' }, { since: 'in_future' }],
    ['presences', { since: '2030', until: '' }, { since: 'in_future' }],
    ['networks', { since: '2027' }, { since: 'in_future' }],
    ['initiatives', { since: '2027' }, { since: 'in_future' }],
    ['agreement_events', { signed_date: '2027-01' }, { signed_date: 'in_future' }],
    ['agreement_events', { day: '2026-11-23' }, { day: 'in_future' }],
    ['agreement_events', { day: '2026-01-32' }, { day: 'invalid_day' }],
    ['agreement_events', { source_name: ' ' }, { source_name: 'required' }],
    ['agreement_events', { vouched_by: '' }, { vouched_by: 'required' }],
    ['agreement_events', { kind: 'withdrawn', reason: ' ' }, { reason: 'required' }],
    ['agreement_events', { kind: 'terminated', reason: '' }, { reason: 'required' }],
    ['agreement_events', { kind: 'withdrawn', reason: 'x'.repeat(1_001) }, { reason: 'reason_too_long' }],
    ['agreement_versions', { document: '{}' }, { document: 'invalid_document' }],
    ['agreements', { slug: 'Samen eerder' }, { slug: 'invalid_slug' }],
    ['agreements', { municipalities: [] }, { municipalities: 'required' }],
    ['agreements', { predecessor: 'agreement' }, { predecessor: 'own_predecessor' }],
    ['presences', { until: '2021' }, { until: 'invalid_day' }],
    ['presences', { since: '2021-04', until: '2021-03-31' }, { until: 'ends_before_start' }],
    ['locations', { postcode: '8011 ab' }, { postcode: 'invalid_postcode' }],
    ['locations', { postcode: 'x8011 AB' }, { postcode: 'invalid_postcode' }],
    ['locations', { postcode: '8011 ABC' }, { postcode: 'invalid_postcode' }],
    ['organizations', { kvk_number: 'x12345678' }, { kvk_number: 'invalid_kvk_number' }],
    ['organizations', { kvk_number: '123456789' }, { kvk_number: 'invalid_kvk_number' }],
    ['services', { languages: ['n'] }, { languages: 'invalid_language' }],
    ['services', { languages: ['nlde'] }, { languages: 'invalid_language' }],
    ['services', { languages: ['NL'] }, { languages: 'invalid_language' }],
    ['services', { languages: ['1nl'] }, { languages: 'invalid_language' }],
    ['service_areas', { postcodes: ['80111'] }, { postcodes: 'invalid_pc4' }],
    ['service_areas', { postcodes: ['x8011'] }, { postcodes: 'invalid_pc4' }],
    ['service_areas', { postcodes: ['801'] }, { postcodes: 'invalid_pc4' }],
    ['services', { name: '\n' }, { name: 'required' }],
    ['services', { languages: ['nl', 'Turks'] }, { languages: 'invalid_language' }],
    ['services', { languages: { nl: true } }, { languages: 'invalid_language' }],
    ['service_areas', { postcodes: ['8011', '0111'] }, { postcodes: 'invalid_pc4' }],
    ['service_areas', { postcodes: ['8011 AB'] }, { postcodes: 'invalid_pc4' }],
    ['service_areas', { postcodes: 8011 }, { postcodes: 'invalid_pc4' }],
    ['service_areas', { postcodes: ['8011'], name: '' }, { name: 'neighbourhood_needs_name' }],
    ['phones', { number: '12345' }, { number: 'invalid_phone' }],
    ['phones', { service: 'service' }, { organization: 'exactly_one_owner' }],
    ['phones', { organization: '' }, { organization: 'exactly_one_owner' }],
    ['schedules', { valid_from: '2026-05-02', valid_to: '2026-05-01' }, { valid_to: 'ends_before_start' }],
    ['intake_points', { name: '' }, { name: 'required' }],
    ['intake_points', { municipality: 'kampen' }, { service: 'service_not_here' }],
    ['networks', { slug: 'x y' }, { slug: 'invalid_slug' }],
    ['networks', { other_partners: [''] }, { other_partners: 'not_a_list_of_texts' }],
    ['networks', { valid_to: '2026-02-30' }, { valid_to: 'invalid_day' }],
    ['initiatives', { name: '' }, { name: 'required' }],
    ['initiatives', { since: 'long ago' }, { since: 'invalid_partial_date' }],
  ])('%s with %j: %j', (collection, change, errors) => {
    expect(check(collection, change)).toEqual(errors);
  });

  test('an agreement may follow another', () => {
    expect(check('agreements', { predecessor: 'another' })).toEqual({});
    expect(check('agreements', { predecessor: '' })).toEqual({});
  });

  test('what was announced or taken back needs no source', () => {
    const nothing = { source_name: '', vouched_by: '' };
    expect(check('agreement_events', { kind: 'announced', ...nothing })).toEqual({});
    expect(check('agreement_events', { kind: 'withdrawn', reason: 'x'.repeat(1_000), ...nothing })).toEqual({});
  });

  test('everything at once, so that nobody mends one thing at a time', () => {
    expect(check('municipalities', { name: '', slug: '-', phone: '1', valid_to: 'soon' })).toEqual({
      name: 'required',
      slug: 'invalid_slug',
      phone: 'invalid_phone',
      valid_to: 'invalid_day',
    });
  });

  test('an end that is no day is called that, not too early', () => {
    expect(check('organizations', { valid_from: '2026-01-01', valid_to: '2025-02-30' })).toEqual({
      valid_to: 'invalid_day',
    });
  });
});

describe('weekly hours and closures', () => {
  const hours = (...spans: [day: unknown, opens: unknown, closes: unknown][]) =>
    check('schedules', { hours: spans.map(([day, opens, closes]) => ({ day, opens, closes })) }).hours;

  test.each<[string, Parameters<typeof hours>]>([
    [
      'two spans that touch',
      [
        [1, '09:00', '12:00'],
        [1, '12:00', '17:00'],
      ],
    ],
    ['until midnight', [[7, '20:00', '24:00']]],
    [
      'the same hours on two days',
      [
        [1, '09:00', '12:00'],
        [2, '09:00', '12:00'],
      ],
    ],
    ['none', []],
  ])('%s are good', (_, spans) => {
    expect(hours(...spans)).toBeUndefined();
  });

  test.each<[string, Parameters<typeof hours>, string]>([
    ['day nought', [[0, '09:00', '12:00']], 'invalid_hours'],
    ['day eight', [[8, '09:00', '12:00']], 'invalid_hours'],
    ['half a day', [[1.5, '09:00', '12:00']], 'invalid_hours'],
    ['a day in words', [['1', '09:00', '12:00']], 'invalid_hours'],
    ['a time without its nought', [[1, '9:00', '12:00']], 'invalid_hours'],
    ['an hour that is not there', [[1, '09:00', '25:00']], 'invalid_hours'],
    ['minutes that are not there', [[1, '09:60', '12:00']], 'invalid_hours'],
    ['an opening at 24:00', [[1, '24:00', '24:00']], 'invalid_hours'],
    ['a minute past midnight', [[1, '09:00', '24:01']], 'invalid_hours'],
    ['a closing before the opening', [[1, '12:00', '09:00']], 'hours_close_before_opening'],
    ['a closing at the opening', [[1, '09:00', '09:00']], 'hours_close_before_opening'],
    [
      'an overlap',
      [
        [1, '09:00', '12:00'],
        [1, '11:59', '13:00'],
      ],
      'hours_overlap',
    ],
    [
      'the same hours twice',
      [
        [1, '09:00', '12:00'],
        [1, '09:00', '12:00'],
      ],
      'hours_overlap',
    ],
  ])('%s: %j is %s', (_, spans, code) => {
    expect(hours(...spans)).toBe(code);
  });

  test.each([
    ['a text', 'every day', 'invalid_hours'],
    ['one object instead of a list', { day: 1, opens: '09:00', closes: '12:00' }, 'invalid_hours'],
    ['a list with nothing in it that is one', [null], 'invalid_hours'],
  ])('hours that are %s: %j is %s', (_, value, code) => {
    expect(check('schedules', { hours: value })).toEqual({ hours: code });
  });

  test.each<[string, unknown, string | undefined]>([
    ['one day', [{ from: '2026-12-25', to: '2026-12-25', reason: 'Kerst' }], undefined],
    ['over New Year', [{ from: '2026-12-24', to: '2027-01-03', reason: '' }], undefined],
    ['backwards', [{ from: '2026-12-26', to: '2026-12-25', reason: '' }], 'closure_ends_before_start'],
    ['a day that does not exist', [{ from: '2026-02-29', to: '2026-03-01', reason: '' }], 'invalid_closures'],
    ['without a reason', [{ from: '2026-12-25', to: '2026-12-25' }], 'invalid_closures'],
    ['no list', { from: '2026-12-25', to: '2026-12-25', reason: '' }, 'invalid_closures'],
  ])('a closure, %s: %j is %s', (_, closures, code) => {
    expect(check('schedules', { closures }).closures).toBe(code);
  });

  test.each(['aliases', 'hours', 'closures', 'languages', 'postcodes', 'other_partners'])(
    'a list of %s that was never filled is empty, not wrong',
    (field) => {
      for (const empty of [null, undefined, '']) {
        for (const collection of ['municipalities', 'schedules', 'services', 'service_areas', 'networks']) {
          const name = collection === 'service_areas' ? { name: 'Zuid' } : {};
          expect(check(collection, { ...name, [field]: empty })).toEqual({});
        }
      }
    },
  );
});
