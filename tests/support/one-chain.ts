import { expect } from 'vitest';
import { agreedSteps } from '../../src/domain/agreement/agreed-steps.ts';
import { fittingHelp, NO_CHOICES } from '../../src/domain/directory/fitting-help.ts';
import { helpInMunicipality } from '../../src/domain/directory/help-in-municipality.ts';
import { nationalPartners } from '../../src/domain/directory/national-partners.ts';
import { isStillFound, type KindWords, searchDocuments } from '../../src/domain/directory/search-documents.ts';
import { viewOrganization } from '../../src/domain/directory/view-organization.ts';
import { progressIn } from '../../src/domain/rollout/in-municipality.ts';
import { agreement, agreementDocument, agreementEvent, agreementVersion } from './build-agreement.ts';
import {
  at,
  directoryOf,
  initiative,
  intakePoint,
  location,
  municipality,
  network,
  organization,
  phone,
  presence,
  service,
  serviceArea,
  serviceAtLocation,
  TODAY,
} from './directory-builder.ts';

export type Rows = Parameters<typeof directoryOf>[0];

export const YESTERDAY = '2026-03-10';
export const zwolle = municipality({ name: 'Zwolle' });

export const own = organization({ id: 'org', kind: 'alliance_partner', nationalPartnerId: 'partner' });
export const partner = organization({ id: 'partner', kind: 'alliance_partner' });

/** One organisation of a national partner in one municipality, to which everything leads. */
export const WORLD = {
  municipalities: [zwolle],
  organizations: [own, partner],
  presences: [presence('org', 'zwolle')],
  services: [service({ id: 'service', phases: ['debt_support'] })],
  serviceAreas: [serviceArea('service', 'zwolle')],
  locations: [location({ id: 'hall', municipalityId: 'zwolle' })],
  serviceAtLocations: [serviceAtLocation('service', 'hall')],
  phones: [phone({ id: 'desk', serviceId: 'service' })],
  intakePoints: [intakePoint()],
  networks: [network({ id: 'net', municipalityIds: ['zwolle'], organizationIds: ['org'] })],
  initiatives: [initiative({ id: 'pilot', municipalityIds: ['zwolle'] })],
  agreements: [agreement({ id: 'samen', municipalityIds: ['zwolle'] })],
  agreementVersions: [
    agreementVersion(
      'samen',
      agreementDocument('zwolle', {
        parties: [
          { key: 'p1', name: 'zwolle', organizationId: '', municipalityId: 'zwolle' },
          { key: 'p2', name: 'Org', organizationId: 'org', municipalityId: '' },
        ],
        referralRules: [
          { from: 'p1', to: 'p2', when: 'Altijd', manner: 'cold', withinDays: 2, legalBasis: '' },
          { from: 'p2', to: 'p1', when: 'Altijd', manner: 'cold', withinDays: 3, legalBasis: '' },
        ],
      }),
    ),
  ],
  agreementEvents: [agreementEvent('samen', 'recorded', { vouchedBy: 'municipality' })],
} satisfies Rows;

const NO_WORDS: KindWords[] = [];
const isNotPartner = ({ target }: { target: string }) => target !== 'partner';

/** Every way in which residents are led to something of this world, and whether it still is. */
export function leads(rows: Rows): Record<string, boolean> {
  const directory = directoryOf(rows);
  const now = at('10:00');
  const help = helpInMunicipality(directory, rows.municipalities?.[0] ?? zwolle, now);
  const page = viewOrganization(directory, 'org', now);
  const entries = [...help.entries, ...(help.firstDoor.kind === 'intake_point' ? [help.firstDoor.entry] : [])];
  const found = [...searchDocuments(directory, now, NO_WORDS)].filter(isNotPartner);
  const foundBefore = [...searchDocuments(directoryOf(WORLD), now, NO_WORDS)].filter(isNotPartner);
  const hits = (kind: string) => {
    const still = foundBefore.filter((hit) => hit.kind === kind).some((hit) => isStillFound(directory, hit, now));
    const anew = found.some((hit) => hit.kind === kind);
    expect(anew, `search for ${kind}: what is kept and what is built anew say the same`).toBe(still);
    return still;
  };
  const steps = ['org', ''].flatMap((organizationId) => {
    const found = agreedSteps(directory, help.agreements, { organizationId, municipalityId: 'zwolle' }, TODAY);
    return found ? [...found.solvers, ...found.referrals.flatMap(({ from, to }) => [from, to])] : [];
  });
  const counted = nationalPartners(directory, TODAY).find((one) => one.organization.id === 'partner');
  return {
    'first door': help.firstDoor.kind === 'intake_point',
    'list of help': help.entries.length + help.phases.flatMap((phase) => phase.entries).length > 0,
    'help that fits': fittingHelp(help.entries, { ...NO_CHOICES, situation: 'debt_support' }).entries.length > 0,
    'place and pin': help.offices.length + entries.flatMap((entry) => entry.places).length > 0,
    number: entries.flatMap((entry) => entry.phones).length > 0,
    'who works here': help.presences.length > 0,
    'member of a network': help.networks.flatMap((view) => view.organizations).length > 0,
    network: help.networks.length > 0,
    initiative: help.initiatives.length > 0,
    'agreed step': steps.includes('Org'),
    agreement: help.agreements.length > 0,
    'page of the organisation': page !== null,
    'its service': (page?.services.length ?? 0) > 0,
    'its municipalities':
      (page?.presences.length ?? 0) + (page?.services.flatMap((one) => one.municipalities).length ?? 0) > 0,
    'its places': (page?.locations.length ?? 0) > 0,
    'its networks': (page?.networks.length ?? 0) > 0,
    'search for the organisation': hits('organization'),
    'search for the service': hits('service'),
    'search for the initiative': hits('initiative'),
    'search for the agreement': hits('agreement'),
    'the municipality in search': found.some((hit) => hit.target === 'org' && hit.text.includes('Zwolle')),
    'count of the partner': (counted?.municipalities ?? 0) > 0,
    'partner on the ladder': progressIn(directory, 'zwolle', TODAY).partners.length > 0,
  };
}
