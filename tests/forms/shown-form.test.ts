import { describe, expect, test } from 'vitest';
import { contactKey } from '../../src/forms/correction/report-form.ts';
import { LOCATION_FORM } from '../../src/forms/directory/location-form.ts';
import { newServiceForm } from '../../src/forms/directory/service-form.ts';
import { answerWith, errorsShown, invalid, statusOf } from '../../src/forms/form-outcome.ts';
import { namedMunicipality, namedOrganization } from '../../src/forms/named-records.ts';
import { passwordIn, readForm, tickedIn, typedIn } from '../../src/forms/read-form.ts';
import { isSameShown, limitsOf } from '../../src/forms/record-form.ts';
import { conflict, openForm, shownAgain } from '../../src/forms/shown-form.ts';
import { lengthErrors, textLimits } from '../../src/forms/text-limits.ts';
import { directoryOf, municipality, organization } from '../support/directory-builder.ts';
import { formContext, person, posted } from '../support/form-context.ts';

const directory = directoryOf({
  municipalities: [
    municipality({ id: 'm1', name: 'Zwolle' }),
    municipality({ id: 'b1', name: 'Bergen (L.)', slug: 'bergen-l' }),
    municipality({ id: 'b2', name: 'Bergen (NH.)', slug: 'bergen-nh' }),
  ],
  organizations: [
    organization({ id: 'o1', name: 'Op Orde', slug: 'op-orde' }),
    organization({ id: 'o2', name: 'Maatje', slug: 'maatje' }),
    organization({ id: 'o3', name: 'Maatje', slug: 'maatje-kampen' }),
  ],
});
const context = formContext(directory);

describe('a form as it is first shown', () => {
  test('of a new record is empty but for what is known, ticked as looked at, with an id of its own', () => {
    const shown = openForm(LOCATION_FORM, null, context, { municipality: 'm1', place: 'Zwolle' });
    expect(shown).toMatchObject({
      outcome: { kind: 'shown' },
      isNew: true,
      knownUpdated: '',
      errors: {},
      theirs: null,
      assured: true,
      takedown: null,
      isRepublished: false,
      limits: textLimits('locations'),
    });
    expect(shown.values).toMatchObject({ municipality: 'Zwolle', place: 'Zwolle', street: '', status: 'published' });
    expect(shown.id).not.toBe(openForm(LOCATION_FORM, null, context).id);
  });

  test('of a record that is there shows it as it is stored, and does not say that all of it was looked at', () => {
    const record = { id: 'l1', updated: 'then', street: 'Dorpsstraat 1', status: 'draft' };
    const shown = openForm(LOCATION_FORM, record, context, { street: 'Elders' });
    expect(shown).toMatchObject({ id: 'l1', isNew: false, knownUpdated: 'then', assured: false });
    expect(shown.values).toMatchObject({ street: 'Dorpsstraat 1', status: 'draft' });
  });

  test('beside what somebody else has stored since, goes on from theirs', () => {
    const shown = openForm(LOCATION_FORM, { id: 'l1', updated: 'then' }, context);
    const theirs = { ...shown.values, street: 'Kerkplein 2' };
    expect(conflict(shown, { updated: 'now', source_name: 'Kim' }, theirs)).toEqual({
      ...shown,
      outcome: { kind: 'conflict' },
      knownUpdated: 'now',
      theirs: { values: theirs, by: 'Kim', at: 'now' },
    });
    expect(conflict(shown, { updated: 'now' }, theirs).theirs?.by).toBe('');
  });
});

describe('what became of something', () => {
  const tooOften = { kind: 'unavailable', word: 'wait', seconds: 90 } as const;

  test.each([
    [{ kind: 'done' }, 200, {}],
    [{ kind: 'shown' }, 200, {}],
    [{ kind: 'invalid', errors: { name: 'required' } }, 422, { name: 'required' }],
    [{ kind: 'conflict' }, 409, { form: 'changed_meanwhile' }],
    [{ kind: 'gone' }, 404, { form: 'gone' }],
    [{ kind: 'forbidden' }, 403, { form: 'not_yours' }],
    [{ kind: 'unavailable', word: 'away', seconds: 30 }, 503, { form: 'away' }],
    [{ kind: 'unavailable', word: 'disk_full', seconds: 0 }, 503, { form: 'disk_full' }],
    [tooOften, 429, { form: 'wait' }],
  ] as const)('is told by a status and at the form: %j', (outcome, status, errors) => {
    expect([statusOf(outcome), errorsShown(outcome)]).toEqual([status, errors]);
  });

  test('is nothing where nothing was asked', () => {
    const answer = { status: 200, headers: new Headers() };
    answerWith(answer, null);
    expect([answer.status, errorsShown(null)]).toEqual([200, {}]);
  });

  test('says when the same may be asked again, where that is known', () => {
    const answer = { headers: new Headers() };
    answerWith(answer, { kind: 'unavailable', word: 'disk_full', seconds: 0 });
    expect(answer.headers.has('retry-after')).toBe(false);
    answerWith(answer, tooOften);
    expect(answer.headers.get('retry-after')).toBe('90');
  });

  test('is shown with what was typed', () => {
    const values = { name: 'Robin' };
    expect(invalid(values, { name: 'required' })).toEqual({ kind: 'invalid', values, errors: { name: 'required' } });
    const shown = openForm(LOCATION_FORM, null, context, { place: 'Zwolle' });
    expect(shownAgain(shown, tooOften)).toEqual({ ...shown, outcome: tooOften, errors: { form: 'wait' } });
  });
});

test('two states of a form are the same when they read the same', () => {
  expect(isSameShown({ name: 'a', phases: ['x'] }, { name: 'a', phases: ['x'] })).toBe(true);
  expect(isSameShown({ name: 'a', phases: ['x'] }, { name: 'a', phases: [] })).toBe(false);
});

describe('how long a text may be', () => {
  test('is known by field, also of what is stored in another record', () => {
    const limits = limitsOf(newServiceForm(person(), {}));
    expect(limits.name).toBe(textLimits('services').name);
    expect(limits.area_name).toBe(textLimits('service_areas').name);
    expect(limits.area_name).toBeGreaterThan(0);
    expect(textLimits('rumours')).toEqual({});
  });

  test('is said of the texts that are longer, counted as people count', () => {
    const most = textLimits('services').name ?? 0;
    expect(lengthErrors('services', { name: 'a'.repeat(most), description: 'kort', phases: ['x'] })).toEqual({});
    expect(lengthErrors('services', { name: '👍'.repeat(most) })).toEqual({});
    expect(lengthErrors('services', { name: 'a'.repeat(most + 1) })).toEqual({ name: 'text_too_long' });
  });
});

describe('a municipality is known by its name', () => {
  test.each([
    ['zwolle', { id: 'm1' }],
    ['Atlantis', { error: 'unknown_municipality' }],
    ['bergen', { error: 'ambiguous_municipality' }],
  ])('%s', (typed, answer) => {
    expect(namedMunicipality(directory, typed, context.now)).toEqual(answer);
  });
});

describe('an organisation is known by the word of its address, else by its name', () => {
  test.each([
    ['MAATJE-Kampen', { id: 'o3' }],
    ['maatje', { id: 'o2' }],
    ['  op  orde', { id: 'o1' }],
    ['Niemand', { error: 'unknown_organization' }],
  ])('%s', (typed, answer) => {
    expect(namedOrganization(directory, typed)).toEqual(answer);
  });

  test('and asked for again when two bear it', () => {
    const twins = directoryOf({
      organizations: [
        organization({ id: 'a', name: 'Maatje', slug: 'm-1' }),
        organization({ id: 'b', name: 'maatje', slug: 'm-2' }),
      ],
    });
    expect(namedOrganization(twins, 'Maatje')).toEqual({ error: 'ambiguous_organization' });
  });
});

describe('what a browser posts', () => {
  test('is read without spaces around it; of a password they are part', () => {
    const form = posted({ a: ' x ' });
    expect([typedIn(form, 'a'), typedIn(form, 'b')]).toEqual(['x', '']);
    expect([passwordIn(form, 'a'), passwordIn(form, 'b')]).toEqual([' x ', '']);
  });

  test('a file where a text was asked is no text', () => {
    const form = new FormData();
    form.append('a', new Blob(['x']), 'a.txt');
    expect([typedIn(form, 'a'), passwordIn(form, 'a'), tickedIn(form, 'a')]).toEqual(['', '', false]);
  });

  test('a box that is ticked sends something', () => {
    expect(
      tickedIn(
        posted([
          ['a', ''],
          ['a', 'yes'],
        ]),
        'a',
      ),
    ).toBe(true);
    expect(tickedIn(posted({ a: '' }), 'a')).toBe(false);
  });

  test('a body that is no form is a form with nothing in it', async () => {
    const request = (body: string, type: string) =>
      new Request('http://localhost/', { method: 'POST', body, headers: { 'Content-Type': type } });
    expect([...(await readForm(request('{}', 'application/json'))).keys()]).toEqual([]);
    const form = await readForm(request('a=1', 'application/x-www-form-urlencoded'));
    expect(typedIn(form, 'a')).toBe('1');
  });
});

test('a reader’s form names a contact by where it stands', () => {
  expect(contactKey({ collection: 'services', id: 's1', field: 'email' })).toBe('services.s1.email');
});
