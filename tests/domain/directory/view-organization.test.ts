import { describe, expect, test } from 'vitest';
import { viewOrganization } from '../../../src/domain/directory/view-organization.ts';
import {
  at,
  directoryOf,
  location,
  municipality,
  network,
  organization,
  phone,
  presence,
  STALE,
  schedule,
  service,
  serviceArea,
  TO_BE_CHECKED,
} from '../../support/directory-builder.ts';

type Rows = Parameters<typeof directoryOf>[0];

const view = (rows: Rows, time = '10:00') => viewOrganization(directoryOf(rows), 'org', at(time));

describe('an organisation’s page', () => {
  test('is not there for a slug nobody has', () => {
    expect(view({})).toBeNull();
  });

  test.each([
    ['draft', { status: 'draft' as const }],
    ['hidden', { status: 'hidden' as const }],
    ['withdrawn', { status: 'withdrawn' as const }],
    ['ended', { validTo: '2026-03-10' }],
    ['unconfirmed for a year', STALE],
  ])('is not there when it is %s', (_, given) => {
    expect(view({ organizations: [organization({ id: 'org', ...given })] })).toBeNull();
  });

  test.each([
    ['a confirmed service', { id: 's' }],
    ['a national line', { id: 's', nationwide: true, ...STALE }],
  ])('is there for an unconfirmed organisation as long as %s leads to it', (_, given) => {
    const rows = {
      organizations: [organization({ id: 'org', ...STALE })],
      services: [service(given)],
      serviceAreas: [serviceArea('s', 'zwolle')],
    };
    expect(view(rows)?.services).toHaveLength(1);
  });

  test('is not there for an unconfirmed organisation whose services are not shown either', () => {
    const organizations = [organization({ id: 'org', ...STALE })];
    expect(view({ organizations, services: [service({ id: 's', ...STALE })] })).toBeNull();
    expect(view({ organizations, services: [service({ id: 's', nationwide: true, status: 'hidden' })] })).toBeNull();
  });

  test('holds what is public of it and nothing else', () => {
    const found = view({
      municipalities: [municipality({ name: 'Zwolle' }), municipality({ name: 'Kampen' })],
      organizations: [
        organization({ id: 'org', nationalPartnerId: 'partner' }),
        organization({ id: 'partner', kind: 'alliance_partner' }),
        organization({ id: 'branch', nationalPartnerId: 'org' }),
        organization({ id: 'former branch', nationalPartnerId: 'org', status: 'withdrawn' }),
      ],
      services: [service({ id: 'shown' }), service({ id: 'draft', status: 'draft' })],
      serviceAreas: [
        serviceArea('shown', 'zwolle', 'Zuid'),
        serviceArea('shown', 'kampen', 'Zuid'),
        serviceArea('shown', 'gone', 'Zuid'),
      ],
      locations: [location({ id: 'office' }), location({ id: 'store', status: 'hidden' })],
      phones: [
        phone({ id: 'central', organizationId: 'org' }),
        phone({ id: 'private', organizationId: 'org', status: 'hidden' }),
        phone({ id: 'desk', locationId: 'office' }),
      ],
      presences: [presence('org', 'zwolle'), presence('org', 'kampen', { until: '2026-03-10' })],
      networks: [
        network({ id: 'net', organizationIds: ['org'] }),
        network({ id: 'old net', organizationIds: ['org'], validTo: '2025-12-31' }),
      ],
    });
    expect({
      partner: found?.partner?.id,
      branches: found?.branches.map((one) => one.id),
      services: found?.services.map(({ entry, municipalities }) => [
        entry.service.id,
        entry.areaNames.join(),
        municipalities.map((one) => one.name).join(),
      ]),
      locations: found?.locations.map((one) => [one.location.id, one.phones.map((number) => number.id).join()]),
      phones: found?.phones.map((one) => one.id),
      presences: found?.presences.map((one) => one.municipality.name),
      networks: found?.networks.map((one) => one.id),
    }).toEqual({
      partner: 'partner',
      branches: ['branch'],
      services: [['shown', 'Zuid', 'Zwolle']],
      locations: [['office', 'desk']],
      phones: ['central'],
      presences: ['Zwolle'],
      networks: ['net'],
    });
  });

  test('trusts an office no further than the office itself was confirmed', () => {
    const found = view({
      organizations: [organization({ id: 'org' })],
      locations: [location({ id: 'office', assuredDate: '' })],
    });
    expect([found?.freshness.state, found?.locations[0]?.freshness.state]).toEqual(['confirmed', 'to_be_checked']);
  });

  test('trusts itself, and an office, no further than the numbers they are shown with', () => {
    const found = view({
      organizations: [organization({ id: 'org' })],
      locations: [location({ id: 'office' })],
      phones: [
        phone({ id: 'own', organizationId: 'org', ...TO_BE_CHECKED }),
        phone({ id: 'desk', locationId: 'office', ...TO_BE_CHECKED }),
      ],
    });
    expect([found?.freshness.parts[0].part, found?.locations[0]?.freshness.parts[0].part]).toEqual(['phone', 'phone']);
    expect([found?.freshness.state, found?.locations[0]?.freshness.state]).toEqual(['to_be_checked', 'to_be_checked']);
  });

  test.each([
    ['leaves out numbers that nobody confirmed for a year', false, [0, 0, 'confirmed']],
    ['keeps them of who answers the whole country', true, [1, 1, 'hidden']],
  ])('%s', (_, nationwide, expected) => {
    const found = view({
      organizations: [organization({ id: 'org' })],
      services: [service({ id: 'line', nationwide })],
      locations: [location({ id: 'office' })],
      phones: [
        phone({ id: 'own', organizationId: 'org', ...STALE }),
        phone({ id: 'desk', locationId: 'office', ...STALE }),
      ],
    });
    expect([found?.phones.length, found?.locations[0]?.phones.length, found?.freshness.state]).toEqual(expected);
  });

  test('a national partner is no branch of itself', () => {
    const found = view({ organizations: [organization({ id: 'org', kind: 'alliance_partner' })] });
    expect(found?.partner).toBeNull();
  });

  test.each([
    ['ended', { validTo: '2026-03-10' }],
    ['unconfirmed for a year', STALE],
    ['withdrawn', { status: 'withdrawn' as const }],
  ])('does not point to a partner that is %s and has no page (%#)', (_, given) => {
    const organizations = [
      organization({ id: 'org', nationalPartnerId: 'partner' }),
      organization({ id: 'partner', ...given }),
    ];
    expect(view({ organizations })?.partner).toBeNull();
  });

  test('looks different at midnight where nothing opens or closes', () => {
    expect(view({ organizations: [organization({ id: 'org' })] })?.changesAt).toBe(at('24:00'));
  });

  test('looks different when one of its services opens, and at midnight otherwise', () => {
    const rows: Rows = {
      organizations: [organization({ id: 'org' })],
      services: [service({ id: 's' })],
      serviceAreas: [serviceArea('s', 'zwolle')],
    };
    expect(view(rows)?.changesAt).toBe(at('24:00'));
    rows.schedules = [schedule({ serviceId: 's', hours: { 3: ['11:00-12:00'] } })];
    expect(view(rows)?.changesAt).toBe(at('11:00'));
  });
});
