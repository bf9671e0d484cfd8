import { describe, expect, test } from 'vitest';
import type { User } from '../../src/domain/access/user.ts';
import { entryCheckLabel } from '../../src/features/directory/work-state-labels.ts';
import {
  filterOrganizations,
  keptOrganizations,
  type OrganizationFilter,
} from '../../src/features/organization/organization-list.ts';
import { dueText } from '../../src/features/work/own-work.ts';
import {
  directoryOf,
  location,
  organization,
  phone,
  presence,
  STALE,
  service,
  serviceArea,
  TO_BE_CHECKED,
  TODAY,
} from '../support/directory-builder.ts';

const directory = directoryOf({
  organizations: [
    organization({ id: 'a', name: 'Élan', kind: 'welfare' }),
    organization({ id: 'b', name: 'Buurtkas', kind: 'other', ...TO_BE_CHECKED }),
    organization({ id: 'c', name: 'Contact', kind: 'welfare', ...STALE }),
  ],
  presences: [presence('a', 'm')],
  locations: [location({ id: 'l', organizationId: 'b', municipalityId: 'm' })],
  services: [service({ id: 's', organizationId: 'c' })],
  serviceAreas: [serviceArea('s', 'n')],
});
const draft = { organization: organization({ id: 'd', name: 'Draad', status: 'draft' }), municipalityIds: ['m'] };
const person = (fields: Partial<User>): User => ({
  id: 'u',
  name: '',
  email: '',
  role: 'staff',
  managesUsers: false,
  municipalityIds: [],
  organizationIds: [],
  active: true,
  remindersOff: false,
  ...fields,
});
const kept = (fields: Partial<User>, unpublished = [draft]) =>
  keptOrganizations(directory, unpublished, person(fields), TODAY);
const names = (rows: { organization: { name: string } }[]) => rows.map((row) => row.organization.name);

describe('the list of organisations', () => {
  test.each<[string, Partial<User>, string[]]>([
    ['staff keep all', { role: 'staff' }, ['Élan', 'Buurtkas', 'Contact', 'Draad']],
    [
      'an officer those in the own municipalities',
      { role: 'officer', municipalityIds: ['m'] },
      ['Élan', 'Buurtkas', 'Draad'],
    ],
    ['by the area of a service too', { role: 'officer', municipalityIds: ['n'] }, ['Contact', 'Draad']],
    ['an editor the own ones', { role: 'editor', organizationIds: ['c', 'd'] }, ['Contact', 'Draad']],
    ['who is not active none', { role: 'staff', active: false }, []],
  ])('%s', (_, fields, expected) => {
    expect(names(kept(fields))).toEqual(expected);
  });

  test('one whose number nobody checked is to be checked, and says that it is the number', () => {
    const phones = [phone({ id: 'p', organizationId: 'a', ...TO_BE_CHECKED })];
    const own = directoryOf({ organizations: [organization({ id: 'a' })], phones });
    const [row] = keptOrganizations(own, [], person({}), TODAY);
    const said = row && entryCheckLabel(row.organization, row.freshness());
    expect([row?.state(), said]).toEqual([
      'to_check',
      'Het telefoonnummer is nog niet gecontroleerd. De rest klopte op 11 maart 2026.',
    ]);
  });

  test.each<[Partial<OrganizationFilter>, string[]]>([
    [{}, ['Buurtkas', 'Contact', 'Draad', 'Élan']],
    [{ name: 'ELAN' }, ['Élan']],
    [{ municipalityId: 'm' }, ['Buurtkas', 'Draad', 'Élan']],
    [{ municipalityId: 'm', kind: 'welfare' }, ['Draad', 'Élan']],
    [{ state: 'too_old' }, ['Contact']],
    [{ state: 'to_check' }, ['Buurtkas']],
    [{ state: 'draft' }, ['Draad']],
    [{ state: 'nonsense' }, []],
  ])('filtered by %j', (filter, expected) => {
    const all = { name: '', municipalityId: '', kind: '', state: '', ...filter };
    expect(names(filterOrganizations(kept({}), all))).toEqual(expected);
  });
});

test('what asks for a check is said in one line', () => {
  expect(dueText({ too_old: 0, to_check: 0, check_soon: 0 })).toBe('Alles is gecontroleerd.');
  expect(dueText({ too_old: 1, to_check: 2, check_soon: 3 })).toBe(
    '1 verborgen: te lang niet gecontroleerd, 2 te controleren, 3 binnenkort te controleren',
  );
});
