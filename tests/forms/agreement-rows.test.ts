import { describe, expect, test } from 'vitest';
import type { AgreementDocument } from '../../src/domain/agreement/types.ts';
import { AGREEMENT_PARTS, type PartSlug, partErrors } from '../../src/forms/agreement/parts.ts';
import { agreementDocument } from '../support/build-agreement.ts';
import { directoryOf, organization } from '../support/directory-builder.ts';
import { posted } from '../support/form-context.ts';

const directory = directoryOf({
  organizations: [
    organization({ id: 'shm', name: 'SchuldHulpMaatje' }),
    organization({ id: 'opo', name: 'Op Orde' }),
    organization({ id: 'tw1', name: 'Maatje', slug: 'maatje-1' }),
    organization({ id: 'tw2', name: 'Maatje', slug: 'maatje-2' }),
  ],
});
const before = agreementDocument('zwolle');

const read = (slug: PartSlug, fields: Record<string, string>, document: AgreementDocument = before) =>
  AGREEMENT_PARTS[slug].read(posted(fields), document, directory);

describe('the names, days and reasons of a draft', () => {
  const GENERAL = {
    title: 'Samen',
    from: '1-2-2027',
    to: '2028-01-31',
    considerations: '',
    dataSharing: 'Alleen wat nodig is',
    quality: 'VOG',
  };

  test('are stored as they are kept', () => {
    const { document, errors } = read('algemeen', { ...GENERAL, considerations: 'Een\n\n  twee \n' });
    expect(errors).toEqual({});
    expect(document).toEqual({
      ...before,
      title: 'Samen',
      term: { from: '2027-02-01', to: '2028-01-31' },
      considerations: ['Een', 'twee'],
      dataSharing: 'Alleen wat nodig is',
      quality: 'VOG',
    });
  });

  test('a day that cannot be read is told at its field, and is no day', () => {
    const { document, errors, values } = read('algemeen', { ...GENERAL, to: '31-2-2028' });
    expect(errors).toEqual({ to: 'invalid_day' });
    expect(document.term).toEqual({ from: '2027-02-01', to: '' });
    expect(values.to).toBe('31-2-2028');
    expect(read('algemeen', { ...GENERAL, from: 'straks' }).errors).toEqual({ from: 'invalid_day' });
  });

  test('are shown as people type them, a reason a line', () => {
    const two = { ...before, considerations: ['Een', 'twee'] };
    expect(AGREEMENT_PARTS.algemeen.show(two)).toEqual({
      values: {
        title: 'Samen eerder helpen',
        from: '01-01-2026',
        to: '31-12-2027',
        considerations: 'Een\ntwee',
        dataSharing: '',
        quality: '',
      },
      rows: 0,
    });
  });

  test('what is wrong with them stands at their fields, and what is wrong elsewhere at the form', () => {
    const reading = read('algemeen', { ...GENERAL, to: 'x' });
    expect(partErrors(reading, { 'term.from': 'required', 'considerations.0': 'too_long', title: 'required' })).toEqual(
      { from: 'required', considerations: 'too_long', title: 'required', to: 'invalid_day' },
    );
  });
});

describe('who takes part', () => {
  const rows = (...names: [key: string, name: string][]) => ({
    rows: `${names.length}`,
    ...Object.fromEntries(
      names.flatMap(([key, name], row) => [
        [`${row}-key`, key],
        [`${row}-name`, name],
      ]),
    ),
  });
  const parties = (...names: [key: string, name: string][]) => read('partijen', rows(...names)).document.parties;

  test('a party that keeps its name stays what it was', () => {
    expect(parties(['p1', 'zwolle'], ['p2', 'SchuldHulpMaatje'])).toEqual(before.parties);
  });

  test('a new one is known by the name of one organisation', () => {
    const [, , added] = parties(['p1', 'zwolle'], ['p2', 'SchuldHulpMaatje'], ['', 'op orde']);
    expect(added).toEqual({ key: 'p3', name: 'op orde', organizationId: 'opo', municipalityId: '' });
  });

  test.each(['Maatje', 'Niemand'])('but not by a name that two bear, or nobody: %s', (name) => {
    expect(parties(['', name]).at(-1)).toMatchObject({ name, organizationId: '' });
  });

  test('who gets another name keeps key and municipality, and is looked for again', () => {
    expect(parties(['p1', 'Gemeente Zwolle'], ['p2', 'Op Orde'])).toEqual([
      { key: 'p1', name: 'Gemeente Zwolle', organizationId: '', municipalityId: 'zwolle' },
      { key: 'p2', name: 'Op Orde', organizationId: 'opo', municipalityId: '' },
    ]);
  });

  test('what is wrong with a party stands in its own row, though one before it was emptied', () => {
    const reading = read('partijen', rows(['p1', ''], ['p2', 'SchuldHulpMaatje']));
    expect(reading.document.parties).toHaveLength(1);
    expect(reading.fieldOf('parties.0.name')).toBe('1-name');
    expect(reading.fieldOf('parties.1.name')).toBe('');
    expect(reading.fieldOf('commitments.0.task')).toBe('');
    expect(partErrors(reading, { 'commitments.0.task': 'required' })).toEqual({ form: 'required' });
  });

  test('one row more is shown than there are parties', () => {
    expect(AGREEMENT_PARTS.partijen.show(before)).toEqual({
      values: { '0-key': 'p1', '0-name': 'zwolle', '1-key': 'p2', '1-name': 'SchuldHulpMaatje' },
      rows: 3,
    });
  });
});

describe('rows of a form', () => {
  test('are as many as it says, up to 200', () => {
    expect(read('taken', { rows: '3' }).rows).toBe(3);
    expect(read('taken', { rows: '200' }).rows).toBe(200);
    expect(read('taken', { rows: '100000' }).rows).toBe(200);
    expect(read('taken', { rows: 'veel' }).rows).toBe(0);
  });

  test('a task without one who does it is kept, so that it can be said what is missing', () => {
    const { document } = read(
      'taken',
      { rows: '1', '0-task': 'Bellen', '0-responsible': '' },
      { ...before, commitments: [] },
    );
    expect(document.commitments).toEqual([
      { phase: 'debt_support', task: 'Bellen', responsible: '', supporting: [], helper: 'volunteer' },
    ]);
  });

  test('who does a task does not support it too', () => {
    const form = posted([
      ['rows', '1'],
      ['0-phase', 'prevention'],
      ['0-task', 'Bellen'],
      ['0-responsible', 'p1'],
      ['0-supporting', 'p1'],
      ['0-supporting', 'p2'],
      ['0-helper', 'professional'],
    ]);
    expect(AGREEMENT_PARTS.taken.read(form, before, directory).document.commitments).toEqual([
      { phase: 'prevention', task: 'Bellen', responsible: 'p1', supporting: ['p2'], helper: 'professional' },
    ]);
  });
});

describe('who refers to whom', () => {
  const rule = (given: Record<string, string>) =>
    read('doorverwijzen', {
      ...{ rows: '1', '0-from': 'p2', '0-to': 'p1', '0-when': 'Te groot', '0-manner': 'cold' },
      ...{ '0-withinDays': '', '0-legalBasis': '', ...given },
    });

  test.each<[string, number | null]>([
    ['', null],
    ['0', 0],
    ['5', 5],
    ['365', 365],
  ])('within %j days is stored as %j', (typed, withinDays) => {
    const { document, errors } = rule({ '0-withinDays': typed });
    expect(errors).toEqual({});
    expect(document.referralRules).toEqual([
      { from: 'p2', to: 'p1', when: 'Te groot', manner: 'cold', withinDays, legalBasis: '' },
    ]);
  });

  test('is warm where nothing else was chosen', () => {
    for (const manner of ['', 'lukewarm', 'warm'])
      expect(rule({ '0-manner': manner }).document.referralRules[0]?.manner).toBe('warm');
  });

  test.each(['vijf', '5 dagen', '1000', '-1', 'x5'])('within %j is told at its field', (typed) => {
    expect(rule({ '0-withinDays': typed }).errors).toEqual({ '0-withinDays': 'invalid' });
  });

  test('is kept when one of the two or the reason is all that was filled in', () => {
    const none = { '0-from': '', '0-to': '', '0-when': '' };
    expect(rule(none).document.referralRules).toEqual([]);
    for (const name of Object.keys(none)) expect(rule({ ...none, [name]: 'x' }).document.referralRules).toHaveLength(1);
  });
});

test.each<[PartSlug, string, string]>([
  ['partijen', 'parties.0.name', '0-name'],
  ['taken', 'commitments.0.task', '0-task'],
  ['doorverwijzen', 'referralRules.0.when', '0-when'],
])('what is wrong in %s at %s stands at the field %s', (slug, path, field) => {
  const reading = read(slug, {});
  expect(reading.fieldOf(path)).toBe(field);
  expect(reading.fieldOf('title')).toBe('');
});

test('each part says which paths of the document it is about', () => {
  const paths = Object.values(AGREEMENT_PARTS).flatMap((part) => part.paths);
  const about = Object.keys(before).filter((name) => name !== 'schema' && name !== 'version');
  expect(paths.toSorted()).toEqual(about.toSorted());
});
