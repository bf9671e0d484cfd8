import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import type { User } from '../../../src/domain/access/user.ts';
import {
  AGREEMENT_ACTS,
  type AgreementAct,
  type AgreementState,
  actRefusal,
  closesPage,
  isAgreementAct,
  lastMadeKnown,
  makesKnown,
  refusalAnswer,
} from '../../../src/domain/agreement/lifecycle.ts';
import { AGREEMENT_EVENT_KINDS, type AgreementForm } from '../../../src/domain/agreement/types.ts';

const nobody: User = {
  id: 'u',
  name: 'Robin',
  email: 'r@example.org',
  role: 'editor',
  managesUsers: false,
  municipalityIds: [],
  organizationIds: [],
  active: true,
  remindersOff: false,
};
const officer: User = { ...nobody, role: 'officer', municipalityIds: ['a', 'b'] };
const staff: User = { ...nobody, role: 'staff' };
const STATES: readonly AgreementState[] = ['nothing', ...AGREEMENT_EVENT_KINDS];

const refusal = (act: AgreementAct, user: User, form: AgreementForm, state: AgreementState) =>
  actRefusal(
    act,
    user,
    { form, municipalityIds: ['a', 'b'] },
    state === 'nothing' ? null : { kind: state, vouchedBy: state === 'recorded' ? 'source' : '' },
  );

/** In which states an officer of all its municipalities may do it. */
const MAY: Record<AgreementAct, Partial<Record<AgreementForm, AgreementState[]>>> = {
  announce: { digital: ['nothing', 'announced', 'withdrawn'] },
  record: { paper: ['nothing', 'recorded', 'withdrawn'] },
  confirm: { paper: ['recorded'] },
  withdraw: { digital: ['announced', 'recorded'], paper: ['announced', 'recorded'] },
  discard: { digital: ['nothing'], paper: ['nothing'] },
};

describe('an act is done in its states alone', () => {
  test.each(AGREEMENT_ACTS.flatMap((act) => (['digital', 'paper'] as const).map((form) => [act, form] as const)))(
    '%s, %s',
    (act, form) => {
      const may = STATES.filter((state) => refusal(act, officer, form, state) === null);
      expect(may).toEqual(MAY[act][form] ?? []);
    },
  );
});

describe('nobody does what is not theirs, in whatever state', () => {
  test.each(AGREEMENT_ACTS)('%s', (act) => {
    for (const state of STATES) {
      for (const form of ['digital', 'paper'] as const) {
        expect(refusal(act, nobody, form, state)).toBe('not_yours');
        expect(refusal(act, { ...officer, municipalityIds: ['c'] }, form, state)).toBe('not_yours');
      }
      expect(refusal(act, staff, 'digital', state)).toBe('not_yours');
    }
  });

  test('staff act for paper, and vouch for no municipality', () => {
    expect(refusal('record', staff, 'paper', 'nothing')).toBeNull();
    expect(refusal('withdraw', staff, 'paper', 'recorded')).toBeNull();
    expect(refusal('confirm', staff, 'paper', 'recorded')).toBe('not_yours');
  });

  test('an officer of one of its municipalities writes and throws away, and makes nothing known', () => {
    const half = { ...officer, municipalityIds: ['a'] };
    const may = AGREEMENT_ACTS.filter((act) => STATES.some((state) => refusal(act, half, 'digital', state) === null));
    expect(may).toEqual(['discard']);
  });
});

test('what was confirmed is not asked again', () => {
  const last = { kind: 'recorded', vouchedBy: 'municipality' } as const;
  expect(actRefusal('confirm', officer, { form: 'paper', municipalityIds: ['a'] }, last)).toBe('nothing_to_confirm');
});

test('a word is an act only when it stands in the table', () => {
  expect(AGREEMENT_ACTS.every(isAgreementAct)).toBe(true);
  expect(isAgreementAct('sign')).toBe(false);
  expect(isAgreementAct('toString')).toBe(false);
});

test('what was made known last is found behind what took it back', () => {
  const events = ['announced', 'recorded', 'withdrawn'].map((kind, at) => ({ kind, at })) as {
    kind: (typeof AGREEMENT_EVENT_KINDS)[number];
    at: number;
  }[];
  expect(lastMadeKnown(events)?.at).toBe(1);
  expect(lastMadeKnown([])).toBeUndefined();
});

test('the list of the database knows the same kinds as public', () => {
  const migrations = join(import.meta.dirname, '../../../pocketbase/pb_migrations');
  const text = readFileSync(join(migrations, '1763907010_create_agreement_list.js'), 'utf8');
  const [, expression = ''] = /NOT IN (\([^)]*\)) OR/.exec(text) ?? [];
  const database = new DatabaseSync(':memory:');
  const isIn = database.prepare(`SELECT ? IN ${expression} AS isPublic`);
  for (const kind of AGREEMENT_EVENT_KINDS) {
    expect([kind, isIn.get(kind)?.isPublic === 1]).toEqual([kind, makesKnown(kind)]);
  }
  database.close();
});

test.each([
  ['not_yours', 'forbidden', true],
  ['was_public', 'forbidden', true],
  ['other_form', 'not_found', true],
  ['nothing_public', 'at_agreement', false],
  ['nothing_to_confirm', 'at_form', false],
] as const)('%s is answered %s; there is no page of the act any more: %s', (refused, answer, isClosed) => {
  expect([refusalAnswer(refused), closesPage(refused)]).toEqual([answer, isClosed]);
});
