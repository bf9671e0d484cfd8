import { describe, expect, test } from 'vitest';
import { networksIn, officesIn, partnerOf, presencesIn } from '../../../src/domain/directory/who-works-here.ts';
import {
  directoryOf,
  location,
  municipality,
  network,
  organization,
  phone,
  presence,
  STALE,
  service,
  serviceArea,
  TO_BE_CHECKED,
  TODAY,
} from '../../support/directory-builder.ts';

const partner = organization({ id: 'partner', kind: 'alliance_partner' });

describe('organisations known to work here', () => {
  const presences = (given: object, ofOrganization: object = {}) =>
    presencesIn(
      directoryOf({
        organizations: [organization({ id: 'branch', nationalPartnerId: 'partner', ...ofOrganization }), partner],
        presences: [presence('branch', 'zwolle', given), presence('branch', 'kampen')],
      }),
      'zwolle',
      TODAY,
    );

  test.each([
    ['is there', {}, {}, 1],
    ['is there until today', { until: TODAY }, {}, 1],
    ['left yesterday', { until: '2026-03-10' }, {}, 0],
    ['is to be checked', TO_BE_CHECKED, {}, 1],
    ['was not confirmed for a year', STALE, {}, 0],
    ['belongs to a withdrawn organisation', {}, { status: 'withdrawn' }, 0],
  ])('one that %s (%#)', (_, given, ofOrganization, count) => {
    expect(presences(given, ofOrganization)).toHaveLength(count);
  });

  test('each with the national partner it belongs to, by name', () => {
    const directory = directoryOf({
      organizations: [
        partner,
        organization({ id: 'b branch', nationalPartnerId: 'partner' }),
        organization({ id: 'a' }),
      ],
      presences: [presence('partner', 'zwolle'), presence('b branch', 'zwolle'), presence('a', 'zwolle')],
    });
    const views = presencesIn(directory, 'zwolle', TODAY);
    expect(views.map((view) => [view.organization.id, view.partner?.id ?? 'none'])).toEqual([
      ['a', 'none'],
      ['b branch', 'partner'],
      ['partner', 'partner'],
    ]);
  });

  test('a partner that is not known is none', () => {
    expect(partnerOf(directoryOf({}), organization({ id: 'x', nationalPartnerId: 'gone' }), TODAY)).toBeNull();
  });
});

describe('networks here', () => {
  const networks = (given: object) =>
    networksIn(
      directoryOf({
        municipalities: [municipality({ name: 'Zwolle' }), municipality({ name: 'Kampen' })],
        organizations: [organization({ id: 'org' }), organization({ id: 'gone', status: 'withdrawn' })],
        networks: [
          network({
            id: 'net',
            municipalityIds: ['zwolle', 'kampen', 'nowhere'],
            organizationIds: ['org', 'gone'],
            ...given,
          }),
        ],
      }),
      'zwolle',
      TODAY,
    );

  test('with the members and municipalities that are public', () => {
    const [view] = networks({});
    expect(view?.organizations.map((one) => one.id)).toEqual(['org']);
    expect(view?.municipalities.map((one) => one.name)).toEqual(['Zwolle', 'Kampen']);
  });

  test.each([
    ['a draft', { status: 'draft' }],
    ['ended', { validTo: '2026-03-10' }],
    ['not confirmed for a year', STALE],
    ['of other municipalities', { municipalityIds: ['kampen'] }],
  ])('not one that is %s (%#)', (_, given) => {
    expect(networks(given)).toEqual([]);
  });
});

describe('offices of organisations whose service area is not known', () => {
  const offices = (more: Parameters<typeof directoryOf>[0] = {}) =>
    officesIn(
      directoryOf({
        organizations: [organization({ id: 'org' })],
        locations: [
          location({ id: 'office', municipalityId: 'zwolle' }),
          location({ id: 'other', municipalityId: 'x' }),
        ],
        phones: [phone({ id: 'central', organizationId: 'org' })],
        ...more,
      }),
      'zwolle',
      TODAY,
    ).map((view) => [view.location.id, view.phones.map((one) => one.id).join()]);

  test('show with the organisation’s number', () => {
    expect(offices()).toEqual([['office', 'central']]);
  });

  test('show with the office’s own number before it', () => {
    const phones = [phone({ id: 'central', organizationId: 'org' }), phone({ id: 'desk', locationId: 'office' })];
    expect(offices({ phones })).toEqual([['office', 'desk']]);
  });

  test('are trusted no further than the number they show with, and show without one that is too old', () => {
    const shown = (given: object) =>
      officesIn(
        directoryOf({
          organizations: [organization({ id: 'org' })],
          locations: [location({ id: 'office', municipalityId: 'zwolle' })],
          phones: [phone({ id: 'central', organizationId: 'org', ...given })],
        }),
        'zwolle',
        TODAY,
      ).map((view) => [view.phones.length, view.freshness.state, view.freshness.parts[0].part]);
    expect(shown(TO_BE_CHECKED)).toEqual([[1, 'to_be_checked', 'phone']]);
    expect(shown(STALE)).toEqual([[0, 'confirmed', 'location']]);
  });

  test('do not show once a service area of it is known, wherever that is: being housed here is not working here', () => {
    expect(offices({ services: [service({ id: 's' })], serviceAreas: [serviceArea('s', 'kampen')] })).toEqual([]);
    expect(offices({ services: [service({ id: 's', nationwide: true })] })).toEqual([]);
  });

  test('show while a service without any area is all that is known', () => {
    expect(offices({ services: [service({ id: 's' })] })).toHaveLength(1);
  });

  test.each([
    ['hidden', { locations: [location({ id: 'office', municipalityId: 'zwolle', status: 'hidden' as const })] }],
    ['stale', { locations: [location({ id: 'office', municipalityId: 'zwolle', ...STALE })] }],
    ['of a withdrawn organisation', { organizations: [organization({ id: 'org', status: 'withdrawn' as const })] }],
  ])('do not show when %s', (_, more) => {
    expect(offices(more)).toEqual([]);
  });
});
