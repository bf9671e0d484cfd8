import { describe, expect, test } from 'vitest';
import { allRows, claimedBy, putRow, removeRow, withClaimOf } from '../../../src/domain/directory/claims.ts';
import type { Directory } from '../../../src/domain/directory/directory.ts';
import { helpInMunicipality } from '../../../src/domain/directory/help-in-municipality.ts';
import { nationalPartners } from '../../../src/domain/directory/national-partners.ts';
import { searchDocuments } from '../../../src/domain/directory/search-documents.ts';
import { viewOrganization } from '../../../src/domain/directory/view-organization.ts';
import {
  at,
  directoryOf,
  location,
  municipality,
  organization,
  phone,
  presence,
  schedule,
  service,
  serviceArea,
  serviceAtLocation,
  TODAY,
} from '../../support/directory-builder.ts';

const NOW = at('10:00');
const claimed = { claimedById: 'zwolle' };

/** A national partner with a service of its own in Kampen, of which Zwolle says more. */
function world(): Directory {
  return directoryOf({
    municipalities: ['zwolle', 'kampen', 'hattem'].map((id) => municipality({ id, slug: id, name: id })),
    organizations: [organization({ id: 'org', slug: 'org', kind: 'alliance_partner' })],
    presences: [presence('org', 'zwolle', { id: 'here', ...claimed })],
    services: [service({ id: 'own' }), service({ id: 'said', name: 'Said', ...claimed })],
    serviceAreas: [
      serviceArea('own', 'kampen'),
      { ...serviceArea('said', 'zwolle'), ...claimed },
      { ...serviceArea('said', 'hattem'), claimedById: 'hattem' },
    ],
    locations: [location({ id: 'office' }), location({ id: 'said-office', municipalityId: 'zwolle', ...claimed })],
    serviceAtLocations: [
      serviceAtLocation('own', 'office'),
      { ...serviceAtLocation('said', 'said-office'), ...claimed },
    ],
    phones: [
      phone({ id: 'office-phone', locationId: 'office', number: '038 111 11 11' }),
      phone({ id: 'said-office-phone', locationId: 'office', number: '06 99 99 99 99', ...claimed }),
      phone({ id: 'said-phone', serviceId: 'said', number: '06 88 88 88 88', ...claimed }),
    ],
    schedules: [
      { ...schedule({ id: 'said-hours', serviceId: 'said', hours: { 3: ['09:00-12:00'] } }), ...claimed },
      { ...schedule({ id: 'said-own-hours', serviceId: 'own', hours: { 3: ['09:00-12:00'] } }), ...claimed },
    ],
  });
}

function helpIn(directory: Directory, id: string) {
  const found = directory.municipalities.get(id);
  if (!found) throw new Error(`no ${id}`);
  return helpInMunicipality(directory, found, NOW);
}
const namesIn = (directory: Directory, id: string) => helpIn(directory, id).entries.map((entry) => entry.service.id);

describe('what a municipality alone says of an organisation that is not its own', () => {
  test('stands on its own page, with all that hangs from it', () => {
    const help = helpIn(world(), 'zwolle');
    const [entry] = help.entries;
    expect(entry?.service.id).toBe('said');
    expect(entry?.phones.map(({ id }) => id)).toEqual(['said-phone']);
    expect(entry?.schedules.map(({ id }) => id)).toEqual(['said-hours']);
    expect(entry?.places.map((place) => place.location.id)).toEqual(['said-office']);
    expect(help.presences.map((view) => view.presence.id)).toEqual(['here']);
  });

  test('and where the same officer gives it, but on no other municipality’s page', () => {
    expect(namesIn(world(), 'hattem')).toEqual(['said']);
    const [entry] = helpIn(world(), 'kampen').entries;
    expect([entry?.service.id, entry?.schedules]).toEqual(['own', []]);
    expect(entry?.places.flatMap(({ phones }) => phones.map(({ id }) => id))).toEqual(['office-phone']);
  });

  test('nor on the organisation’s, nor among the partners’ municipalities', () => {
    const view = viewOrganization(world(), 'org', NOW);
    expect(view?.services.map(({ entry }) => entry.service.id)).toEqual(['own']);
    expect(view?.locations.map((place) => [place.location.id, ...place.phones.map(({ id }) => id)])).toEqual([
      ['office', 'office-phone'],
    ]);
    expect(view?.presences).toEqual([]);
    expect(nationalPartners(world(), TODAY).map(({ municipalities }) => municipalities)).toEqual([0]);
  });

  test('nor is it found', () => {
    const found = [...searchDocuments(world(), NOW, [])];
    expect(found.map(({ key }) => key)).not.toContain('service:said');
    expect(found.find(({ key }) => key === 'organization:org')?.text).toBe('kampen');
  });

  test('until it is taken over, and from then on everywhere', () => {
    const directory = world();
    putRow(directory, 'services', service({ id: 'said' }));
    putRow(directory, 'serviceAreas', serviceArea('said', 'zwolle'));
    expect(viewOrganization(directory, 'org', NOW)?.services.map(({ entry }) => entry.service.id)).toContain('said');
    putRow(directory, 'services', service({ id: 'said', ...claimed }));
    expect(directory.services.get('said')).toBeUndefined();
    removeRow(directory, 'services', 'said');
    expect(namesIn(directory, 'zwolle')).toEqual([]);
  });

  test('what its organisation said before is not heard beside it', () => {
    const directory = world();
    putRow(directory, 'services', service({ id: 'own', name: 'Changed', ...claimed }));
    expect(namesIn(directory, 'kampen')).toEqual([]);
    expect(viewOrganization(directory, 'org', NOW)?.services).toEqual([]);
  });

  test('is kept on disk with the others, and can be reported', () => {
    expect(allRows(world(), 'services').map(({ id }) => id)).toEqual(['own', 'said']);
    expect(withClaimOf(world(), 'said-phone').phones.get('said-phone')?.number).toBe('06 88 88 88 88');
    expect(withClaimOf(world(), 'own').phones.get('said-phone')).toBeUndefined();
  });
});

test('names who says it', () => {
  expect(claimedBy([service({ id: 'a' }), phone({ id: 'b', ...claimed })])).toBe('zwolle');
  expect(claimedBy([service({ id: 'a' })])).toBe('');
});
