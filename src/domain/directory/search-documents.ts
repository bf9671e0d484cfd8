import { type AgreementView, shownAgreements, viewAgreement } from '../agreement/view-agreement.ts';
import type { Day } from '../calendar/day.ts';
import { dutchMoment } from '../calendar/dutch-time.ts';
import { isInForce, listMunicipalities } from '../municipality/in-force.ts';
import { withoutNamesakeMark } from '../municipality/name-readings.ts';
import { isArea, isEnded } from '../municipality/place-names.ts';
import type { Municipality } from '../municipality/types.ts';
import type { Directory } from './directory.ts';
import { isShown } from './is-shown.ts';
import { isNationalPartner } from './national-partners.ts';
import { FOUND_BY_TITLE, type SearchDocument, type SearchHit } from './search.ts';
import { areasOf, isFindable, isGiven, isOpenPlace, presencesOf } from './still-here.ts';
import type { Initiative, Organization, OrganizationKind, Phase, Service, ServiceKind, TargetGroup } from './types.ts';

/** Words of one language under which people look for a kind of organisation or help; they stand in content/search. */
export interface KindWords {
  organizations: Record<OrganizationKind, string>;
  services: Record<ServiceKind, string>;
  phases: Record<Phase, string>;
  targetGroups: Record<TargetGroup, string>;
  /** By ISO 639-1 code, as in `Service.languages`; a language without words is found by the note beside it. */
  languages: Record<string, string>;
}

/**
 * Everything in the directory that can be found, at a moment in epoch milliseconds, by the words of all languages. One
 * after the other: who builds an index of a large directory takes them in slices.
 */
export function* searchDocuments(
  directory: Directory,
  now: number,
  words: readonly KindWords[],
): Generator<SearchDocument> {
  const today = dutchMoment(now).day;
  for (const municipality of listMunicipalities(directory, now)) yield municipalityDocument(directory, municipality);
  for (const organization of directory.organizations.all()) {
    if (isFindable(directory, organization, today)) yield organizationDocument(directory, organization, today, words);
  }
  for (const service of directory.services.all()) {
    if (isGiven(directory, service, today)) yield serviceDocument(directory, service, today, words);
  }
  for (const view of shownAgreements(directory, today)) yield agreementDocument(view);
  for (const initiative of directory.initiatives.all()) {
    if (isShown(initiative, today, true)) yield initiativeDocument(directory, initiative);
  }
}

/** Whether a result of a moment ago may still be shown: its record, or the organisation behind it, may have left since. */
export function isStillFound(directory: Directory, hit: SearchHit, now: number): boolean {
  const today = dutchMoment(now).day;
  if (hit.kind === 'page') return true;
  if (hit.kind === 'initiative') {
    return directory.initiatives.by('slug', hit.target).some((initiative) => isShown(initiative, today, true));
  }
  if (hit.kind === 'municipality') {
    return directory.municipalities.by('slug', hit.target).some((municipality) => isInForce(municipality, today));
  }
  if (hit.kind === 'agreement') {
    const [agreement] = directory.agreements.by('slug', hit.target);
    return agreement !== undefined && viewAgreement(directory, agreement, today)?.isShown === true;
  }
  if (hit.kind === 'organization') {
    return directory.organizations.by('slug', hit.target).some((one) => isFindable(directory, one, today));
  }
  const service = directory.services.get(hit.key.slice('service:'.length));
  return service !== undefined && isGiven(directory, service, today);
}

function municipalityDocument(directory: Directory, municipality: Municipality): SearchDocument {
  const before = directory.successions
    .by('successor', municipality.id)
    .flatMap((line) => directory.municipalities.get(line.predecessorId) ?? []);
  const places = directory.postcodeAreas.by('municipality', municipality.id).map((area) => area.place);
  const names = [municipality, ...before]
    .flatMap(({ code }) => directory.placeNames.by('municipality', code))
    .filter((name) => !isArea(name));
  const ended = names.filter(isEnded);
  return {
    ...FOUND_BY_TITLE,
    key: `municipality:${municipality.slug}`,
    kind: 'municipality',
    title: municipality.name,
    otherNames: [
      ...new Set([...municipality.aliases, ...before.map(({ name }) => name), ...ended.map(({ name }) => name)]),
    ],
    body: [...new Set(places)].join(' '),
    villages: [...new Set(places.map(withoutNamesakeMark))],
    otherPlaces: names.filter((name) => !isEnded(name)).map(({ name }) => name),
    text: municipality.province,
    target: municipality.slug,
  };
}

function organizationDocument(
  directory: Directory,
  organization: Organization,
  today: Day,
  words: readonly KindWords[],
): SearchDocument {
  const services = directory.services
    .by('organization', organization.id)
    .filter((service) => isGiven(directory, service, today));
  const locations = directory.locations
    .by('organization', organization.id)
    .filter((location) => isOpenPlace(directory, location, today));
  const places = [
    ...presencesOf(directory, organization.id, today),
    ...services.flatMap((service) => areasOf(directory, service, today)),
    ...locations,
  ].map(({ municipalityId }) => municipalityId);
  return {
    ...FOUND_BY_TITLE,
    key: `organization:${organization.slug}`,
    kind: 'organization',
    title: organization.name,
    otherNames: [organization.legalName].filter((name) => name !== ''),
    keywords: words.map((language) => language.organizations[organization.kind]).join(' '),
    body: [organization.description, ...aliasesOf(directory, places)].join(' '),
    text: namesOf(directory, places).join(', '),
    target: organization.slug,
    isLocal: places.length > 0 && !isNationalPartner(organization),
  };
}

function serviceDocument(
  directory: Directory,
  service: Service,
  today: Day,
  words: readonly KindWords[],
): SearchDocument {
  const organization = directory.organizations.get(service.organizationId);
  const areas = areasOf(directory, service, today).map((area) => area.municipalityId);
  const where = namesOf(directory, areas);
  return {
    ...FOUND_BY_TITLE,
    key: `service:${service.id}`,
    kind: 'service',
    title: service.name,
    keywords: words.map((language) => wordsForService(service, language)).join(' '),
    body: [service.description, service.applicationProcess, service.languagesNote, ...aliasesOf(directory, areas)].join(
      ' ',
    ),
    text: [organization?.name ?? '', ...where].filter((part) => part !== '').join(', '),
    places: where,
    target: organization?.slug ?? '',
    isNationwide: service.nationwide,
    isLocal: !service.nationwide,
    isForDanger: service.kind === 'crisis_line',
  };
}

function wordsForService(service: Service, words: KindWords): string {
  const phases = service.phases.map((phase) => words.phases[phase]);
  const groups = service.targetGroups.map((group) => words.targetGroups[group]);
  const languages = service.languages.map((code) => words.languages[code] ?? '');
  return [words.services[service.kind], ...phases, ...groups, ...languages].join(' ');
}

/** Other names of the municipalities: many people know only one of them. */
function aliasesOf(directory: Directory, municipalityIds: readonly string[]): string[] {
  return [...new Set(municipalityIds.flatMap((id) => directory.municipalities.get(id)?.aliases ?? []))];
}

/** Found by its name: who looks for a party looks for help, which an agreement is not. */
function agreementDocument({ agreement, version, municipalities }: AgreementView): SearchDocument {
  return {
    ...FOUND_BY_TITLE,
    key: `agreement:${agreement.slug}`,
    kind: 'agreement',
    title: version.document.title,
    text: municipalities.map(({ name }) => name).join(', '),
    target: agreement.slug,
  };
}

/** History with a date: it does not hide for want of a check. */
function initiativeDocument(directory: Directory, initiative: Initiative): SearchDocument {
  const where = namesOf(directory, initiative.municipalityIds);
  return {
    ...FOUND_BY_TITLE,
    key: `initiative:${initiative.slug}`,
    kind: 'initiative',
    title: initiative.name,
    body: [initiative.description, ...aliasesOf(directory, initiative.municipalityIds)].join(' '),
    text: where.join(', '),
    target: initiative.slug,
    isLocal: where.length > 0,
  };
}

function namesOf(directory: Directory, municipalityIds: readonly string[]): string[] {
  const names = municipalityIds.map((id) => directory.municipalities.get(id)?.name ?? '').filter((name) => name !== '');
  return [...new Set(names)].sort();
}
