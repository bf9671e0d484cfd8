import { telephoneLink } from '../directory/telephone.ts';
import { CORRECTION_LIMITS } from './types.ts';

/** What must be known of a contact that somebody says is their own. */
export interface ContactFacts {
  /** Empty for a mail address or a place. */
  number: string;
  /** Of a line or an organisation for the whole country, or of social services: an institution's, nobody's own. */
  isInstitutions: boolean;
  /** Of the first door of a municipality: without it nobody finds help there. */
  isFirstDoors: boolean;
  /** The general numbers of municipalities. */
  municipalityNumbers: readonly string[];
  /** Its owner has put it back before. */
  wasRepublished: boolean;
  /** How many contacts were hidden so within the last day. */
  hiddenToday: number;
}

/**
 * Whether a contact is an institution's. `organization`: whose it is; null for nobody's. Who helps in one town for an
 * organisation of the whole country stands at a service: all else of that organisation is the organisation's own.
 */
export function isInstitutionsContact(
  { isOfService, isNationwideService }: { isOfService: boolean; isNationwideService: boolean },
  organization: { kind: string; isNational: boolean } | null,
): boolean {
  if (isNationwideService) return true;
  if (!organization) return false;
  return organization.kind === 'social_services' || (organization.isNational && !isOfService);
}

/**
 * Whether a contact goes from the site at once when somebody says that it is their own, and is asked about afterwards.
 * What cannot be a person's, or would leave people without a first door, waits for its owner.
 */
export function canHideAtOnce(contact: ContactFacts): boolean {
  if (contact.isInstitutions || contact.isFirstDoors || contact.wasRepublished) return false;
  if (contact.hiddenToday >= CORRECTION_LIMITS.hiddenADay) return false;
  if (contact.number === '') return true;
  const link = telephoneLink(contact.number);
  // Short, free and paid numbers have no international form.
  return link.startsWith('tel:+') && !contact.municipalityNumbers.some((number) => telephoneLink(number) === link);
}
