import type { DueRecord } from '../../domain/confirmation/due-records.ts';
import { CONFIRMATION_LIMITS } from '../../domain/confirmation/limits.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { DEFAULT_LANGUAGE } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import type { Mail } from './mailer.ts';

/** Organisations that a mail names; how many more there are it says as a number. */
const NAMES_MOST = 10;

/** The mail that asks an owner whether these entries are still right. `confirm` works once; `stop` ends such mails. */
export function reminderMail(
  owner: { name: string; email: string },
  records: readonly DueRecord[],
  links: { confirm: string; stop: string },
  directory: Directory,
): Mail {
  const t = translator(DEFAULT_LANGUAGE);
  const names = [...new Set(records.flatMap((record) => organizationOf(record, directory)))].sort();
  const more = names.length - NAMES_MOST;
  const lines = [
    owner.name === '' ? t('work.reminder_hello') : t('work.reminder_hello_name', { name: owner.name }),
    '',
    t('work.reminder_about', { count: records.length }),
    ...names.slice(0, NAMES_MOST).map((name) => `- ${name}`),
    ...(more > 0 ? [t('work.reminder_more', { count: more })] : []),
    '',
    t('work.reminder_ask'),
    links.confirm,
    '',
    t('work.reminder_once', { days: CONFIRMATION_LIMITS.linkDays }),
    t('work.reminder_how_often', { days: CONFIRMATION_LIMITS.everyDays }),
    '',
    t('work.reminder_stop'),
    links.stop,
  ];
  return {
    to: owner.email,
    subject: t('work.reminder_subject', { count: records.length }),
    text: lines.join('\n'),
    stopAddress: links.stop,
  };
}

/** Name of the organisation that a record is of; none where it cannot be told. */
function organizationOf({ collection, id }: DueRecord, directory: Directory): string[] {
  const { organizations, services, locations, phones, presences, schedules, intakePoints } = directory;
  const nameOf = (organizationId: string | undefined) => organizations.get(organizationId ?? '')?.name ?? [];
  const ofService = (serviceId: string | undefined) => nameOf(services.get(serviceId ?? '')?.organizationId);
  const phone = phones.get(id);
  const found: Record<string, () => string | never[]> = {
    organizations: () => nameOf(id),
    services: () => ofService(id),
    locations: () => nameOf(locations.get(id)?.organizationId),
    presences: () => nameOf(presences.get(id)?.organizationId),
    schedules: () => ofService(schedules.get(id)?.serviceId),
    intake_points: () => intakePoints.get(id)?.name ?? [],
    phones: () =>
      phone?.serviceId
        ? ofService(phone.serviceId)
        : nameOf(phone?.organizationId || locations.get(phone?.locationId ?? '')?.organizationId),
  };
  return [found[collection]?.() ?? []].flat();
}
