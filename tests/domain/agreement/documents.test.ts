import { describe, expect, test } from 'vitest';
import { documentErrors } from '../../../src/domain/agreement/check-document.ts';
import { withParties } from '../../../src/domain/agreement/edit-document.ts';
import { AGREEMENT_LIMITS as LIMITS } from '../../../src/domain/agreement/limits.ts';
import { newDocument } from '../../../src/domain/agreement/new-document.ts';
import { agreementDocument } from '../../support/build-agreement.ts';

const [municipality, partner] = agreementDocument('here').parties;
const [task] = agreementDocument('here').commitments;
const [rule] = agreementDocument('here').referralRules;
const errorsOf = (given: object, stage: Parameters<typeof documentErrors>[1] = 'announced') =>
  documentErrors({ ...agreementDocument('here'), ...given }, stage);

/** So many times the same. */
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('a new document', () => {
  const parties = [
    { name: 'Gemeente Zwolle', organizationId: '', municipalityId: 'zwolle' },
    { name: 'Op Orde', organizationId: 'opo', municipalityId: '' },
  ];

  test('says what it is called, where it is for and who its parties are, and nothing else', () => {
    expect(newDocument('Samen', ['zwolle'], parties)).toEqual({
      schema: 'ketenkaart/agreement',
      version: 1,
      title: 'Samen',
      municipalities: ['zwolle'],
      parties: [
        { key: 'p1', ...parties[0] },
        { key: 'p2', ...parties[1] },
      ],
      considerations: [],
      commitments: [],
      referralRules: [],
      term: { from: '', to: '' },
      dataSharing: '',
      quality: '',
    });
  });

  test('is a draft, and not yet one to announce', () => {
    const document = newDocument('Samen', ['zwolle'], parties);
    expect(documentErrors(document, 'draft')).toEqual({});
    expect(documentErrors(document, 'announced')).toEqual({
      commitments: 'required',
      'term.from': 'required',
      'term.to': 'required',
    });
    expect(documentErrors(document, 'recorded')).toEqual({});
  });
});

describe('a text of a document', () => {
  test.each([
    ['title', LIMITS.titleMax],
    ['dataSharing', LIMITS.textMax],
    ['quality', LIMITS.textMax],
  ])('%s is as long as it may be, and no longer', (field, most) => {
    expect(errorsOf({ [field]: 'a'.repeat(most) })).toEqual({});
    expect(errorsOf({ [field]: 'a'.repeat(most + 1) })).toEqual({ [field]: 'too_long' });
  });

  test('of a part is as long as it may be, and no longer', () => {
    const within = (count: number, extra: number) => 'a'.repeat(count + extra);
    for (const extra of [0, 1]) {
      const code = extra === 0 ? {} : { code: 'too_long' };
      const expected = (path: string) => ('code' in code ? { [path]: code.code } : {});
      expect(errorsOf({ commitments: [{ ...task, task: within(LIMITS.taskMax, extra) }] })).toEqual(
        expected('commitments.0.task'),
      );
      expect(errorsOf({ considerations: [within(LIMITS.textMax, extra)] })).toEqual(expected('considerations.0'));
      expect(errorsOf({ referralRules: [{ ...rule, when: within(LIMITS.textMax, extra) }] })).toEqual(
        expected('referralRules.0.when'),
      );
      expect(errorsOf({ referralRules: [{ ...rule, legalBasis: within(LIMITS.textMax, extra) }] })).toEqual(
        expected('referralRules.0.legalBasis'),
      );
      expect(errorsOf({ parties: [municipality, { ...partner, name: within(LIMITS.nameMax, extra) }] })).toEqual(
        expected('parties.1.name'),
      );
      expect(
        errorsOf({ parties: [municipality, { ...partner, organizationId: within(LIMITS.nameMax, extra) }] }),
      ).toEqual(expected('parties.1.organizationId'));
    }
  });

  test('has one line, but for how data are shared and quality is kept', () => {
    expect(errorsOf({ title: 'a\nb' })).toEqual({ title: 'not_one_line' });
    expect(errorsOf({ considerations: ['a\nb'] })).toEqual({ 'considerations.0': 'not_one_line' });
    expect(errorsOf({ dataSharing: 'a\nb', quality: 'a\nb' })).toEqual({});
    expect(errorsOf({ dataSharing: 'a\u200bb', quality: 'a\u0000b' })).toEqual({
      dataSharing: 'unseen_signs',
      quality: 'unseen_signs',
    });
  });

  test('that is wrong in two ways is told the first one', () => {
    expect(errorsOf({ title: 'a\n'.repeat(LIMITS.titleMax) })).toEqual({ title: 'too_long' });
    expect(errorsOf({ title: '\n' })).toEqual({ title: 'not_one_line' });
  });

  test('that is none is told so', () => {
    expect(errorsOf({ title: 5, dataSharing: null })).toEqual({ title: 'invalid', dataSharing: 'invalid' });
  });
});

describe('a list of a document', () => {
  test.each<[string, number, unknown]>([
    ['considerations', LIMITS.considerations, 'Omdat'],
    ['commitments', LIMITS.commitments, task],
    ['referralRules', LIMITS.referralRules, rule],
  ])('%s has as many as it may have, and no more', (list, most, one) => {
    expect(errorsOf({ [list]: times(most, one) })).toEqual({});
    expect(errorsOf({ [list]: times(most + 1, one) }, 'recorded')).toEqual({ [list]: 'too_many' });
  });

  test('of parties has as many as it may have, each with a key of its own', () => {
    const parties = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...municipality, key: `p${index + 1}` }));
    expect(errorsOf({ parties: parties(LIMITS.parties) })).toEqual({});
    expect(errorsOf({ parties: parties(LIMITS.parties + 1), commitments: [task] })).toMatchObject({
      parties: 'too_many',
    });
  });

  test('of municipalities names each', () => {
    expect(errorsOf({ municipalities: ['here', ''] }, 'recorded')).toEqual({ 'municipalities.1': 'required' });
    expect(errorsOf({ municipalities: 'here' }, 'recorded')).toEqual({ municipalities: 'invalid' });
  });

  test.each(['considerations', 'commitments', 'referralRules', 'parties'])('%s that is none is told so', (list) => {
    expect(errorsOf({ [list]: {} }, 'draft')).toMatchObject({ [list]: 'invalid' });
  });

  test.each(['commitments', 'referralRules', 'parties'])('%s of something else is told so at its place', (list) => {
    for (const item of [null, 'x', ['x']]) {
      expect(errorsOf({ [list]: [item] }, 'draft')).toMatchObject({ [`${list}.0`]: 'invalid' });
    }
  });
});

describe('parties', () => {
  test.each(['', 'p', 'p0', 'p01', 'p10000', 'P1', 'xp1', 'p1x', 5])('are named by a key, and not by %j', (key) => {
    const parties = [municipality, { ...partner, key }];
    expect(errorsOf({ parties, commitments: [], referralRules: [] }, 'draft')).toEqual({ 'parties.1.key': 'invalid' });
  });

  test.each(['p3', 'p10', 'p9999'])('may be named %s', (key) => {
    const parties = [municipality, partner, { ...partner, key }];
    expect(errorsOf({ parties })).toEqual({});
  });

  test('are two at least, and each municipality of the agreement is one when it is announced', () => {
    const alone = {
      parties: [municipality],
      commitments: [{ ...task, responsible: 'p1', supporting: [] }],
      referralRules: [],
    };
    expect(errorsOf(alone, 'draft')).toEqual({});
    expect(errorsOf(alone, 'recorded')).toEqual({ parties: 'two_parties' });
    expect(errorsOf(alone)).toEqual({ parties: 'two_parties' });
    expect(errorsOf({ municipalities: ['here', 'there'] })).toEqual({ parties: 'municipality_missing' });
    expect(errorsOf({ municipalities: ['here', 'there'] }, 'recorded')).toEqual({});
  });
});

describe('a referral', () => {
  test.each([0, 365, null])('may be answered within %j days', (withinDays) => {
    expect(errorsOf({ referralRules: [{ ...rule, withinDays }] })).toEqual({});
  });

  test.each([-1, 366, 1.5, '5', Number.NaN])('but not within %j', (withinDays) => {
    expect(errorsOf({ referralRules: [{ ...rule, withinDays }] })).toEqual({ 'referralRules.0.withinDays': 'invalid' });
  });

  test('goes to another party, which a draft need not know yet', () => {
    const nobody = { ...rule, from: '', to: '' };
    expect(errorsOf({ referralRules: [nobody] }, 'draft')).toEqual({});
    expect(errorsOf({ referralRules: [nobody] })).toEqual({
      'referralRules.0.from': 'required',
      'referralRules.0.to': 'required',
    });
    expect(errorsOf({ referralRules: [{ ...rule, from: 'p9', to: 5 }] }, 'draft')).toEqual({
      'referralRules.0.from': 'unknown_party',
      'referralRules.0.to': 'unknown_party',
    });
    expect(errorsOf({ referralRules: [{ ...rule, manner: 'lukewarm' }] })).toEqual({
      'referralRules.0.manner': 'invalid',
    });
  });
});

describe('a task', () => {
  test('names words we know, and parties there are', () => {
    expect(
      errorsOf({ commitments: [{ ...task, helper: 5, phase: 'x', responsible: 'p9', supporting: ['p1', 5] }] }),
    ).toEqual({
      'commitments.0.phase': 'invalid',
      'commitments.0.responsible': 'unknown_party',
      'commitments.0.supporting': 'unknown_party',
      'commitments.0.helper': 'invalid',
    });
    expect(errorsOf({ commitments: [{ ...task, supporting: 'p1' }] })).toEqual({
      'commitments.0.supporting': 'invalid',
    });
  });
});

describe('the term', () => {
  test.each<[object | string, object]>([
    [{ from: '2026-01-01', to: '2026-01-01' }, {}],
    [{ from: '2026-01-02', to: '2026-01-01' }, { 'term.to': 'ends_before_start' }],
    [{ from: '', to: '2026-01-01' }, { 'term.from': 'required' }],
    [{ from: '2026-01-01', to: '' }, { 'term.to': 'required' }],
    [{ from: '2026-02-30', to: '2026-01-01' }, { 'term.from': 'invalid_day' }],
    [{ from: 5, to: '2026-01-01' }, { 'term.from': 'invalid' }],
    [{ from: '2026-01-01', to: null }, { 'term.to': 'invalid' }],
    ['2026', { term: 'invalid' }],
    [{ from: '2026-01-01', to: '2026-01-01', until: '' }, { 'term.until': 'unknown_field' }],
  ])('%j: %j', (term, errors) => {
    expect(errorsOf({ term })).toEqual(errors);
  });

  test('may be open on paper', () => {
    expect(errorsOf({ term: { from: '', to: '' } }, 'recorded')).toEqual({});
  });
});

test.each([null, 'x', 5, []])('%j is no document', (value) => {
  expect(documentErrors(value, 'draft')).toEqual({ document: 'invalid' });
});

describe('a document whose parties are edited', () => {
  const before = agreementDocument('here');
  const [one, two] = before.parties;
  const kept = one && two ? { one, two } : expect.fail('a document with two parties');
  const added = { key: '', name: 'Nieuw', organizationId: '', municipalityId: '' };

  test('gives a new one a key that nobody had, also not who goes', () => {
    expect(withParties(before, [kept.one, added]).parties.map(({ key }) => key)).toEqual(['p1', 'p3']);
    expect(withParties(before, [added, added]).parties.map(({ key }) => key)).toEqual(['p3', 'p4']);
    expect(withParties({ ...before, parties: [] }, [added]).parties.map(({ key }) => key)).toEqual(['p1']);
  });

  test('a key that somebody made up is none', () => {
    expect(withParties(before, [{ ...added, key: 'p7' }]).parties).toEqual([{ ...added, key: 'p3' }]);
  });

  test('points to nobody where somebody went, and keeps all else', () => {
    const left = withParties(before, [kept.one]);
    expect(left.commitments).toMatchObject([{ responsible: '', supporting: ['p1'] }]);
    expect(left.referralRules).toMatchObject([{ from: '', to: 'p1' }]);
    expect(withParties(before, [kept.two])).toMatchObject({
      commitments: [{ responsible: 'p2', supporting: [] }],
      referralRules: [{ from: 'p2', to: '' }],
      title: before.title,
    });
    expect(withParties(before, before.parties)).toEqual(before);
  });
});
