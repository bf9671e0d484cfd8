import type { Day } from '../../domain/calendar/day.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import type { Location, Phone, Presence, Service } from '../../domain/directory/types.ts';
import { presenceStateOf, WORK_STATES, type WorkState, workStateOf } from '../../domain/directory/work-state.ts';
import type { Provenance } from '../../domain/provenance.ts';
import { compareNames, formatDay, formatPartialDate } from '../../i18n/format.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { locationPath, phonePath, presencePath, serviceWorkPath } from '../../paths.ts';
import { placeText } from '../directory/place-text.ts';

const t = translator(DEFAULT_LANGUAGE);

/** One record that hangs from an organisation, as a row of a table. */
export interface RecordRow {
  name: string;
  /** The way to its form; empty for who may not change it. */
  href: string;
  about: string;
  state: WorkState;
  record: Provenance;
}

interface Parts {
  presences: readonly Presence[];
  locations: readonly Location[];
  services: readonly Service[];
  phones: readonly Phone[];
}

interface Seen {
  directory: Directory;
  today: Day;
  /** Ids of what may be changed. */
  editable: ReadonlySet<string>;
}

export function presenceRows({ presences }: Parts, { directory, today, editable }: Seen): RecordRow[] {
  return sorted(
    presences.map((presence) => ({
      name: directory.municipalities.get(presence.municipalityId)?.name ?? t('work.unknown_municipality'),
      href: editable.has(presence.id) ? presencePath(presence.organizationId, presence.id) : '',
      about: [
        presence.since && t('work.since', { date: formatPartialDate(presence.since, DEFAULT_LANGUAGE) }),
        presence.until && t('work.until', { date: formatDay(presence.until, DEFAULT_LANGUAGE) }),
      ]
        .filter(Boolean)
        .join(', '),
      state: presenceStateOf(presence, today),
      record: presence,
    })),
  );
}

export function locationRows({ locations }: Parts, { directory, today, editable }: Seen): RecordRow[] {
  return sorted(
    locations.map((location) => ({
      name: placeText(location),
      href: editable.has(location.id) ? locationPath(location.organizationId, location.id) : '',
      about: directory.municipalities.get(location.municipalityId)?.name ?? '',
      state: workStateOf(location, today),
      record: location,
    })),
  );
}

export function serviceRows({ services }: Parts, { today }: Seen): RecordRow[] {
  return sorted(
    services.map((service) => ({
      name: service.name,
      href: serviceWorkPath(service.id),
      about: service.nationwide ? t('work.nationwide') : '',
      state: workStateOf(service, today),
      record: service,
    })),
  );
}

/** Numbers with what they are of: the organisation itself, a location or a service. */
export function phoneRows({ phones, locations, services }: Parts, { today, editable }: Seen): RecordRow[] {
  const owners = new Map([
    ...locations.map((location): [string, string] => [location.id, placeText(location)]),
    ...services.map((service): [string, string] => [service.id, service.name]),
  ]);
  return sorted(
    phones.map((phone) => ({
      name: phone.number,
      href: editable.has(phone.id) ? phonePath(phone.id) : '',
      about: [owners.get(phone.locationId || phone.serviceId), phone.description].filter(Boolean).join(': '),
      state: workStateOf(phone, today),
      record: phone,
    })),
  );
}

/** What asks for attention first, then by name. */
function sorted(rows: RecordRow[]): RecordRow[] {
  return rows.sort(
    (a, b) => WORK_STATES.indexOf(a.state) - WORK_STATES.indexOf(b.state) || compareNames(a.name, b.name),
  );
}
