import { describe, expect, test } from 'vitest';
import type { AuditRow } from '../../src/domain/access/audit-chain.ts';
import { canonicalJson } from '../../src/domain/canonical-json.ts';
import {
  actorLabel,
  changesOf,
  namedByRows,
  needFirstRow,
  ownName,
  recordLabel,
} from '../../src/features/work/audit-labels.ts';
import { directoryOf, municipality, organization } from '../support/directory-builder.ts';

/** What an audit row is about, in words. */
const directory = directoryOf({
  municipalities: [municipality({ id: 'm', name: 'Dorp' })],
  organizations: [organization({ id: 'o', name: 'Steunpunt' })],
});
const names = new Map([['otto', 'Otto']]);
const subjects = new Map<string, string[] | null>([
  ['hours', ['Spreekuur', 'Steunpunt']],
  ['nameless', []],
  ['gone', null],
  ['o', ['Steunpunt']],
]);
const row = (collection: string, record: string, changes: object = {}): AuditRow => ({
  ...{ seq: 1, at: '2026-11-22T10:00:00Z', actor: '', actor_role: 'staff', prev_hash: '', hash: '' },
  ...{ collection, record, action: 'updated', changes: JSON.stringify(changes) },
});
const personal = new Map([['kept', JSON.stringify(canonicalJson({ title: 'Samen eerder' }))]]);
const firsts = new Map([
  [
    'answered before',
    row('corrections', 'answered before', { collection: { to: 'organizations' }, record: { to: 'o' } }),
  ],
  ['mailed', row('confirmations', 'mailed', { user: { to: 'otto' } })],
]);
const text = (...given: Parameters<typeof row>) =>
  recordLabel(row(...given), { subjects, names, directory, personal, firsts });

test.each([
  ['names as they are now', ['schedules', 'hours'], 'Spreekuur, Steunpunt'],
  ['a person', ['users', 'otto'], 'Otto'],
  ['an id where there is no name', ['obstacles', 'nameless'], 'nameless'],
  ['an id where nobody can be asked', ['invitations', 'sent'], 'sent'],
] as const)('%s', (_, [collection, record], expected) => {
  expect(text(collection, record)).toBe(expected);
});

test('of a deleted record what the row itself says', () => {
  const changes = { municipality: { from: 'm' }, name: { from: 'Zuid' }, organization: { from: 'o' }, until: {} };
  expect(text('presences', 'gone', changes)).toBe('Zuid, Steunpunt, Dorp, verwijderd');
  expect(text('presences', 'gone', { municipality: { from: 'no longer there' } })).toBe('verwijderd');
});

test('of a draft that was thrown away its title, while it was not erased, or the word for its address', () => {
  const draft = { document: { from: { hash: 'kept' } }, agreement: { from: 'a' } };
  expect(text('agreement_drafts', 'gone', draft)).toBe('Samen eerder, verwijderd');
  expect(text('agreement_drafts', 'gone', { document: { from: { hash: 'erased' } } })).toBe('verwijderd');
  const agreement = { slug: { from: 'samen-eerder-dorp' }, municipalities: { from: ['m', 'no longer there'] } };
  expect(text('agreements', 'gone', agreement)).toBe('samen-eerder-dorp, Dorp, verwijderd');
});

test('of what a reader reported the record that it is about, where the row says which', () => {
  const reported = { collection: { to: 'organizations' }, record: { to: 'o' } };
  expect(text('corrections', 'report', reported)).toBe('Steunpunt');
  expect(text('corrections', 'report', { collection: { to: 'phones' }, record: { to: 'hours' } })).toBe(
    'Spreekuur, Steunpunt',
  );
  expect(text('corrections', 'report', { collection: { to: 'phones' }, record: { to: 'gone' } })).toBe('verwijderd');
  expect(text('corrections', 'answered', { state: { from: 'open', to: 'solved' } })).toBe('answered');
});

test('of what becomes of a report, or of a mail, later: what their first row said', () => {
  const answered = row('corrections', 'answered before', { state: { from: 'open', to: 'solved' } });
  const used = row('confirmations', 'mailed', { used_at: { to: '2026-11-22' } });
  expect(needFirstRow([answered, used, answered, row('phones', 'p')])).toEqual(['answered before', 'mailed']);
  expect(namedByRows([answered], firsts)).toEqual([{ collection: 'organizations', record: 'o' }]);
  expect(text('corrections', 'answered before', { state: { from: 'open', to: 'solved' } })).toBe('Steunpunt');
  expect(text('confirmations', 'mailed', { used_at: { to: '2026-11-22' } })).toBe('Otto');
});

describe('a personal value', () => {
  const changed = row('phones', 'p', {
    number: { from: { hash: 'a' }, to: { hash: 'b' } },
    type: { from: 'voice', to: 'text' },
  });
  const values = new Map([['a', '"038 111 11 11"']]);

  test('is shown to who may see it, and one that was erased says so', () => {
    expect(changesOf(changed, values)).toEqual([
      { field: 'number', from: '038 111 11 11', to: 'gewist' },
      { field: 'type', from: 'voice', to: 'text' },
    ]);
  });

  test('is for others only something that changed, and its writer a role', () => {
    expect(changesOf(changed, null)).toEqual([
      { field: 'number', from: 'persoonlijk gegeven', to: 'persoonlijk gegeven' },
      { field: 'type', from: 'voice', to: 'text' },
    ]);
    const names = ownName({ id: 'me', name: 'Kim' });
    const by = (actor: string) => actorLabel({ ...changed, actor, actor_role: 'officer' }, names);
    expect([by('me'), by('otto')]).toEqual(['Kim', 'medewerker van een gemeente (otto)']);
  });
});
