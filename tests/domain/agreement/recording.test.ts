import { describe, expect, test } from 'vitest';
import { recordingErrors } from '../../../src/domain/agreement/recording.ts';
import { agreementDocument } from '../../support/build-agreement.ts';
import { person } from '../../support/form-context.ts';

// Cases, also inside PocketBase: tests/fixtures/vectors/recording-errors.json.
const TODAY = '2026-11-22';
const RECORDING = {
  signed_date: '2021-04',
  source_name: 'De griffie',
  source_url: '',
  source_date: '',
  vouched_by: 'source',
};
const errorsOf = (given: object, user = person(), document = {}) =>
  recordingErrors(user, { ...RECORDING, ...given }, agreementDocument('zwolle', document), TODAY);

describe('what somebody says of an agreement on paper', () => {
  test.each(['https://zwolle.nl/afspraak', 'http://zwolle.nl', `https://zwolle.nl/${'a'.repeat(482)}`])(
    'may be found at %s',
    (source_url) => {
      expect(errorsOf({ source_url })).toEqual({});
    },
  );

  test.each([
    ['zwolle.nl', 'invalid_link'],
    ['xhttps://zwolle.nl', 'invalid_link'],
    ['https://zwolle', 'invalid_link'],
    ['https://zwolle.nl/a b', 'invalid_link'],
    ['https:///zwolle.nl', 'invalid_link'],
    [`https://zwolle.nl/${'a'.repeat(483)}`, 'too_long'],
  ])('is not found at %s', (source_url, code) => {
    expect(errorsOf({ source_url })).toEqual({ source_url: code });
  });

  test('names its source in so many characters, and no more', () => {
    expect(errorsOf({ source_name: 'a'.repeat(200) })).toEqual({});
    expect(errorsOf({ source_name: 'a'.repeat(201) })).toEqual({ source_name: 'too_long' });
    expect(errorsOf({ source_name: ` ${'a'.repeat(200)} ` })).toEqual({});
    expect(errorsOf({ source_name: ' ' })).toEqual({ source_name: 'required' });
  });

  test.each(['signed_date', 'source_date'])('is not of a day to come: %s', (field) => {
    expect(errorsOf({ [field]: TODAY })).toEqual({});
    expect(errorsOf({ [field]: '2026-11-23' })).toEqual({ [field]: 'not_yet' });
    expect(errorsOf({ [field]: '2027-13' })).toEqual({ [field]: 'invalid_partial_date' });
  });

  test('nobody vouches for somebody else', () => {
    const officer = person({ role: 'officer', municipalityIds: ['zwolle'] });
    expect(errorsOf({ vouched_by: 'alliance' })).toEqual({});
    expect(errorsOf({ vouched_by: 'municipality' }, officer)).toEqual({});
    expect(errorsOf({ vouched_by: 'municipality' })).toEqual({ vouched_by: 'not_yours_to_vouch' });
    expect(errorsOf({ vouched_by: 'alliance' }, officer)).toEqual({ vouched_by: 'not_yours_to_vouch' });
    expect(errorsOf({ vouched_by: '' })).toEqual({ vouched_by: 'required' });
  });

  test('one that is still to begin is recorded on that day', () => {
    const from = (day: string) => errorsOf({}, person(), { term: { from: day, to: '2028-01-01' } });
    expect([from(TODAY), from('2026-11-23')]).toEqual([{}, { document: 'not_begun' }]);
  });
});
