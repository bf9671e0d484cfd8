import type { Day } from '../../domain/calendar/day.ts';
import { type ConfirmedCollection, saidOf } from '../../domain/collections.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { Location, Service } from '../../domain/directory/types.ts';
import { formatDay, formatList, formatPartialDate, languageName } from '../../i18n/format.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { closuresInWords, weekInWords } from '../directory/hours-labels.ts';
import { PHONE_TYPE_LABELS } from '../directory/phone-address.ts';
import { placeFacts } from '../directory/place-facts.ts';
import { placeText } from '../directory/place-text.ts';

const t = translator(DEFAULT_LANGUAGE);
const CAPACITIES = { unknown: '', open: '', waiting_list: t('entry.waiting_list'), full: t('entry.full') };

/**
 * What residents read of an entry, in short lines: who says that it is right sees what that is. Of what residents do not
 * see, nothing: the directory holds only what is public, and whoever has the link of a mail may be somebody else.
 */
export function entryFacts(
  { collection, id }: { collection: string; id: string },
  directory: Directory,
  today: Day,
): string[] {
  const facts = saidOf(FACTS_OF, collection)?.(id, directory, today) ?? [];
  return facts.flatMap((fact) => fact || []);
}

type Facts = (id: string, directory: Directory, today: Day) => (string | null | undefined)[];

const FACTS_OF: Readonly<Record<ConfirmedCollection, Facts>> = {
  organizations: (id, { organizations }) => {
    const found = organizations.get(id);
    return found ? [found.description, found.email, found.website] : [];
  },
  services: (id, { services }) => serviceFacts(services.get(id)),
  locations: (id, { locations }) => addressFacts(locations.get(id)),
  phones: (id, directory) => {
    const found = directory.phones.get(id);
    if (!found) return [];
    const typeName = PHONE_TYPE_LABELS[found.type];
    const location = directory.locations.get(found.locationId);
    return [
      directory.services.get(found.serviceId)?.name ?? (location && placeText(location)),
      found.extension && t('phone.extension', { extension: found.extension }),
      typeName && t(typeName),
      found.description,
    ];
  },
  schedules: (id, directory, today) => {
    const found = directory.schedules.get(id);
    if (!found) return [];
    const location = directory.locations.get(found.locationId);
    const week = weekInWords(found.hours, DEFAULT_LANGUAGE);
    return [
      directory.services.get(found.serviceId)?.name,
      location && placeText(location),
      ...(week.length > 0 ? week : [t('work.schedule_no_hours')]),
      found.description,
      ...closuresInWords(found, today, DEFAULT_LANGUAGE),
    ];
  },
  presences: (id, { presences, municipalities }) => {
    const found = presences.get(id);
    if (!found) return [];
    return [
      municipalities.get(found.municipalityId)?.name,
      found.since && t('work.since', { date: formatPartialDate(found.since, DEFAULT_LANGUAGE) }),
      found.until && t('work.until', { date: formatDay(found.until, DEFAULT_LANGUAGE) }),
    ];
  },
  intake_points: (id, { intakePoints, services }) => {
    const found = intakePoints.get(id);
    return found ? [services.get(found.serviceId)?.name, found.description] : [];
  },
};

function serviceFacts(found: Service | undefined): string[] {
  if (!found) return [];
  const spoken = found.languages.map((code) => languageName(code, DEFAULT_LANGUAGE));
  const named = [
    [t('entry.how_to_apply'), found.applicationProcess],
    [t('entry.cost'), found.feesDescription],
    [t('entry.languages'), formatList(spoken, DEFAULT_LANGUAGE)],
  ] as const;
  return [
    found.description,
    ...named.map(([term, text]) => (text === '' ? '' : `${term}: ${text}`)),
    CAPACITIES[found.capacity],
    found.email,
    found.website,
  ];
}

function addressFacts(found: Location | undefined): string[] {
  if (!found) return [];
  const town = [found.postcode, found.place].filter(Boolean).join(' ');
  const facts = placeFacts(found, DEFAULT_LANGUAGE).map(({ label, text }) => `${label} ${text}`.trim());
  return [[found.street, town].filter(Boolean).join(', '), ...facts];
}
