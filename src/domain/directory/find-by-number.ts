import { dutchMoment } from '../calendar/dutch-time.ts';
import { isInForce } from '../municipality/in-force.ts';
import { plainText } from '../municipality/plain-text.ts';
import type { Directory } from './directory.ts';
import { isShown } from './is-shown.ts';
import type { SearchHit } from './search.ts';
import { isFindable, isGiven } from './still-here.ts';
import { isDutchNumber } from './telephone.ts';
import type { Organization, Phone, Service } from './types.ts';

/** What may be a telephone number in a text: digits, and what people write between them. */
const NUMBER_IN_TEXT = /(?:\+|\b)\d[\d\s()./-]*\d/g;

/** The telephone numbers in a text, as they are dialled within the country: "+31 (0)592 26 77 77" → 0592267777. */
export function numbersIn(typed: string): string[] {
  const found = plainText(typed).match(NUMBER_IN_TEXT) ?? [];
  return found.map(asDialled).filter(isDutchNumber);
}

function asDialled(number: string): string {
  const digits = number.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  return digits.replace(/^(?:\+|00)31/, '0').replace(/\D/g, '');
}

/**
 * Whose number somebody typed, at a moment in epoch milliseconds: who was called by it, or has it on a letter, wants to know who
 * that is. Only numbers that the site shows.
 */
export function findByNumber(directory: Directory, typed: string, now: number): SearchHit[] {
  const numbers = new Set(numbersIn(typed));
  if (numbers.size === 0) return [];
  const { day } = dutchMoment(now);
  const municipalities = directory.municipalities
    .all()
    .filter((one) => isInForce(one, day) && numbers.has(asDialled(one.phone)))
    .map(({ slug, name, province }): SearchHit => {
      return {
        key: `municipality:${slug}`,
        kind: 'municipality',
        title: name,
        text: province,
        places: [],
        target: slug,
      };
    });
  const owners = directory.phones
    .all()
    .filter((phone) => isShown(phone, day) && numbers.has(asDialled(phone.number)))
    .flatMap((phone) => ownersOf(directory, phone, day));
  const hits = [...owners, ...municipalities];
  return hits.filter(({ key }, at) => hits.findIndex((other) => other.key === key) === at);
}

function ownersOf(directory: Directory, phone: Phone, day: string): SearchHit[] {
  const service = directory.services.get(phone.serviceId);
  const organizationId =
    phone.organizationId || directory.locations.get(phone.locationId)?.organizationId || service?.organizationId;
  const organization = directory.organizations.get(organizationId ?? '');
  if (!organization) return [];
  if (service) return isGiven(directory, service, day) ? [hitOfService(service, organization)] : [];
  return isFindable(directory, organization, day) ? [hitOfOrganization(organization)] : [];
}

function hitOfService({ id, name }: Service, organization: Organization): SearchHit {
  const target = organization.slug;
  return { key: `service:${id}`, kind: 'service', title: name, text: organization.name, places: [], target };
}

function hitOfOrganization({ slug, name }: Organization): SearchHit {
  return { key: `organization:${slug}`, kind: 'organization', title: name, text: '', places: [], target: slug };
}
