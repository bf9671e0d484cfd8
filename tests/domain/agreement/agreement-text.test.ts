import { describe, expect, test } from 'vitest';
import { documentText, documentTextErrors, draftTextErrors } from '../../../src/domain/agreement/agreement-text.ts';
import { checkAgreementVersion } from '../../../src/domain/checks/check-agreement.ts';
import { agreementDocument } from '../../support/build-agreement.ts';

const [municipality, partner] = agreementDocument('here').parties;
const [task] = agreementDocument('here').commitments;
const [rule] = agreementDocument('here').referralRules;

/** What is wrong with a document that is complete but for these members. */
const textWith = (given: object) => documentText({ ...agreementDocument('here'), ...given });

/** Each with one thing wrong: one is enough. */
const ONE_ERROR: [object, object][] = [
  [{ title: ' ' }, { title: 'required' }],
  [{ schema: 'other' }, { schema: 'invalid' }],
  [{ version: 2 }, { version: 'invalid' }],
  [{ municipalities: [] }, { municipalities: 'required' }],
  [{ note: 'x' }, { note: 'unknown_field' }],
  [{ quality: 5 }, { quality: 'invalid' }],
  [{ parties: [{ ...municipality, municipalityId: 5 }, partner] }, { 'parties.0.municipalityId': 'invalid' }],
  [{ parties: [municipality, { ...partner, municipalityId: null }] }, { 'parties.1.municipalityId': 'invalid' }],
  [{ parties: [municipality, { ...partner, organizationId: 5 }] }, { 'parties.1.organizationId': 'invalid' }],
  [{ parties: [municipality, { ...partner, name: '' }] }, { 'parties.1.name': 'required' }],
  [{ commitments: [{ ...task, phase: 'later' }] }, { 'commitments.0.phase': 'invalid' }],
  [{ commitments: [{ ...task, supporting: ['p9'] }] }, { 'commitments.0.supporting': 'unknown_party' }],
  [{ referralRules: [{ ...rule, withinDays: 1.5 }] }, { 'referralRules.0.withinDays': 'invalid' }],
  [{ referralRules: [{ ...rule, to: 'p2' }] }, { 'referralRules.0.to': 'same_party' }],
  [{ term: { from: '2026-01-32', to: '2027-12-31' } }, { 'term.from': 'invalid_day' }],
];

describe('a text with a single error', () => {
  test.each(ONE_ERROR)('%j: %j, as a draft, and as what is frozen', (given, errors) => {
    const text = textWith(given);
    expect(documentTextErrors(text, 'recorded')).toEqual(errors);
    expect(draftTextErrors(text, ['here'], 'recorded')).toEqual(errors);
    expect(checkAgreementVersion({ document: text })).toEqual({ document: 'invalid_document' });
  });

  test('is one that is whole but written in another order, or of other municipalities', () => {
    const backwards = JSON.stringify(Object.fromEntries(Object.entries(agreementDocument('here')).reverse()));
    expect(documentTextErrors(backwards, 'recorded')).toEqual({ document: 'invalid' });
    expect(draftTextErrors(textWith({}), ['elsewhere'], 'recorded')).toEqual({ municipalities: 'invalid' });
    expect(draftTextErrors(textWith({}), ['here'], 'recorded')).toEqual({});
  });
});
