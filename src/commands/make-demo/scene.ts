import type { OrganizationKind } from '../../domain/directory/types.ts';
import { slugOf } from '../../domain/municipality/slug.ts';
import { type DemoRecords, demoId, type Trust } from './demo-records.ts';
import type { Random } from './random.ts';
import type { DemoMunicipality } from './reference.ts';
import type { ServiceTemplate } from './service-templates.ts';
import { ACCESSIBILITY, STREETS } from './words.ts';

type Fields = Record<string, unknown>;

/** A made-up organisation as others point to it. */
export interface DemoOrganization {
  id: string;
  key: string;
  kind: OrganizationKind;
  trust: Trust;
  /** Published, and not ended. */
  isPublic: boolean;
}

export interface DemoService {
  id: string;
  key: string;
  organization: DemoOrganization;
  trust: Trust;
  isPublic: boolean;
}

/** A label of an internet name holds no more. */
const LABEL_MAX = 60;
/** Room for the municipality's name stays. */
const SLUG_MAX = 120;

/** A municipality in which records are placed, with what every record of its kind has. */
export class Scene {
  readonly municipality: DemoMunicipality;
  readonly records: DemoRecords;
  readonly random: Random;
  /** Its organisations that are public and have not ended, as parties know each other. */
  readonly organizations: { id: string; name: string }[] = [];
  /** A counter for each collection: it names records. */
  readonly #made = new Map<string, number>();
  #hasFirstDoor = false;

  constructor(municipality: DemoMunicipality, records: DemoRecords, random: Random) {
    this.municipality = municipality;
    this.records = records;
    this.random = random;
  }

  /** Its key is its address, and has the municipality's name in it: unique in the whole network. */
  organization(name: string, kind: OrganizationKind, trust: Trust, fields: Fields = {}): DemoOrganization {
    const here = `-${this.municipality.slug}`;
    const named = slugOf(name).slice(0, SLUG_MAX) || 'naam';
    const key = this.#nextKey('organizations', named.endsWith(here) ? named : named + here);
    const label = key.slice(0, LABEL_MAX).replace(/-+$/, '');
    const all = {
      name,
      slug: key,
      kind,
      national_partner: '',
      legal_name: '',
      kvk_number: '',
      description: `Verzonnen organisatie in ${this.municipality.name}.`,
      website: this.random.chance(0.7) ? `https://${label}.example` : '',
      email: this.random.chance(0.75) ? `info@${label}.example` : '',
      status: 'published',
      ...fields,
    };
    const id = this.records.add('organizations', key, all, trust, this.random);
    const isPublic = all.status === 'published' && !('valid_to' in fields);
    if (isPublic) this.organizations.push({ id, name });
    return { id, key, kind, trust, isPublic };
  }

  presence(organization: DemoOrganization, fields: Fields = {}): void {
    const all = { organization: organization.id, municipality: this.municipality.id, since: '', until: '', ...fields };
    this.#add('presences', `${organization.key} ${this.municipality.slug}`, all, organization.trust);
  }

  location(organization: DemoOrganization, fields: Fields = {}): string {
    const { code, place } = this.random.pick(this.municipality.postcodes);
    const all = {
      organization: organization.id,
      name: '',
      street: `${this.random.pick(STREETS)} ${this.random.whole(1, 240)}`,
      // No postcode ends in QQ.
      postcode: `${code} QQ`,
      place,
      municipality: this.municipality.id,
      accessibility: this.random.pick(ACCESSIBILITY),
      status: 'published',
      ...fields,
    };
    return this.#add('locations', this.#nextKey('locations', organization.key), all, organization.trust);
  }

  service(organization: DemoOrganization, template: ServiceTemplate, trust: Trust, fields: Fields = {}): DemoService {
    const key = this.#nextKey('services', `${organization.key} ${template.name}`);
    const all = {
      organization: organization.id,
      name: template.name,
      kind: template.kind,
      description: template.description,
      phases: template.phases,
      target_groups: template.groups ?? [],
      languages: ['nl'],
      languages_note: '',
      application_process: template.apply,
      fees_description: 'Dit is gratis.',
      capacity: 'unknown',
      nationwide: false,
      email: '',
      website: '',
      status: 'published',
      ...fields,
    };
    const isPublic = organization.isPublic && all.status === 'published';
    return { id: this.records.add('services', key, all, trust, this.random), key, organization, trust, isPublic };
  }

  /** For whom: the whole municipality, or `name` with its PC4s. */
  area(service: DemoService, fields: Fields = {}, municipality = this.municipality): void {
    const all = { service: service.id, municipality: municipality.id, name: '', postcodes: [], ...fields };
    this.#add('service_areas', `${service.key} ${municipality.slug} ${all.name}`, all, service.trust);
  }

  givenAt(service: DemoService, location: string): void {
    this.#add('service_at_locations', `${service.key} ${location}`, { service: service.id, location }, service.trust);
  }

  /** `owner`: of one of these is the number. */
  phone(
    owner: { organization: string } | { service: string } | { location: string },
    trust: Trust,
    fields: Fields = {},
  ) {
    const key = this.#nextKey('phones', Object.values(owner)[0] ?? '');
    const all = {
      number: fictionalNumber(this.random),
      extension: '',
      type: 'voice',
      description: '',
      status: 'published',
      ...owner,
      ...fields,
    };
    this.#add('phones', key, all, trust);
  }

  schedule(service: DemoService, fields: Fields = {}): void {
    const all = { service: service.id, location: '', hours: [], closures: [], description: '', ...fields };
    this.#add('schedules', this.#nextKey('schedules', service.key), all, service.trust);
  }

  /** The common first door of the municipality. There is one: the first said stays. */
  firstDoor(service: DemoService, name: string, fields: Fields = {}): void {
    if (this.#hasFirstDoor) return;
    this.#hasFirstDoor = true;
    const all = {
      municipality: this.municipality.id,
      service: service.id,
      name,
      description: 'U vertelt wat er is. Daarna zoeken wij met u wie het beste kan helpen.',
      status: 'published',
      ...fields,
    };
    this.#add('intake_points', `${this.municipality.slug} ${service.key}`, all, service.trust);
  }

  #add(collection: string, key: string, fields: Fields, trust: Trust): string {
    return this.records.add(collection, key, fields, trust, this.random);
  }

  #nextKey(collection: string, name: string): string {
    const count = (this.#made.get(`${collection} ${name}`) ?? 0) + 1;
    this.#made.set(`${collection} ${name}`, count);
    return count === 1 ? name : `${name}-${count}`;
  }
}

/**
 * The Dutch regulator keeps no numbers for fiction. 083 is no area, mobile or service code of the numbering plan, so that
 * such a number reaches nobody; a test asks libphonenumber.
 */
export function fictionalNumber(random: Random): string {
  return `083 ${random.whole(100, 999)} ${random.whole(10, 99)} ${random.whole(10, 99)}`;
}

/** The id of a made-up national partner. */
export const partnerId = (slug: string) => demoId('organizations', slug);
