import type { FallenDoor, FallReason } from '../../domain/directory/fallen-door.ts';
import { formatDay, formatList } from '../../i18n/format.ts';
import { DEFAULT_LANGUAGE, type MessageKey } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';

const t = translator(DEFAULT_LANGUAGE);

const REASONS = {
  stopped_here: 'work.fallen_stopped_here',
  organization_ended: 'work.fallen_organization_ended',
  organization_not_public: 'work.fallen_organization_not_public',
  service_not_public: 'work.fallen_service_not_public',
  service_unconfirmed: 'work.fallen_service_unconfirmed',
  not_given_here: 'work.fallen_not_given_here',
  door_unconfirmed: 'work.fallen_door_unconfirmed',
} as const satisfies Record<FallReason['kind'], MessageKey>;

/** Why it fell: "De Rekenkamer is in X gestopt. De laatste dag was 30 november 2026." */
export function fallReasonLabel({ reason, organization, service, municipality }: FallenDoor): string {
  return t(REASONS[reason.kind], {
    organization: organization?.name ?? '',
    service: service?.name ?? '',
    municipality: municipality.name,
    day: 'on' in reason ? formatDay(reason.on, DEFAULT_LANGUAGE) : '',
  });
}

/** Who stands in: another first door, else the municipality's own number and the national lines. */
export function standInLabel({ standIn, municipality, helplines }: FallenDoor): string {
  if (standIn.kind === 'intake_point') return t('work.fallen_other_door', { door: standIn.intakePoint.name });
  const names = [
    t('work.fallen_municipality', { municipality: municipality.name, phone: municipality.phone }),
    ...helplines.map(({ service }) => service.name),
  ];
  return t('work.fallen_stand_in', { names: formatList(names, DEFAULT_LANGUAGE) });
}
