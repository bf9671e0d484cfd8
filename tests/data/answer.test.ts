import { ClientResponseError } from 'pocketbase';
import { describe, expect, test } from 'vitest';
import { outcomeOf, written } from '../../src/data/pocketbase/answer.ts';
import { DatabaseAway } from '../../src/data/pocketbase/refusal.ts';

/** What a write says that PocketBase refused, in the words of src/domain/outcome.ts. */
const refusal = (status: number, codes: Record<string, string> = {}) =>
  Promise.reject(
    new ClientResponseError({
      status,
      response: { data: Object.fromEntries(Object.entries(codes).map(([field, code]) => [field, { code }])) },
    }),
  );

describe('a refused write', () => {
  test.each([
    ['an ended session', 401, {}, { kind: 'forbidden' }],
    ['not this person’s', 403, {}, { kind: 'forbidden' }],
    ['not there', 404, {}, { kind: 'gone' }],
    ['a conflict by its status', 409, {}, { kind: 'conflict' }],
    ['by its code, at whatever field', 400, { revision: 'changed_meanwhile' }, { kind: 'conflict' }],
    ['done, and overtaken', 400, { event: 'happened_since' }, { kind: 'gone' }],
    ['no reason', 400, {}, { kind: 'invalid', errors: { form: 'not_accepted' } }],
    ['a code of ours', 400, { number: 'asked_to_hide' }, { kind: 'invalid', errors: { number: 'asked_to_hide' } }],
  ])('is told as what it is: %s', async (_, status, codes, outcome) => {
    expect(await written(refusal(status, codes))).toEqual(outcome);
  });

  test.each([
    ['name', 'validation_required', 'name', 'required'],
    ['slug', 'validation_not_unique', 'slug', 'slug_taken'],
    ['email', 'validation_not_unique', 'email', 'email_taken'],
    ['name', 'validation_not_unique', 'name', 'already_there'],
    ['oldPassword', 'validation_invalid_old_password', 'oldPassword', 'wrong_password'],
    ['passwordConfirm', 'validation_values_mismatch', 'passwordAgain', 'not_accepted'],
    ['name', '', 'name', 'not_accepted'],
  ])('says of a field in our words what the schema says: %s %s', async (field, code, ours, said) => {
    const outcome = await written(refusal(400, { [field]: code }), { passwordConfirm: 'passwordAgain' });
    expect(outcome).toEqual({ kind: 'invalid', errors: { [ours]: said } });
  });

  test('is none where PocketBase is away, and none of a fault of ours', async () => {
    await expect(written(refusal(503))).rejects.toBeInstanceOf(DatabaseAway);
    await expect(written(Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
  });
});

test('what was done carries the answer where it is asked for, and nothing else', async () => {
  expect(await outcomeOf(Promise.resolve({ hidden: true }))).toEqual({ kind: 'done', hidden: true });
  expect(await written(Promise.resolve({ token: 'secret' }))).toEqual({ kind: 'done' });
});
