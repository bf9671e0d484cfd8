import { describe, expect, test } from 'vitest';
import type { AgreementAct } from '../../src/domain/agreement/lifecycle.ts';
import { AGREEMENT_LIMITS } from '../../src/domain/agreement/limits.ts';
import { type ActValues, emptyAct, readAct, typedAct } from '../../src/forms/agreement/act-form.ts';
import { agreementDocument } from '../support/build-agreement.ts';
import { person, posted } from '../support/form-context.ts';

const context = { user: person(), document: agreementDocument('zwolle'), today: '2026-11-22' };
const read = (act: AgreementAct, values: ActValues) => readAct(act, { event: 'e1', revision: '3', ...values }, context);

const RECORDING = {
  signed_date: '3-11-2021',
  tasks_said: '',
  term_said: '',
  source_name: 'De griffie',
  source_url: '',
  source_date: '2022',
  vouched_by: 'source',
};

describe('the form of an act', () => {
  test.each<[AgreementAct, string[]]>([
    ['announce', []],
    ['confirm', []],
    ['discard', []],
    ['withdraw', ['reason']],
    ['record', Object.keys(RECORDING)],
  ])('%s asks %j, empty at first', (act, fields) => {
    const { event, revision, ...asked } = emptyAct(act, 7);
    expect(asked).toEqual(Object.fromEntries(fields.map((name) => [name, ''])));
    expect(revision).toBe('7');
    expect(event).toMatch(/^[0-9a-f-]{36}$/);
    expect(emptyAct(act, 7).event).not.toBe(event);
  });

  test('is read with its id and the state that it was filled in from, and nothing that it does not ask', () => {
    const form = posted({ event: 'e1', revision: '3', reason: ' Vervallen ', vouched_by: 'alliance' });
    expect(typedAct('withdraw', form)).toEqual({ event: 'e1', revision: '3', reason: 'Vervallen' });
    expect(typedAct('announce', form)).toEqual({ event: 'e1', revision: '3' });
  });
});

describe('what is sent for an act', () => {
  test.each<[AgreementAct, object]>([
    ['announce', { revision: 3 }],
    ['discard', { revision: 3 }],
    ['confirm', { number: 3 }],
  ])('%s says which state was read', (act, body) => {
    expect(read(act, {})).toEqual({ body: { ...body, event: 'e1' }, errors: {} });
  });

  test('to take back, a reason, whatever was read', () => {
    expect(read('withdraw', { reason: 'Vervallen' })).toEqual({
      body: { reason: 'Vervallen', event: 'e1' },
      errors: {},
    });
    expect(read('withdraw', { reason: '' }).errors).toEqual({ reason: 'required' });
  });

  test('a reason is as long as it may be, and no longer', () => {
    const longest = 'a'.repeat(AGREEMENT_LIMITS.reasonMax);
    expect(read('withdraw', { reason: longest }).errors).toEqual({});
    expect(read('withdraw', { reason: `${longest}a` }).errors).toEqual({ reason: 'text_too_long' });
  });

  test('to record what was signed on paper, its dates as they are stored', () => {
    expect(read('record', RECORDING)).toEqual({
      body: { ...RECORDING, signed_date: '2021-11-03', source_date: '2022', revision: 3, event: 'e1' },
      errors: {},
    });
  });

  test.each(['signed_date', 'source_date'])('a date in %s that cannot be read is asked again', (name) => {
    const { body, errors } = read('record', { ...RECORDING, [name]: '31-2-2021' });
    expect(errors).toEqual({ [name]: 'invalid_partial_date' });
    expect(body).toHaveProperty(name, '');
  });

  test('the rules of recording speak at their fields', () => {
    expect(read('record', { ...RECORDING, source_name: '', vouched_by: 'municipality' }).errors).toEqual({
      source_name: 'required',
      vouched_by: 'not_yours_to_vouch',
    });
  });
});
