import type { RecordWrite } from '../../data/directory/directory-edit.ts';
import type { ServiceAreasRecord } from '../../data/records.gen.ts';
import { dutchMoment } from '../../domain/calendar/dutch-time.ts';
import { checkRecord } from '../../domain/checks/check-record.ts';
import type { FieldErrors, StoredRecord } from '../../domain/checks/field-errors.ts';
import { textErrors } from '../../domain/checks/text-fields.ts';
import { chosenId } from '../../forms/chosen-id.ts';
import { postcodesElsewhere, serviceAreaForm } from '../../forms/directory/service-area-form.ts';
import { type NewServiceValues, newServiceForm } from '../../forms/directory/service-form.ts';
import { tickedIn, typedIn } from '../../forms/read-form.ts';
import { type FormContext, storeValues } from '../../forms/record-form.ts';
import { lengthErrors } from '../../forms/text-limits.ts';
import { handleRecordForm, type RecordFormOutcome } from '../record-form/handle-record-form.ts';
import type { SignedIn } from '../signed-in.ts';

export interface NewServiceOutcome {
  outcome: RecordFormOutcome<'services', NewServiceValues>;
  /** The area that would be stored with a service that is previewed. */
  area: ServiceAreasRecord | null;
}

interface TypedArea {
  /** Null when none was asked for: a service for the whole country. */
  record: (StoredRecord & { id: string }) | null;
  errors: FieldErrors;
}

/** The form of /werk/hulpaanbod/nieuw: the service and its area are stored together. */
export async function addService(
  posted: FormData | null,
  who: SignedIn,
  organizationId: string,
  context: Omit<FormContext, 'user'>,
): Promise<NewServiceOutcome> {
  const area = posted ? readArea(posted, { ...context, user: who.user }) : { record: null, errors: {} };
  const outcome = await handleRecordForm(
    posted,
    who,
    newServiceForm(who.user, area.errors),
    {
      before: null,
      context,
      fixed: { organization: organizationId },
      alongside: (service) => writesOf(area, service),
    },
    { area_municipality: who.user.municipalityIds[0] },
  );
  const typed = outcome.kind === 'shown' && outcome.typed;
  // Its source and check are those of the service: both are written at once.
  const typedArea = typed && area.record && { ...typed, ...area.record, service: typed.id };
  return { outcome, area: typedArea ? (typedArea as unknown as ServiceAreasRecord) : null };
}

function readArea(posted: FormData, context: FormContext): TypedArea {
  const values = {
    municipality: typedIn(posted, 'area_municipality'),
    name: typedIn(posted, 'area_name'),
    postcodes: typedIn(posted, 'area_postcodes'),
  };
  if (tickedIn(posted, 'nationwide') && Object.values(values).every((typed) => typed === ''))
    return { record: null, errors: {} };
  const typed = storeValues(serviceAreaForm, values, context);
  const errors = {
    ...lengthErrors('service_areas', typed.record),
    ...textErrors('service_areas', null, typed.record),
    ...checkRecord('service_areas', typed.record, { serviceMunicipalities: [], today: dutchMoment(context.now).day }),
    ...postcodesElsewhere(typed.record, context),
    ...typed.errors,
  };
  return {
    record: { ...typed.record, id: chosenId(typedIn(posted, 'area_id')) },
    errors: Object.fromEntries(Object.entries(errors).map(([field, code]) => [`area_${field}`, code])),
  };
}

function writesOf({ record }: TypedArea, service: StoredRecord & { id: string }): RecordWrite[] {
  if (!record) return [];
  const assured = service.assured_date ? { assured_date: service.assured_date } : {};
  return [{ action: 'create', collection: 'service_areas', record: { ...record, service: service.id, ...assured } }];
}
